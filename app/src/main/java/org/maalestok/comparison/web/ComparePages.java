package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.areas.Line;
import org.maalestok.comparison.web.CompareAdding.Added;
import org.maalestok.comparison.web.ComparePage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the page together on which municipalities stand side by side. */
@Component
class ComparePages {

    /** Three towns that many know, and are of a size: somewhere to begin. */
    private static final List<List<String>> EXAMPLES =
            List.of(List.of("NO-3301", "NO-3905", "NO-4003", "NO-4203"), List.of("DK-461", "DK-751", "DK-851"));

    private final Areas areas;
    private final CompareScene scene;
    private final CompareForms forms;
    private final Uses uses;

    ComparePages(Areas areas, CompareScene scene, CompareForms forms, Uses uses) {
        this.areas = areas;
        this.scene = scene;
        this.forms = forms;
        this.uses = uses;
    }

    CompareShown shown(CompareAsk ask) {
        return scene.shown(ask);
    }

    ComparePage page(Frame frame, Added added, List<CompareReader.Note> notes) {
        CompareAsk ask = added.ask();
        Texts texts = MunicipalityPages.TEXTS.in(ask.look().language());
        CompareShown shown = scene.shown(ask);
        boolean anything = !shown.lines().isEmpty();
        return new ComparePage(
                frame.via(texts.get("front"), frame.href("")),
                texts,
                lead(shown, texts),
                shown.chosen()
                        .flatMap(PeerChoice.Chosen::passedOver)
                        .map(one -> one.sentence(texts))
                        .orElse(""),
                notes(shown, notes, texts),
                added.errors(),
                added.offered(),
                ask.areas().stream()
                        .map(area -> new Link(
                                area.name().in(texts.language()),
                                ask.without(area).address().toString()))
                        .toList(),
                picked(ask, texts.language()),
                forms.form(shown, added, texts),
                anything ? table(shown, texts) : null,
                anything ? "" : texts.get(ask.areas().isEmpty() ? "side.empty.areas" : "side.empty.indicators"),
                ask.areas().isEmpty() ? examples(ask, texts.language()) : List.of());
    }

    private static String lead(CompareShown shown, Texts texts) {
        if (shown.ask().areas().isEmpty()) {
            return texts.get("side.lead");
        }
        Area against = shown.ask().against();
        String benchmark = against == null
                ? texts.get("side.lead." + shown.ask().middle(), peers(shown, texts), first(shown, texts))
                : against.name().in(texts.language());
        return texts.count(
                "side.lead.against", shown.lines().size(), shown.lines().size(), benchmark);
    }

    private static String peers(CompareShown shown, Texts texts) {
        return PeerWords.of(shown.chosen().orElseThrow().group(), texts);
    }

    private static String first(CompareShown shown, Texts texts) {
        return shown.first().name().in(texts.language());
    }

    private static List<String> notes(CompareShown shown, List<CompareReader.Note> read, Texts texts) {
        var notes = new ArrayList<String>();
        read.forEach(note -> notes.add(texts.get(note.key(), note.about(), CompareAsk.MOST_AREAS)));
        shown.chosen().flatMap(PeerChoice.Chosen::unknown).ifPresent(unknown -> notes.add(unknown.sentence(texts)));
        if (shown.left() > 0) {
            notes.add(texts.count("side.note.left", shown.left(), shown.left(), CompareAsk.MOST_INDICATORS));
        }
        String older = shown.year().note(shown.periods(), texts);
        if (!older.isEmpty()) {
            notes.add(older);
        }
        if (shown.ask().look().release() != null) {
            notes.add(texts.get("asOf", shown.ask().look().release()));
        }
        return notes;
    }

    private static List<Link> picked(CompareAsk ask, Language language) {
        return ask.picked().stream()
                .map(indicator -> new Link(
                        indicator.words().name().in(language),
                        ask.without(indicator).address().toString()))
                .toList();
    }

    private List<Link> examples(CompareAsk ask, Language language) {
        return EXAMPLES.stream()
                .map(codes -> codes.stream()
                        .flatMap(code -> areas.findByCode(code).stream())
                        .toList())
                .filter(some -> some.size() > 1)
                .map(some -> {
                    CompareAsk with = ask;
                    for (Area area : some) {
                        with = with.with(area);
                    }
                    return new Link(
                            PeerWords.join(
                                    some.stream()
                                            .map(area -> area.name().in(language))
                                            .toList(),
                                    language),
                            with.address().toString());
                })
                .toList();
    }

    private Use use(CompareShown shown, Texts texts) {
        Use open = uses.of(
                shown.lines().stream().map(Line::indicator).toList(),
                shown.ask().areas(),
                shown.lines().stream()
                        .flatMap(line -> line.period().stream())
                        .distinct()
                        .toList(),
                shown.ask().look(),
                texts);
        String file = shown.ask().address("/figures.csv").toString();
        return Uses.file(file, CompareFiles.NUMBERS, shown.ask().look(), texts).and(open);
    }

    private Table table(CompareShown shown, Texts texts) {
        var rows = new CompareRows(shown, texts);
        boolean anySpread = shown.lines().stream().anyMatch(line -> !line.byInterval());
        boolean anySure = shown.lines().stream().anyMatch(Line::byInterval);
        CompareAsk ask = shown.ask();
        return new Table(
                texts.get("side.caption", PeerWords.join(names(ask, texts.language()), texts.language())),
                ask.areas().stream()
                        .map(area -> new Link(
                                area.name().in(texts.language()),
                                new Look(texts.language(), null, ask.look().release())
                                        .municipality(area)
                                        .toString()))
                        .toList(),
                benchmark(shown, texts),
                ask.against() == null ? peers(shown, texts) : "",
                rows.groups(),
                anySpread ? VerdictTag.key(false, texts.language()) : List.of(),
                anySure ? VerdictTag.key(true, texts.language()) : List.of(),
                rows.sentences(),
                rules(shown, anySpread, anySure, texts),
                rows.remarks(),
                ask.address("/figures.csv").toString(),
                ask.address("/figures.xlsx").toString(),
                use(shown, texts));
    }

    private static List<String> names(CompareAsk ask, Language language) {
        return ask.areas().stream().map(area -> area.name().in(language)).toList();
    }

    private static String benchmark(CompareShown shown, Texts texts) {
        Area against = shown.ask().against();
        return against == null ? texts.get("side.middle." + shown.ask().middle()) : "";
    }

    private static List<String> rules(CompareShown shown, boolean anySpread, boolean anySure, Texts texts) {
        var rules = new ArrayList<String>();
        @Nullable Area against = shown.ask().against();
        if (anySpread) {
            rules.add(
                    against == null
                            ? texts.get("side.rule.spread")
                            : texts.get("side.rule.spread.one", against.name().in(texts.language())));
        }
        if (anySpread && against == null && shown.ask().middle() == Middle.MEAN) {
            rules.add(texts.get("side.rule.mean"));
        }
        if (anySure) {
            rules.add(texts.get(against == null ? "side.rule.interval" : "side.rule.interval.one"));
        }
        if (against == null) {
            rules.add(texts.get("side.rule.group", first(shown, texts)));
        }
        return rules;
    }
}
