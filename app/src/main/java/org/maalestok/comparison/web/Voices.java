package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Subject;
import org.maalestok.comparison.web.FindingItem.Act;
import org.maalestok.comparison.web.FindingItem.Voice;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Days;
import org.maalestok.ui.Texts;

/**
 * What people said about a municipality's findings in one service, ready to stand beside them.
 *
 * <p>It belongs to the figure that it was written about: said of another period it stands by itself, and when a release has changed the figure since, the page says
 * what it was then. A finding that was set aside comes back when its figure changes.
 */
final class Voices {

    private final List<Contribution> standing;
    private final Function<Subject, Optional<BigDecimal>> figures;
    private final BiFunction<Indicator, Period, List<RemarkText>> remarks;
    private final Catalogue catalogue;
    private final Area own;
    private final Reader reader;
    private final Texts texts;

    /** What the reader may do. */
    enum Reader {
        PUBLIC,
        /** Speaks for the municipality. */
        MEMBER,
        SECRETARIAT
    }

    /**
     * @param standing what the reader may read
     * @param figures the number that is shown now; empty for none
     * @param remarks what was said of the municipality's figure itself
     */
    Voices(
            List<Contribution> standing,
            Function<Subject, Optional<BigDecimal>> figures,
            BiFunction<Indicator, Period, List<RemarkText>> remarks,
            Catalogue catalogue,
            Area own,
            Reader reader,
            Texts texts) {
        this.standing = standing;
        this.figures = figures;
        this.remarks = remarks;
        this.catalogue = catalogue;
        this.own = own;
        this.reader = reader;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    boolean mayWrite() {
        return reader == Reader.MEMBER;
    }

    /** Whether the municipality's own people have put the finding away from their own pages; for everybody else it stays where it is. */
    boolean hides(Indicator indicator, Period period) {
        return mayWrite()
                && find(Kind.SET_ASIDE, indicator, period).filter(this::holds).isPresent();
    }

    private boolean holds(Contribution one) {
        return figures.apply(one.subject()).filter(one::isAbout).isPresent();
    }

    private Optional<Contribution> find(Kind kind, Indicator indicator, Period period) {
        return standing.stream()
                .filter(one -> one.kind() == kind && isAt(one, indicator, period))
                .findFirst();
    }

    private static boolean isAt(Contribution one, Indicator indicator, Period period) {
        return one.subject().indicatorId() == indicator.id()
                && one.subject().period().equals(period);
    }

    /** What was said of the figure, then at the finding: the reason for setting it aside, and the answer. */
    List<Voice> at(Indicator indicator, Period period) {
        return at(indicator, period, List.of(Kind.SET_ASIDE, Kind.ANSWER));
    }

    /** The same at what people added: that the rule's own finding was set aside is said where that finding stands. */
    List<Voice> atAdded(Indicator indicator, Period period) {
        return at(indicator, period, List.of(Kind.ANSWER));
    }

    private List<Voice> at(Indicator indicator, Period period, List<Kind> kinds) {
        var voices = new ArrayList<Voice>();
        remarks.apply(indicator, period)
                .forEach(said -> voices.add(
                        new Voice(texts.get("remark"), said.words(), said.by(), said.sentence(), List.of())));
        kinds.forEach(kind -> find(kind, indicator, period).ifPresent(one -> voices.add(voice(one, label(one)))));
        return voices;
    }

    /** What can be said at a finding and has not been. */
    List<Act> acts(Indicator indicator, Period period) {
        return acts(indicator, period, List.of(Kind.ANSWER, Kind.SET_ASIDE));
    }

    /** The same at what people added, which nobody but its writer takes away. */
    List<Act> actsAtAdded(Indicator indicator, Period period) {
        return acts(indicator, period, List.of(Kind.ANSWER));
    }

    private List<Act> acts(Indicator indicator, Period period, List<Kind> kinds) {
        if (!mayWrite()) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        for (Kind kind : kinds) {
            if (find(kind, indicator, period).isEmpty()) {
                acts.add(new Act(texts.get("say." + kind + ".do"), href(kind, indicator, period.toString())));
            }
        }
        return acts;
    }

    /** What people added of figures that are the latest. */
    List<Contribution> added(Function<Indicator, Optional<Period>> latest) {
        return standing.stream()
                .filter(one -> one.kind() == Kind.ADDED)
                .filter(one -> latest.apply(indicator(one))
                        .filter(one.subject().period()::equals)
                        .isPresent())
                .toList();
    }

    /** What was said of figures that are not on the page. */
    List<Voice> elsewhere(Function<Contribution, Boolean> isShown) {
        return standing.stream()
                .filter(one -> !isShown.apply(one))
                .map(one -> voice(
                        one,
                        texts.get(
                                "voice.elsewhere",
                                label(one),
                                indicator(one).words().shortName().in(texts.language()),
                                one.subject().period())))
                .toList();
    }

    Indicator indicator(Contribution one) {
        return catalogue.getIndicator(one.subject().indicatorId());
    }

    private String label(Contribution one) {
        return texts.get("voice." + one.kind(), own.name().in(texts.language()));
    }

    Voice voice(Contribution one, String label) {
        String role = texts.get(one.contactPerson() ? "voice.contact" : "voice.member");
        String reach = texts.get(
                one.published() ? "voice.published" : "voice.internal",
                own.name().in(texts.language()));
        return new Voice(
                label,
                one.kind() == Kind.ADDED && label.isEmpty() ? "" : one.words(),
                texts.get("voice.by", one.who(), role, Days.of(one.when(), texts.language()), reach),
                then(one),
                changes(one));
    }

    private String then(Contribution one) {
        if (holds(one)) {
            return "";
        }
        var text = new IndicatorText(indicator(one), texts.language());
        return figures.apply(one.subject())
                .map(now -> texts.get("voice.then", text.full(one.value()), text.full(now)))
                .orElseGet(() -> texts.get("voice.gone", text.full(one.value())));
    }

    private List<Act> changes(Contribution one) {
        return switch (reader) {
            case MEMBER ->
                List.of(new Act(
                        texts.get("voice.change"),
                        href(one.kind(), indicator(one), one.subject().period().toString())));
            case SECRETARIAT ->
                List.of(new Act(texts.get("voice.hide"), "/" + texts.language().tag() + "/admin/findings/" + one.id()));
            case PUBLIC -> List.of();
        };
    }

    private String href(Kind kind, Indicator indicator, String period) {
        return Address.of("/" + texts.language().tag() + "/me/findings/say")
                .with("area", own.code())
                .with("service", indicator.service().code())
                .with("kind", kind.name().toLowerCase(Locale.ROOT))
                .with("indicator", indicator.code())
                .with("period", period)
                .toString();
    }

    /** Where something can be added. */
    String addHref(String service) {
        return Address.of("/" + texts.language().tag() + "/me/findings/say")
                .with("area", own.code())
                .with("service", service)
                .with("kind", "added")
                .toString();
    }
}
