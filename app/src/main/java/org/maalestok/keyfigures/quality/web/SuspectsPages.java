package org.maalestok.keyfigures.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;
import org.maalestok.keyfigures.quality.SuspectList.Counted;
import org.maalestok.keyfigures.quality.SuspectList.Facet;
import org.maalestok.keyfigures.quality.web.SuspectsPage.Option;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the list together. */
@Component
class SuspectsPages {

    private final SuspectList list;
    private final Areas areas;
    private final Cards cards;
    private final KeyFigures figures;

    SuspectsPages(SuspectList list, Areas areas, Cards cards, KeyFigures figures) {
        this.figures = figures;
        this.list = list;
        this.areas = areas;
        this.cards = cards;
    }

    /**
     * What has happened to the reader's decision.
     *
     * @param done how many figures were just decided; 0 when none
     * @param ticked the figures that were chosen
     * @param meanwhile which of them changed while the reader was deciding
     */
    record State(int done, Set<Cell> ticked, Typed typed, FormErrors errors, List<String> meanwhile) {
        static State after(int done) {
            return new State(done, Set.of(), Typed.NOTHING, FormErrors.NONE, List.of());
        }
    }

    SuspectsPage page(Language language, Shown shown, State state, HttpServletRequest request) {
        Texts t = Words.TEXTS.in(language);
        Asked asked = shown.asked(code -> areas.findByCode(code).map(Area::id));
        int total = list.count(asked);
        int pages = Math.max(1, Math.ceilDiv(total, Shown.PER_PAGE));
        int page = Math.min(shown.page(), pages);
        var releases = new ReleaseNames(figures, t);
        return new SuspectsPage(
                frame(request, t, state),
                t,
                t.count(
                        shown.decided() ? "suspects.decided" : "suspects.open",
                        total,
                        Numbers.in(language).format(total)),
                state.done() == 0 ? "" : t.count("done", state.done(), state.done()),
                "/%s/admin/suspects".formatted(language.tag()),
                options(Facet.RELEASE, without(asked, Facet.RELEASE), shown.release(), t, releases::named),
                municipalities(asked, shown, t),
                options(
                        Facet.RULE,
                        without(asked, Facet.RULE),
                        shown.rule(),
                        t,
                        n -> (SuspectList.isRule(n) ? n + " " : "")
                                + list.nameOf(n).in(language)),
                shown.decided(),
                shown.parts(),
                cards.of(
                        list.list(asked, (page - 1) * Shown.PER_PAGE, Shown.PER_PAGE),
                        shown,
                        state.ticked(),
                        releases,
                        t),
                state.typed(),
                state.errors(),
                state.meanwhile(),
                pages == 1 ? "" : t.get("pages", page, pages),
                page > 1 ? shown.onPage(page - 1).address(language) : null,
                page < pages ? shown.onPage(page + 1).address(language) : null);
    }

    private static Frame frame(HttpServletRequest request, Texts t, State state) {
        String title = Words.title(t.get("suspects.title"), state.errors(), state.meanwhile(), t);
        Frame frame = Frame.of(request, t.language(), title, Step.NONE);
        return frame.underAdmin();
    }

    /** How many a choice gives does not depend on the choice that stands there now. */
    private static Asked without(Asked asked, Facet facet) {
        return new Asked(
                facet == Facet.RELEASE ? Optional.empty() : asked.release(),
                facet == Facet.AREA ? Optional.empty() : asked.areaId(),
                facet == Facet.RULE ? Optional.empty() : asked.rule(),
                asked.open());
    }

    /** The newest release first, where people look for what has just come; rules by number. */
    private List<Option> options(
            Facet facet, Asked asked, @Nullable Integer chosen, Texts t, IntFunction<String> words) {
        var options = new ArrayList<Option>();
        options.add(new Option("", t.get("all"), chosen == null));
        List<Counted> counted = list.count(facet, asked);
        for (Counted one : facet == Facet.RELEASE ? counted.reversed() : counted) {
            options.add(option(
                    String.valueOf(one.value()),
                    words.apply(one.value()),
                    one.figures(),
                    Integer.valueOf(one.value()).equals(chosen)));
        }
        return options;
    }

    private List<Option> municipalities(Asked asked, Shown shown, Texts t) {
        var names = new PlaceNames(areas, t.language());
        var counted = list.count(Facet.AREA, without(asked, Facet.AREA));
        var times = counted.stream()
                .map(one -> names.of(areas.get(one.value())))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var options = new ArrayList<Option>();
        options.add(new Option("", t.get("all"), shown.area().isEmpty()));
        counted.stream()
                .map(one -> {
                    Area area = areas.get(one.value());
                    String name = names.of(area);
                    String words = times.getOrDefault(name, 0L) > 1 ? name + span(area.validity(), t) : name;
                    return option(area.code(), words, one.figures(), area.code().equals(shown.area()));
                })
                .sorted(Comparator.comparing(
                        Option::words, Collator.getInstance(t.language().locale())))
                .forEach(options::add);
        return options;
    }

    /** In which years there was a municipality, where another one had its name before or after. */
    private static String span(Validity validity, Texts t) {
        boolean begins = !validity.from().equals(LocalDate.MIN);
        boolean ends = !validity.to().equals(LocalDate.MAX);
        int from = validity.from().getYear();
        int to = validity.to().minusDays(1).getYear();
        String years = begins && ends
                ? t.get("area.fromTo", String.valueOf(from), String.valueOf(to))
                : begins ? t.get("area.from", String.valueOf(from)) : ends ? t.get("area.to", String.valueOf(to)) : "";
        return years.isEmpty() ? "" : ", " + years;
    }

    private static Option option(String value, String words, int figures, boolean chosen) {
        return new Option(value, "%s (%d)".formatted(words, figures), chosen);
    }
}
