package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.areas.Line;
import org.maalestok.comparison.areas.Line.Cell;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * Municipalities side by side as files: one row for each key figure and municipality that the page shows, in its order. {@code engine} says by which of the two
 * rules {@code verdict} is; {@code verdict_words} is what the page says, {@code reason} why there is no verdict; {@code benchmark_value} is what this
 * municipality is held against, with more decimals than the page shows.
 */
@Component
class CompareFiles {

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
            "interval_lower",
            "interval_upper",
            "interval_level",
            "interval_method",
            "engine",
            "verdict",
            "verdict_words",
            "reason",
            "benchmark",
            "benchmark_value",
            "difference",
            "remark",
            "source",
            "licence",
            "release",
            "original_value",
            "years_behind");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of(
            "value",
            "interval_lower",
            "interval_upper",
            "interval_level",
            "benchmark_value",
            "difference",
            "years_behind");

    /** Source, licence and release where nobody has a figure. */
    private static final List<Object> NOT_SAID =
            FigureSources.Named.of(List.of()).cells();

    private final FigureSources sources;

    CompareFiles(FigureSources sources) {
        this.sources = sources;
    }

    void csv(CompareShown shown, HttpServletResponse response) throws IOException {
        file(shown).csv(response);
    }

    void xlsx(CompareShown shown, HttpServletResponse response) throws IOException {
        file(shown).xlsx(response);
    }

    private TableFile file(CompareShown shown) {
        Texts texts = MunicipalityPages.TEXTS.in(shown.ask().look().language());
        FigureSources.OfMany origins = sources.of(
                shown.lines().stream().map(Line::indicator).toList(),
                shown.ask().areas(),
                Set.copyOf(shown.periods()),
                shown.ask().look().asOf());
        PageYear year = shown.year();
        List<List<Object>> rows = shown.lines().stream()
                .flatMap(line -> rows(shown, line, origins, year, texts).stream())
                .toList();
        return new TableFile("compare", HEADINGS, rows);
    }

    private static List<List<Object>> rows(
            CompareShown shown, Line line, FigureSources.OfMany origins, PageYear year, Texts texts) {
        if (line.period().isEmpty()) {
            return shown.ask().areas().stream()
                    .map(area -> TableFile.row(
                            head(line, area, shown, texts), nothing(line, texts), NOT_SAID, List.of("", "")))
                    .toList();
        }
        return line.cells().stream()
                .map(cell -> TableFile.row(
                        head(line, cell.area(), shown, texts),
                        figure(cell),
                        judged(shown, line, cell, texts),
                        origins.of(line.indicator(), cell.area(), line.period().orElseThrow())
                                .cells(),
                        List.of(RemarkText.originalForFile(cell.remarks()), behind(year, line))))
                .toList();
    }

    /** How many years older than the page's year the row is. */
    private static BigDecimal behind(PageYear year, Line line) {
        return BigDecimal.valueOf(year.behind(line.period().orElseThrow()));
    }

    private static List<Object> head(Line line, Area area, CompareShown shown, Texts texts) {
        Integer year = shown.ask().year();
        return TableFile.about(
                line.indicator(),
                line.period().map(Period::toString).orElse(year == null ? "" : year.toString()),
                area,
                texts.language());
    }

    private static List<Object> nothing(Line line, Texts texts) {
        return List.of("", "", "..", "", "", "", "", engine(line), "", "", texts.get("state.Missing"), "", "", "", "");
    }

    private static List<Object> figure(Cell cell) {
        return List.of(
                cell.observation().number().map(Object.class::cast).orElse(""),
                cell.observation().status(),
                ObservationText.sign(cell.observation()),
                cell.interval()
                        .map(interval -> (Object) TableFile.number(interval.lower()))
                        .orElse(""),
                cell.interval()
                        .map(interval -> (Object) TableFile.number(interval.upper()))
                        .orElse(""),
                cell.interval()
                        .map(interval -> (Object) TableFile.number(interval.level()))
                        .orElse(""),
                cell.interval()
                        .map(interval -> (Object) interval.method().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
    }

    private static List<Object> judged(CompareShown shown, Line line, Cell cell, Texts texts) {
        Area against = shown.ask().against();
        String benchmark = against == null
                ? middle(shown, line).name().toLowerCase(Locale.ROOT) + ": "
                        + PeerWords.of(shown.chosen().orElseThrow().group(), texts)
                : against.code();
        return List.of(
                engine(line),
                cell.judgement().code(),
                cell.observation() instanceof Measured ? JudgementWords.cell(cell.judgement(), texts.language()) : "",
                reason(cell, texts),
                benchmark,
                number(cell.benchmark()),
                number(cell.difference()),
                RemarkText.forFile(cell.remarks(), texts.language()));
    }

    /** The one that the verdict is about. */
    private static Middle middle(CompareShown shown, Line line) {
        return line.byInterval() ? shown.ask().middle() : Middle.MEDIAN;
    }

    private static String engine(Line line) {
        return line.byInterval() ? "interval" : "spread";
    }

    private static String reason(Cell cell, Texts texts) {
        if (!(cell.observation() instanceof Measured)) {
            return Remarks.why(cell.observation(), texts);
        }
        return cell.judgement() instanceof Judgement.ByInterval sure && sure.verdict() instanceof NotCompared none
                ? none.reason().name().toLowerCase(Locale.ROOT)
                : "";
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? TableFile.number(number.getAsDouble()) : "";
    }
}
