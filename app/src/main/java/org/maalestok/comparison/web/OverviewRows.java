package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.comparison.web.OverviewPage.Cell;
import org.maalestok.comparison.web.OverviewPage.Row;
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
    private final Look look;
    private final Texts texts;

    /**
     * @param group all that are compared with
     * @param beside those that have a column
     */
    OverviewRows(Area own, PeerGroup group, List<Area> beside, Look look, Texts texts) {
        this.own = own;
        this.evidence = new Evidence(own, group, look);
        this.beside = beside;
        this.look = look;
        this.texts = texts;
    }

    /** The tested trend of the municipality's own figures. */
    static TrendVerdict trend(Comparison comparison, Area own) {
        return TrendVerdict.of(
                Trends.of(comparison.table(), own.id()), comparison.indicator().polarity());
    }

    Row row(Comparison comparison) {
        var text = new IndicatorText(comparison.indicator(), look.language());
        Period period = period(comparison);
        TrendVerdict trend = trend(comparison, own);
        return new Row(
                text.shortName(),
                look.indicator(comparison.indicator().code(), own).toString(),
                about(comparison, text, period),
                cell(comparison, own, period, text),
                trend == TrendVerdict.NOT_TESTED ? "" : TrendWords.tag(trend, look.language()),
                comparison
                        .spread(period)
                        .map(spread -> text.bare(spread.median()))
                        .orElse("–"),
                beside.stream()
                        .map(area -> cell(comparison, area, period, text))
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
        boolean provisional = comparison.own(period) instanceof Measured measured
                && measured.quality().provisional();
        String when = provisional ? texts.get("row.provisional", period) : period.toString();
        return switch (comparison.indicator().polarity()) {
            case NEUTRAL -> texts.get("overview.about", text.unit(), when);
            case HIGHER_IS_BETTER -> texts.get("overview.about.high", text.unit(), when);
            case LOWER_IS_BETTER -> texts.get("overview.about.low", text.unit(), when);
        };
    }

    private Cell cell(Comparison comparison, Area area, Period period, IndicatorText text) {
        Observation observation = comparison.of(area, period);
        String remark = Remarks.labels(comparison.remarks(area, period), look.language());
        if (!(observation instanceof Measured measured)) {
            String why = texts.get("state." + observation.getClass().getSimpleName());
            return new Cell(ObservationText.sign(observation), null, remark, VerdictTag.none(why));
        }
        String about = measured.quality().estimated() ? texts.get("state.circa") + "\u00a0" : "";
        return new Cell(
                about + text.bare(measured.value()),
                evidence.href(comparison.indicator(), area, period),
                remark,
                VerdictTag.inCell(comparison.judgement(area, period), look.language()));
    }
}
