package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.comparison.web.OverviewPage.Cell;
import org.maalestok.comparison.web.OverviewPage.Row;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** Makes the rows of the overview. Every municipality in a row is held against all the others in it. */
final class OverviewRows {

    private final Area own;
    private final List<Area> beside;
    private final Evidence evidence;
    private final String peers;
    private final Look look;
    private final Texts texts;
    private final Remarks remarks;
    private final PageYear year;

    /**
     * @param group all that are compared with
     * @param beside those that have a column
     * @param year that most rows are about
     */
    OverviewRows(Area own, PeerGroup group, List<Area> beside, PageYear year, Look look, Texts texts) {
        this.year = year;
        this.own = own;
        this.evidence = new Evidence(own, group, look);
        this.peers = group.key();
        this.beside = beside;
        this.look = look;
        this.texts = texts;
        this.remarks = new Remarks(texts);
    }

    /** What was said of the figures in the rows that were made. */
    List<Remarks.Line> remarks() {
        return remarks.lines();
    }

    /** The tested trend of the municipality's own figures. */
    static TrendVerdict trend(Comparison comparison, Area own) {
        return TrendVerdict.of(
                Trends.of(comparison.table(), own.id()), comparison.indicator().polarity());
    }

    Row row(Comparison comparison) {
        var text = new IndicatorText(comparison.indicator(), look.language());
        Period period = period(comparison);
        boolean estimated = isAllEstimated(comparison, period);
        TrendVerdict trend = trend(comparison, own);
        return new Row(
                text.shortName(),
                look.indicator(comparison.indicator().code(), own, peers).toString(),
                about(comparison, text, period) + (estimated ? ". " + texts.get("overview.estimated") : ""),
                year.mark(period, texts),
                remarks.links(comparison, own, later -> later.compareTo(period) > 0),
                cell(comparison, own, period, estimated, text),
                trend == TrendVerdict.NOT_TESTED ? "" : TrendWords.tag(trend, look.language()),
                comparison
                        .spread(period)
                        .map(spread -> text.bare(spread.median()))
                        .orElse("–"),
                beside.stream()
                        .map(area -> cell(comparison, area, period, estimated, text))
                        .toList());
    }

    /** The period of a row: the latest in which the municipality has a number, else the latest of which anything is known. */
    static Period period(Comparison comparison) {
        return comparison
                .latest()
                .orElseGet(() -> comparison.periods().isEmpty()
                        ? Period.year(1)
                        : comparison.periods().getLast());
    }

    private String about(Comparison comparison, IndicatorText text, Period period) {
        String when = isProvisional(comparison, own, period) ? texts.get("row.provisional", period) : period.toString();
        return about(comparison.indicator(), when, texts);
    }

    /** Unit, good direction where there is one, and period. */
    static String about(Indicator indicator, String when, Texts texts) {
        String key =
                switch (indicator.polarity()) {
                    case NEUTRAL -> "overview.about";
                    case HIGHER_IS_BETTER -> "overview.about.high";
                    case LOWER_IS_BETTER -> "overview.about.low";
                };
        return texts.get(key, indicator.unitLabel(texts.language()), when);
    }

    private static boolean isProvisional(Comparison comparison, Area area, Period period) {
        return comparison.of(area, period) instanceof Measured measured
                && measured.quality().provisional();
    }

    /** A mark that stands in each cell says no more than one for all, and takes their room. */
    private boolean isAllEstimated(Comparison comparison, Period period) {
        List<Measured> figures = Stream.concat(Stream.of(own), beside.stream())
                .map(area -> comparison.of(area, period))
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
        return figures.size() > 1
                && figures.stream().allMatch(figure -> figure.quality().estimated());
    }

    /** @param told whether the row says already that its figures are estimated */
    private Cell cell(Comparison comparison, Area area, Period period, boolean told, IndicatorText text) {
        Observation observation = comparison.of(area, period);
        String mark = remarks.add(comparison.table(), area, period);
        if (!(observation instanceof Measured measured)) {
            String why = Remarks.why(observation, texts);
            return new Cell(ObservationText.sign(observation), null, mark, "", VerdictTag.none(why));
        }
        boolean provisional = measured.quality().provisional() && !isProvisional(comparison, own, period);
        return new Cell(
                told ? text.bare(measured.value()) : text.bare(measured),
                evidence.href(comparison.indicator(), area, period),
                mark,
                provisional ? texts.get("side.provisional") : "",
                VerdictTag.inCell(comparison.judgement(area, period), look.language()));
    }
}
