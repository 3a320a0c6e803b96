package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.maalestok.comparison.Judgement.ByInterval;
import org.maalestok.comparison.Judgement.BySpread;
import org.maalestok.comparison.Judgement.Itself;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;
import org.maalestok.comparison.uncertainty.Recipe.Refusal;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Judgements in words, each engine in its own: <i>better than most</i> is not <i>significantly better</i>. */
public final class JudgementWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(JudgementWords.class);

    private JudgementWords() {}

    /** For a tag: <i>Better than most</i>, <i>Significantly better</i>, <i>Not compared</i>. */
    public static String tag(Judgement judgement, Language language) {
        return switch (judgement) {
            case ByInterval sure -> tag(sure.verdict(), language);
            case BySpread spread -> TEXTS.in(language).get("spread." + spread.verdict());
            case Itself ignored -> TEXTS.in(language).get("itself");
        };
    }

    /** The same in a crowded table, whose legend says the rest: <i>Better</i>, <i>Signif. better</i>. */
    public static String shortened(Judgement judgement, Language language) {
        return judgement instanceof ByInterval sure && sure.verdict() instanceof Compared compared
                ? TEXTS.in(language).get("cell.sure." + compared.outcome())
                : cell(judgement, language);
    }

    /** The same in a file whose columns say the rest: <i>Better</i>, <i>Significantly better</i>. */
    public static String cell(Judgement judgement, Language language) {
        return judgement instanceof BySpread spread
                ? TEXTS.in(language).get("cell." + spread.verdict())
                : tag(judgement, language);
    }

    /** For a legend. */
    public static String tag(Standing standing, boolean byInterval, Language language) {
        return TEXTS.in(language).get((byInterval ? "tag." : "spread.") + standing);
    }

    private static String tag(IntervalVerdict verdict, Language language) {
        return switch (verdict) {
            case Compared compared -> TEXTS.in(language).get("tag." + compared.outcome());
            case NotCompared ignored -> TEXTS.in(language).get("tag.NOT_COMPARED");
        };
    }

    /** What the verdict rests on: its numbers, or the reason why there is none, and how many others there are. */
    public static String sentence(Judgement judgement, Indicator indicator, Language language) {
        return sentence(judgement, indicator, false, language);
    }

    /** @param estimated whether the figure was worked out and not counted, and is told as approximate */
    public static String sentence(Judgement judgement, Indicator indicator, boolean estimated, Language language) {
        Texts texts = TEXTS.in(language);
        var text = new IndicatorText(indicator, language);
        String circa = estimated ? circa(language) : "";
        return switch (judgement) {
            case ByInterval sure ->
                switch (sure.verdict()) {
                    case Compared compared -> circa + sentence(compared, text, texts) + held(sure.others(), texts);
                    case NotCompared none -> texts.get("not." + none.reason());
                };
            case BySpread spread ->
                switch (spread.verdict()) {
                    case TOO_FEW_PEERS -> few(spread.others(), texts);
                    case NO_BENCHMARK -> texts.get("not.NO_BENCHMARK");
                    case NO_FIGURE -> texts.get("not.NO_FIGURE");
                    case FOLLOWS_SIZE -> texts.get("not.FOLLOWS_SIZE");
                    default -> circa + sentence(spread, text, texts) + held(spread.others(), texts);
                };
            case Itself ignored -> texts.get("itself");
        };
    }

    /** Why figures are judged by the spread and not by an interval. */
    public static String why(Refusal refusal, Language language) {
        return TEXTS.in(language).get("why." + refusal);
    }

    /** What stands before an estimated figure, with the space that belongs to it. */
    public static String circa(Language language) {
        return TEXTS.in(language).get("circa") + "\u00a0";
    }

    /** An interval with its level: {@code 95 %-intervallet er 12,1–13,4}. */
    public static String interval(Interval interval, IndicatorText text) {
        return TEXTS.in(text.language())
                .get(
                        "interval",
                        percent(interval.level(), text.language()),
                        text.range(interval.lower(), interval.upper()));
    }

    private static String few(int others, Texts texts) {
        return others == 0
                ? texts.get("few.none", Verdict.FEWEST_PEERS)
                : texts.count("few", others, others, Verdict.FEWEST_PEERS);
    }

    private static String held(int others, Texts texts) {
        return others == 0 ? "" : " " + texts.count("held", others, others);
    }

    private static String sentence(BySpread spread, IndicatorText text, Texts texts) {
        return texts.get(
                spread.verdict().standsApart() ? "apart" : "alike",
                text.full(spread.value()),
                text.distance(spread.distance()),
                text.full(spread.benchmark()),
                text.spread(spread.usual(), spread.distance()));
    }

    private static String sentence(Compared compared, IndicatorText text, Texts texts) {
        Interval interval = compared.interval();
        return texts.get(
                "sentence." + compared.outcome(),
                text.full(compared.value()),
                percent(interval.level(), texts.language()),
                text.range(interval.lower(), interval.upper()),
                text.full(compared.benchmark()));
    }

    /** How the interval was made: <i>Wilson's interval for a share.</i> Empty by spread, and where there is none. */
    public static Optional<String> method(Judgement judgement, Language language) {
        return judgement instanceof ByInterval sure && sure.verdict() instanceof Compared compared
                ? Optional.of(
                        TEXTS.in(language).get("method." + compared.interval().method()))
                : Optional.empty();
    }

    /** {@code 95 %}; {@code 99,8 %}. */
    private static String percent(double level, Language language) {
        BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
        return Numbers.in(language).percent(percent, Math.max(0, percent.scale()));
    }
}
