package org.maalestok.keyfigures.quality.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Circles;
import org.maalestok.keyfigures.quality.Others;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.chart.Absence;
import org.maalestok.ui.chart.Certainty;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.PeerPeriod;
import org.maalestok.ui.chart.Reading;
import org.maalestok.ui.chart.Sparkline;
import org.maalestok.ui.chart.Subject;
import org.maalestok.ui.chart.Svg;
import org.maalestok.ui.chart.Trend;

/** One figure in its series and against its group, so that a person can judge it. */
final class Picture {

    /** As many periods as one can tell apart in a small drawing. */
    private static final int MOST_PERIODS = 12;

    private static final int FEWEST_FOR_A_RANGE = 4;

    /** Among so many, some who come and go move the median by no more than a line's width, so the band is drawn through. */
    private static final int MANY = 30;

    /** One part in so many. */
    private static final int NEARLY = 20;

    private final FigureTable table;
    private final Indicator indicator;
    private final Area area;
    private final Cell cell;
    private final Others others;
    private final Language language;
    private final List<Period> periods;

    /** @param enough which numbers are enough to measure this one against */
    Picture(FigureTable table, Area area, Cell cell, Circles circles, Predicate<double[]> enough, Language language) {
        this.table = table;
        this.indicator = table.indicator();
        this.area = area;
        this.cell = cell;
        this.language = language;
        this.others = Others.of(area, cell.period().start(), circles, id -> number(id, cell.period()), enough);
        this.periods = shown();
    }

    private List<Period> shown() {
        List<Period> known = table.periods().stream()
                .filter(period -> period.months() == cell.period().months())
                .filter(period -> table.at(area.id(), period) != Observation.NONE || values(period).length > 0)
                .toList();
        return known.subList(Math.max(0, known.size() - MOST_PERIODS), known.size());
    }

    Svg sparkline(String prefix) {
        return new Sparkline(subject(), labels(), readings(), peers()).draw(prefix);
    }

    Svg trend(String prefix) {
        return new Trend(subject(), labels(), readings(), peers(), List.of()).draw(prefix);
    }

    /** Whether there is a series to draw. */
    boolean hasSeries() {
        return periods.stream()
                        .filter(period -> table.at(area.id(), period) instanceof Measured)
                        .count()
                > 1;
    }

    /** Where the others lie in the figure's own period; empty when they are too few. */
    Optional<Spread> range() {
        return others.numbers().length < FEWEST_FOR_A_RANGE ? Optional.empty() : Optional.of(others.spread());
    }

    /** Who they are, as it reads after “among”. */
    String among() {
        return others.told().in(language);
    }

    /** With its unit, once in a sentence. */
    String measured(double value) {
        return number(value) + indicator.unitSuffix(language);
    }

    String number(double value) {
        return Numbers.in(language).format(java.math.BigDecimal.valueOf(value), indicator.decimals());
    }

    private Subject subject() {
        String name = indicator.words().name().in(language);
        String what = name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1);
        return new Subject(
                language,
                new Measure(what, indicator.unitLabel(language), "", indicator.decimals()),
                new Party(
                        area.name().in(language),
                        others.circle().name().in(language),
                        Words.TEXTS.in(language).get("municipalities")));
    }

    private List<String> labels() {
        return periods.stream().map(Period::toString).toList();
    }

    private List<Reading> readings() {
        return periods.stream()
                .map(period -> reading(table.at(area.id(), period)))
                .toList();
    }

    private Reading reading(Observation observation) {
        return switch (observation) {
            case Measured measured ->
                new Reading.Known(
                        measured.value().doubleValue(),
                        Numbers.in(language).format(measured.value(), indicator.decimals()),
                        measured.quality().provisional() ? Certainty.PROVISIONAL : Certainty.FINAL);
            case Observation.Missing missing -> Reading.MISSING;
            case Observation.Suppressed hidden -> Reading.blank(Absence.SUPPRESSED);
            case Observation.NotApplicable none -> Reading.blank(Absence.NOT_APPLICABLE);
            case Observation.NotYetReported later -> Reading.blank(Absence.NOT_YET_REPORTED);
            case Observation.LeftOut decided -> Reading.blank(decided.forNow() ? Absence.HELD_BACK : Absence.LEFT_OUT);
        };
    }

    private List<PeerPeriod> peers() {
        Map<String, Integer> sets = new HashMap<>();
        return periods.stream()
                .map(period -> {
                    double[] values = values(period);
                    if (values.length == 0) {
                        return PeerPeriod.NONE;
                    }
                    boolean many = values.length >= MANY;
                    int set = sets.computeIfAbsent(many ? "many" : who(period), key -> sets.size() + 1);
                    return new PeerPeriod(drawn(Spread.of(values), many ? likeNow(values.length) : values.length), set);
                })
                .toList();
    }

    /** Nearly as many as in the figure's own period are told as so many; clearly fewer or more are told as they are. */
    private int likeNow(int count) {
        int now = others.numbers().length;
        return Math.abs(count - now) * NEARLY <= now ? now : count;
    }

    private org.maalestok.ui.chart.Spread drawn(Spread spread, int count) {
        return new org.maalestok.ui.chart.Spread(
                spread.lower(),
                spread.median(),
                spread.upper(),
                number(spread.median()),
                number(spread.lower()) + "–" + number(spread.upper()),
                count);
    }

    private String who(Period period) {
        return Arrays.toString(Arrays.stream(others.circle().members())
                .filter(id -> id != area.id() && table.at(id, period) instanceof Measured)
                .toArray());
    }

    private double[] values(Period period) {
        return Others.of(others.circle(), area, id -> number(id, period)).numbers();
    }

    private double number(int areaId, Period period) {
        return table.at(areaId, period) instanceof Measured measured
                ? measured.value().doubleValue()
                : Double.NaN;
    }
}
