package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.areas.Line;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.comparison.web.ComparePage.Cell;
import org.maalestok.comparison.web.ComparePage.Group;
import org.maalestok.comparison.web.ComparePage.Row;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Makes the rows of municipalities side by side: every word finished. */
final class CompareRows {

    private final CompareShown shown;
    private final Evidence evidence;
    private final Texts texts;
    private final Language language;
    private final Remarks remarks;
    private final PageYear year;

    CompareRows(CompareShown shown, Texts texts) {
        this.year = shown.year();
        this.remarks = new Remarks(texts);
        this.shown = shown;
        this.evidence = new Evidence(
                shown.first(), shown.chosen().orElseThrow().group(), shown.ask().look());
        this.texts = texts;
        this.language = texts.language();
    }

    /** By service, in the order of the catalogue. */
    List<Group> groups() {
        var services = new LinkedHashMap<String, List<Row>>();
        for (Line line : shown.lines()) {
            services.computeIfAbsent(line.indicator().service().name().in(language), name -> new ArrayList<>())
                    .add(row(line));
        }
        return services.entrySet().stream()
                .map(service -> new Group(service.getKey(), service.getValue()))
                .toList();
    }

    /** What was said of the figures in the rows that were made. */
    List<Remarks.Line> remarks() {
        return remarks.lines();
    }

    private Row row(Line line) {
        var text = new IndicatorText(line.indicator(), language);
        return new Row(
                text.shortName(),
                shown.ask()
                        .look()
                        .indicator(
                                line.indicator().code(),
                                shown.first(),
                                shown.chosen().orElseThrow().group().key())
                        .toString(),
                about(line, text),
                line.period().map(period -> year.mark(period, texts)).orElse(""),
                texts.get(line.byInterval() ? "side.by.interval" : "side.by.spread"),
                line.benchmark().isPresent() ? text.bare(line.benchmark().getAsDouble()) : "–",
                without(line.indicator()),
                line.period().stream()
                        .flatMap(period -> line.cells().stream().map(cell -> cell(line, cell, period, text)))
                        .toList(),
                line.period().isPresent() ? "" : nothing(line),
                instead(line));
    }

    private String about(Line line, IndicatorText text) {
        String when = line.period()
                .map(period -> isAllProvisional(line) ? texts.get("row.provisional", period) : period.toString())
                .orElse("");
        return when.isEmpty() ? text.unit() : OverviewRows.about(line.indicator(), when, texts);
    }

    /** Said once, in the head of the row, where it holds for all. */
    private static boolean isAllProvisional(Line line) {
        return line.cells().stream()
                .map(Line.Cell::observation)
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .allMatch(measured -> measured.quality().provisional());
    }

    private String without(Indicator indicator) {
        List<Indicator> rest = shown.lines().stream()
                .map(Line::indicator)
                .filter(one -> !one.equals(indicator))
                .toList();
        return shown.ask().only(rest).address().toString();
    }

    private String nothing(Line line) {
        return line.latest().isEmpty() || shown.ask().year() == null
                ? texts.get("side.nothing")
                : texts.get("side.nothing.year", String.valueOf(shown.ask().year()));
    }

    /** Never a dead end: the year in which there are figures. */
    private @Nullable Link instead(Line line) {
        if (line.period().isPresent() || line.latest().isEmpty()) {
            return null;
        }
        Period latest = line.latest().get();
        return new Link(
                texts.get("side.nothing.latest", latest),
                shown.ask().in(latest.endYear()).address().toString());
    }

    private Cell cell(Line line, Line.Cell cell, Period period, IndicatorText text) {
        Observation observation = cell.observation();
        String mark = remarks.add(Objects.requireNonNull(shown.tables().get(line.indicator())), cell.area(), period);
        if (!(observation instanceof Measured measured)) {
            String why = Remarks.why(observation, texts);
            return new Cell(ObservationText.sign(observation), null, "", mark, "", VerdictTag.none(why));
        }
        boolean provisional = measured.quality().provisional() && !isAllProvisional(line);
        return new Cell(
                text.bare(measured),
                evidence.href(line.indicator(), cell.area(), period),
                cell.interval().map(interval -> interval(interval, text)).orElse(""),
                mark,
                provisional ? texts.get("side.provisional") : "",
                VerdictTag.inCell(cell.judgement(), language));
    }

    /** {@code 12,1–13,4} */
    static String interval(Interval interval, IndicatorText text) {
        return text.range(interval.lower(), interval.upper());
    }

    /** Each verdict by interval in a sentence with its numbers: what the tag rests on. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        for (Line line : shown.lines()) {
            for (Line.Cell cell : line.cells()) {
                if (cell.judgement() instanceof Judgement.ByInterval && cell.observation() instanceof Measured) {
                    sentences.add(sentence(line.indicator(), cell));
                }
            }
        }
        return sentences;
    }

    private String sentence(Indicator indicator, Line.Cell cell) {
        return texts.get(
                "side.sentence",
                indicator.words().shortName().in(language),
                cell.area().name().in(language),
                JudgementWords.sentence(
                        cell.judgement(),
                        indicator,
                        cell.observation() instanceof Measured measured
                                && measured.quality().estimated(),
                        language));
    }
}
