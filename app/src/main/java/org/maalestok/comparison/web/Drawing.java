package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.chart.Absence;
import org.maalestok.ui.chart.Certainty;
import org.maalestok.ui.chart.DotStrip;
import org.maalestok.ui.chart.Footnote;
import org.maalestok.ui.chart.Item;
import org.maalestok.ui.chart.Line;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.PeerPeriod;
import org.maalestok.ui.chart.Reading;
import org.maalestok.ui.chart.Role;
import org.maalestok.ui.chart.Sparkline;
import org.maalestok.ui.chart.Subject;
import org.maalestok.ui.chart.Svg;

/** A comparison in the terms of the chart kit: values with finished labels. */
final class Drawing {

    private final Comparison comparison;
    private final @Nullable Area own;
    private final IndicatorText text;
    private final Subject subject;
    private final BiFunction<Area, Period, Footnote> footnotes;

    /** For charts without a list of remarks beside them. */
    Drawing(Comparison comparison, @Nullable Area own, IndicatorText text, Party party) {
        this(comparison, own, text, party, text.unit());
    }

    /** @param unit what stands at the axis, where the figures' own unit does not say it */
    Drawing(Comparison comparison, @Nullable Area own, IndicatorText text, Party party, String unit) {
        this(
                comparison,
                own,
                text,
                party,
                unit,
                (area, period) -> Remarks.unlisted(comparison.remarks(area, period), text.language()));
    }

    /** @param footnotes what was said of a figure */
    Drawing(
            Comparison comparison,
            @Nullable Area own,
            IndicatorText text,
            Party party,
            BiFunction<Area, Period, Footnote> footnotes) {
        this(comparison, own, text, party, text.unit(), footnotes);
    }

    Drawing(
            Comparison comparison,
            @Nullable Area own,
            IndicatorText text,
            Party party,
            String unit,
            BiFunction<Area, Period, Footnote> footnotes) {
        this.footnotes = footnotes;
        this.comparison = comparison;
        this.own = own;
        this.text = text;
        String what = lowerFirst(text.name());
        this.subject = new Subject(text.language(), new Measure(what, unit, text.afterBare(), text.decimals()), party);
    }

    private static String lowerFirst(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviation ? words : words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    Subject subject() {
        return subject;
    }

    List<String> periods() {
        return comparison.periods().stream().map(Period::toString).toList();
    }

    private Reading reading(Area area, Period period) {
        Footnote footnote = footnotes.apply(area, period);
        return switch (comparison.of(area, period)) {
            case Measured measured ->
                new Reading.Known(measured.value().doubleValue(), label(measured), certainty(measured), footnote);
            case Missing missing -> new Reading.Blank(Absence.MISSING, footnote);
            case LeftOut leftOut ->
                new Reading.Blank(leftOut.forNow() ? Absence.HELD_BACK : Absence.LEFT_OUT, footnote);
            case Suppressed suppressed -> new Reading.Blank(Absence.SUPPRESSED, footnote);
            case NotApplicable notApplicable -> new Reading.Blank(Absence.NOT_APPLICABLE, footnote);
            case NotYetReported notYet -> new Reading.Blank(Absence.NOT_YET_REPORTED, footnote);
        };
    }

    /** {@code ca. 20 276} where the figure was worked out, as in the tables. */
    private String label(Measured measured) {
        return text.bare(measured);
    }

    static Certainty certainty(Observation observation) {
        return observation instanceof Measured measured ? certainty(measured) : Certainty.FINAL;
    }

    private static Certainty certainty(Measured measured) {
        if (measured.quality().provisional()) {
            return Certainty.PROVISIONAL;
        }
        return measured.quality().estimated() ? Certainty.ESTIMATED : Certainty.FINAL;
    }

    List<Reading> ownReadings() {
        return own == null ? List.of() : readings(own);
    }

    private List<Reading> readings(Area area) {
        var readings = new ArrayList<Reading>();
        for (Period period : comparison.periods()) {
            readings.add(reading(area, period));
        }
        return readings;
    }

    Line line(Area area) {
        return new Line(area.name().in(text.language()), readings(area));
    }

    /** The peers by period; two periods have the same set number when the same peers have a figure in both. */
    List<PeerPeriod> peerPeriods() {
        Map<List<Area>, Integer> sets = new HashMap<>();
        var periods = new ArrayList<PeerPeriod>();
        for (Period period : comparison.periods()) {
            int set = sets.computeIfAbsent(comparison.othersWithNumber(period), areas -> sets.size() + 1);
            periods.add(comparison
                    .spread(period)
                    .map(spread -> new PeerPeriod(spread(spread), set))
                    .orElse(PeerPeriod.NONE));
        }
        return periods;
    }

    org.maalestok.ui.chart.Spread spread(Spread spread) {
        return new org.maalestok.ui.chart.Spread(
                spread.lower(),
                spread.median(),
                spread.upper(),
                text.bare(spread.median()),
                text.range(spread.lower(), spread.upper()),
                spread.count());
    }

    org.maalestok.ui.chart.Spread spread(Period period) {
        return comparison.spread(period).map(this::spread).orElse(org.maalestok.ui.chart.Spread.NONE);
    }

    List<Item> items(Period period) {
        var items = new ArrayList<Item>();
        if (own != null) {
            items.add(item(own, period, Role.OWN));
        }
        for (Area other : comparison.others()) {
            if (comparison.isKnown(other, period)) {
                items.add(item(other, period, Role.PEER));
            }
        }
        return items;
    }

    Item item(Area area, Period period, Role role) {
        return new Item(area.name().in(text.language()), reading(area, period), role);
    }

    Svg sparkline(String prefix) {
        return new Sparkline(subject, periods(), ownReadings(), peerPeriods()).draw(prefix);
    }

    Svg strip(String prefix, Period period) {
        return new DotStrip(subject, period.toString(), items(period), spread(period)).draw(prefix);
    }
}
