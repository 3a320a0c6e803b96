package org.maalestok.comparison.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.NotShown;
import org.maalestok.comparison.Verdict;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.ui.Texts;

/** The sentences that an indicator page opens with: number, comparison, verdict, direction. */
final class Answer {

    private final Scene scene;
    private final Comparison comparison;
    private final IndicatorText text;
    private final Texts texts;

    Answer(Scene scene, IndicatorText text, Texts texts) {
        this.scene = scene;
        this.comparison = scene.comparison();
        this.text = text;
        this.texts = texts;
    }

    String sentence() {
        return scene.own() == null ? aboutAll() : aboutOwn(scene.own().name().in(texts.language()));
    }

    private String aboutOwn(String name) {
        return scene.spokenOf()
                .map(period -> comparison
                        .ownFigure(period)
                        .map(own -> aboutOwn(name, own, period) + notShown(period))
                        .orElseGet(() -> withoutNumber(name, period)))
                .orElseGet(() -> texts.get("answer.none", name));
    }

    /** Why a later year is not told of, where this is the latest; empty when there is none. */
    private String notShown(Period period) {
        return scene.own() == null || !comparison.latest().equals(Optional.of(period))
                ? ""
                : NotShown.after(comparison.table(), scene.own().id(), period)
                        .map(later -> " " + later.sentence(texts.language()))
                        .orElse("");
    }

    /** Only a period that somebody has picked may lack the number. */
    private String withoutNumber(String name, Period period) {
        Observation own = comparison.own(period);
        return own instanceof Missing
                ? texts.get("answer.none.in", name, period)
                : texts.get("answer.none.why", name, period, Remarks.why(own, texts));
    }

    private String aboutOwn(String name, Measured own, Period period) {
        String value = text.full(own);
        Optional<Spread> spread = comparison.spread(period);
        if (spread.isEmpty()) {
            return texts.get("answer.alone", name, value, period);
        }
        double gap = text.rounded(comparison.gap(period).orElseThrow());
        String key = gap == 0 ? "answer.equal" : gap > 0 ? "answer.more" : "answer.less";
        if (comparison.others().size() == 1) {
            key += ".one";
        }
        return texts.get(key, name, value, period, text.distance(gap), against(spread.get()));
    }

    /** The others, or how many of them the median rests on when not all have a figure. */
    private String against(Spread spread) {
        String others = PeerWords.of(scene.chosen().group(), texts);
        return spread.count() < comparison.others().size()
                ? texts.count("answer.withFigures", spread.count(), spread.count(), others)
                : others;
    }

    private String aboutAll() {
        return scene.spokenOf()
                .map(period -> comparison
                        .spread(period)
                        .map(spread -> aboutAll(period, spread))
                        .orElseGet(() -> texts.get("answer.nobody.in", period)))
                .orElseGet(() -> texts.get("answer.noneAtAll"));
    }

    private String aboutAll(Period period, Spread spread) {
        if (spread.count() == 1) {
            return texts.get("answer.one", period, text.full(spread.median()));
        }
        return texts.get(
                "answer.all",
                period,
                text.full(spread.median()),
                text.full(spread.lowest()),
                text.full(spread.highest()),
                spread.count());
    }

    @Nullable VerdictTag verdict() {
        if (scene.own() == null) {
            return null;
        }
        return judged().map(period -> VerdictTag.of(comparison.judgement(period), texts.language()))
                .orElse(null);
    }

    /** What the verdict rests on, and how it was come by; empty without one. */
    String basis() {
        return scene.own() == null ? "" : judged().map(this::basis).orElse("");
    }

    private Optional<Period> judged() {
        return scene.spokenOf().filter(period -> comparison.ownFigure(period).isPresent());
    }

    private String basis(Period period) {
        Judgement judgement = comparison.judgement(period);
        boolean estimated = comparison
                .ownFigure(period)
                .filter(own -> own.quality().estimated())
                .isPresent();
        String sentence = JudgementWords.sentence(judgement, comparison.indicator(), estimated, texts.language());
        String method = JudgementWords.method(judgement, texts.language())
                .or(() -> comparison.judge().whyBySpread().map(why -> JudgementWords.why(why, texts.language())))
                .orElse("");
        return (sentence + " " + method).strip();
    }

    /** What the trend shows: how the distance from the median has developed since the peers were the same. */
    String finding() {
        Optional<Period> latest = comparison.latest();
        Optional<Period> first = comparison.firstComparable();
        if (scene.own() == null || latest.isEmpty()) {
            return texts.get("finding.all");
        }
        String name = scene.own().name().in(texts.language());
        boolean few = comparison.spread(latest.get()).map(Spread::count).orElse(0) < Verdict.FEWEST_PEERS;
        if (few) {
            return texts.get("finding.own", name);
        }
        return first.map(since -> finding(name, since, latest.get())).orElseGet(() -> texts.get("finding.own", name));
    }

    private String finding(String name, Period first, Period latest) {
        double then = text.rounded(comparison.gap(first).orElseThrow());
        double now = text.rounded(comparison.gap(latest).orElseThrow());
        if (Math.signum(then) != Math.signum(now) && then != 0 && now != 0) {
            return texts.get(now > 0 ? "finding.toAbove" : "finding.toBelow", name, first, latest);
        }
        if (Math.abs(now) == Math.abs(then)) {
            return texts.get("finding.same", name, text.distance(now), first, latest);
        }
        String key = Math.abs(now) > Math.abs(then) ? "finding.wider" : "finding.narrower";
        return texts.get(key, name, text.distance(then), first, text.distance(now), latest);
    }
}
