package org.maalestok.comparison.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement.ByInterval;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.ProfileRow.Year;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Spine;
import org.maalestok.ui.chart.Svg;

/** Makes the rows of the profile of a service: every word and drawing finished. */
final class ProfileRows {

    private static final int YEARS = 3;

    private final Area own;
    private final Service service;
    private final Look look;
    private final Texts texts;
    private final Remarks remarks;
    private final RowMaker rows;
    private final Recency recency;
    private int older;
    private int uncounted;

    /**
     * @param service that the profile is of: others' figures stand in it as need, and no finding of it counts them
     * @param recency by which the findings count figures as older: the rows mark the same
     * @param remarks takes up what was said of the figures shown
     */
    ProfileRows(Area own, Service service, PeerGroup peers, Recency recency, Look look, Remarks remarks, Texts texts) {
        this.recency = recency;
        this.own = own;
        this.service = service;
        this.look = look;
        this.texts = texts;
        this.remarks = remarks;
        this.rows = new RowMaker(own, peers, PageYear.of(List.of()), look, remarks, texts);
    }

    ProfileRow row(Comparison comparison, String prefix) {
        var text = new IndicatorText(comparison.indicator(), look.language());
        Optional<Period> latest = comparison.latest();
        Trend trend = Trends.of(comparison.table(), own.id());
        boolean tested = trend instanceof Trend.Tested;
        return new ProfileRow(
                text.shortName(),
                rows.href(comparison),
                text.unit(),
                years(comparison, text),
                latest.map(period -> older(comparison, period)).orElse(""),
                later(comparison),
                spine(comparison, text, prefix),
                texts.get(latest.isEmpty() ? "row.noFigure" : "row.noPeers"),
                latest.map(period -> rows.tag(comparison, period))
                        .orElseGet(() -> VerdictTag.none(texts.get("verdict.none"))),
                latest.map(period -> interval(comparison, period, text)).orElse(""),
                tested
                        ? TrendWords.tag(
                                TrendVerdict.of(trend, comparison.indicator().polarity()), look.language())
                        : "",
                tested ? "" : TrendWords.shortly(trend, comparison.indicator(), look.language()));
    }

    private String older(Comparison comparison, Period latest) {
        if (recency.isRecent(latest, comparison.table().periods())) {
            return "";
        }
        older++;
        uncounted += isCounted(comparison, latest) ? 0 : 1;
        return texts.get("row.older.mark");
    }

    /** Whether the findings count the figure among those that were compared. */
    private boolean isCounted(Comparison comparison, Period latest) {
        return comparison.indicator().service().equals(service)
                && Findings.isLookedAt(comparison.indicator(), own.country())
                && comparison.judgement(latest).compared();
    }

    /** That more rows are marked as older than the tally of the findings counts, and why; empty when it counts all of them. Asked when the rows are made. */
    String olderUncounted() {
        if (uncounted == 0) {
            return "";
        }
        return texts.count(
                uncounted == older ? "profile.older.all" : "profile.older.some", uncounted, older, uncounted);
    }

    private List<Year> years(Comparison comparison, IndicatorText text) {
        Optional<Period> latest = comparison.latest();
        List<Period> until = comparison.periods().stream()
                .filter(period -> latest.isEmpty() || period.compareTo(latest.get()) <= 0)
                .toList();
        return until.subList(Math.max(0, until.size() - YEARS), until.size()).stream()
                .map(period -> year(comparison, period, text))
                .toList();
    }

    /** What was said of figures after the latest number. */
    private List<Link> later(Comparison comparison) {
        return comparison
                .latest()
                .map(latest -> remarks.links(comparison, own, period -> period.compareTo(latest) > 0))
                .orElse(List.of());
    }

    private Year year(Comparison comparison, Period period, IndicatorText text) {
        Observation observation = comparison.own(period);
        String mark = remarks.add(comparison.table(), own, period);
        if (!(observation instanceof Measured measured)) {
            String why = Remarks.why(observation, texts);
            return new Year(period.toString(), why, "st-miss", mark);
        }
        boolean provisional = measured.quality().provisional();
        return new Year(
                provisional ? texts.get("row.provisional", period) : period.toString(),
                text.bare(measured),
                provisional ? "st-prov" : "",
                mark);
    }

    private Spine.Good good(Comparison comparison) {
        return switch (comparison.indicator().polarity()) {
            case NEUTRAL -> Spine.Good.NEITHER;
            case HIGHER_IS_BETTER -> Spine.Good.HIGH;
            case LOWER_IS_BETTER -> Spine.Good.LOW;
        };
    }

    private @Nullable Svg spine(Comparison comparison, IndicatorText text, String prefix) {
        var drawing = rows.drawing(comparison, text);
        Optional<Period> period =
                comparison.latest().filter(latest -> comparison.spread(latest).isPresent());
        return period.map(latest -> new Spine(
                                drawing.subject(),
                                latest.toString(),
                                drawing.items(latest),
                                drawing.spread(latest),
                                good(comparison))
                        .draw(prefix + "k"))
                .orElse(null);
    }

    /** Around the figure, or why there is none; empty by spread. */
    private String interval(Comparison comparison, Period period, IndicatorText text) {
        return switch (comparison.judgement(period)) {
            case ByInterval sure ->
                sure.verdict() instanceof Compared compared
                        ? texts.get(
                                "profile.interval",
                                unbroken(text.range(
                                        compared.interval().lower(),
                                        compared.interval().upper())))
                        : JudgementWords.sentence(sure, comparison.indicator(), look.language());
            default -> "";
        };
    }

    /** With a word joiner on both sides of the dash: the range goes to the next line as a whole. */
    private static String unbroken(String range) {
        return range.replace("–", "\u2060–\u2060");
    }
}
