package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * The overview as files: one row for each key figure and municipality in the table, with the verdict among all the others in the row, whose median stands
 * beside it. The tested trend is the municipality's own.
 */
@Component
class OverviewFiles {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "indicator_name",
            "service",
            "unit",
            "polarity",
            "period",
            "area",
            "area_name",
            "value",
            "status",
            "symbol",
            "engine",
            "verdict",
            "verdict_words",
            "others",
            "others_with_figures",
            "median",
            "trend",
            "trend_words",
            "remark",
            "source",
            "licence",
            "release",
            "original_value",
            "later_remarks",
            "years_behind");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of("value", "others_with_figures", "median", "years_behind");

    private final FigureSources sources;

    OverviewFiles(FigureSources sources) {
        this.sources = sources;
    }

    TableFile file(OverviewScene scene) {
        Texts texts = MunicipalityPages.TEXTS.in(scene.look().language());
        FigureSources.OfMany origins = sources(scene);
        PageYear year = scene.year();
        List<List<Object>> rows = scene.shown().stream()
                .flatMap(comparison -> rows(scene, comparison, origins, year, texts))
                .toList();
        return new TableFile("overview-" + scene.own().code(), HEADINGS, rows);
    }

    private static Stream<Area> areas(OverviewScene scene) {
        return Stream.concat(Stream.of(scene.own()), scene.beside().stream());
    }

    private FigureSources.OfMany sources(OverviewScene scene) {
        return sources.of(
                scene.shown().stream().map(Comparison::indicator).toList(),
                areas(scene).toList(),
                scene.shown().stream().map(OverviewRows::period).collect(Collectors.toSet()),
                scene.look().asOf());
    }

    private static Stream<List<Object>> rows(
            OverviewScene scene, Comparison comparison, FigureSources.OfMany origins, PageYear year, Texts texts) {
        Period period = OverviewRows.period(comparison);
        return areas(scene)
                .map(area -> TableFile.row(
                        TableFile.about(comparison.indicator(), period.toString(), area, texts.language()),
                        judged(scene, comparison, area, period, texts),
                        trend(scene, comparison, area, texts),
                        List.of(RemarkText.forFile(comparison.remarks(area, period), texts.language())),
                        origins.of(comparison.indicator(), area, period).cells(),
                        List.of(
                                RemarkText.originalForFile(comparison.remarks(area, period)),
                                later(comparison, area, period, texts.language()),
                                behind(year, comparison, period))));
    }

    /** How many years older than the page's year the row is: what stands among figures of 2025 is not always of 2025. */
    private static BigDecimal behind(PageYear year, Comparison comparison, Period period) {
        boolean any = comparison.latest().isPresent();
        return BigDecimal.valueOf(any ? year.behind(period) : 0);
    }

    /** A later figure that was left out is the reason that this period is shown: {@code 2025 left_out: Ikke levert (Sofie, 2026-11-22)}. */
    private static String later(Comparison comparison, Area area, Period shown, Language language) {
        return comparison.hasRemarks()
                ? comparison.periods().stream()
                        .filter(period -> period.compareTo(shown) > 0)
                        .filter(period -> !comparison.remarks(area, period).isEmpty())
                        .map(period -> period + " " + RemarkText.forFile(comparison.remarks(area, period), language))
                        .collect(Collectors.joining(" | "))
                : "";
    }

    private static List<Object> judged(
            OverviewScene scene, Comparison comparison, Area area, Period period, Texts texts) {
        Observation observation = comparison.of(area, period);
        Judgement judgement = comparison.judgement(area, period);
        return List.of(
                observation.number().map(Object.class::cast).orElse(""),
                observation.status(),
                ObservationText.sign(observation),
                judgement.engine(),
                judgement.code(),
                observation instanceof Measured
                        ? JudgementWords.cell(judgement, texts.language())
                        : Remarks.why(observation, texts),
                PeerWords.of(scene.chosen().group(), texts),
                BigDecimal.valueOf(judgement.peers()),
                comparison
                        .spreadAround(area, period)
                        .map(spread -> (Object) TableFile.number(spread.median()))
                        .orElse(""));
    }

    private static List<Object> trend(OverviewScene scene, Comparison comparison, Area area, Texts texts) {
        if (!area.equals(scene.own())) {
            return List.of("", "");
        }
        TrendVerdict trend = OverviewRows.trend(comparison, area);
        String words = trend == TrendVerdict.NOT_TESTED ? "" : TrendWords.tag(trend, texts.language());
        return List.of(trend.name().toLowerCase(Locale.ROOT), words);
    }
}
