package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.prices.PriceWords;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.XlsxWriter;
import org.springframework.stereotype.Component;

/**
 * The figures of an indicator page as files: one row for each area and period, each with unit, state, and the source and release that brought this very figure; of
 * the picked period alone where one is picked. The standard
 * sign in {@code symbol}, the one that the source wrote in {@code source_symbol}; what was said of the figure in {@code remark}, and the source's
 * own figure in {@code original_value} where another one is shown; the source's own code of the area in {@code source_area} where it is not the
 * official one of the period; how an amount is told in {@code told}, empty as it is published. CSV is RFC 4180 in
 * UTF-8 with a decimal point and English headings, so that programs read it alike in every language; the spreadsheet has real numbers.
 */
@Component
class FigureFiles {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "area",
            "area_name",
            "period",
            "value",
            "status",
            "symbol",
            "unit",
            "source",
            "licence",
            "release",
            "source_symbol",
            "remark",
            "original_value",
            "source_area",
            "told");

    /** The columns of numbers. */
    static final List<String> NUMBERS = List.of("value");

    private static final int VALUE = HEADINGS.indexOf("value");

    private final KeyFigures keyFigures;
    private final FigureSources sources;

    FigureFiles(KeyFigures keyFigures, FigureSources sources) {
        this.keyFigures = keyFigures;
        this.sources = sources;
    }

    /** @param only the period that the file is of; empty for all periods */
    void csv(Scene scene, Optional<Period> only, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", disposition(scene, only, "csv"));
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADINGS);
            rows(scene, only).forEach(csv::writeRecord);
        }
    }

    /** Like {@link #csv}. */
    void xlsx(Scene scene, Optional<Period> only, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", disposition(scene, only, "xlsx"));
        try (var workbook = new XlsxWriter(response.getOutputStream())) {
            workbook.begin("figures", HEADINGS);
            for (List<String> row : (Iterable<List<String>>) rows(scene, only)::iterator) {
                write(workbook, row);
            }
        }
    }

    private Stream<List<String>> rows(Scene scene, Optional<Period> only) {
        Indicator published =
                keyFigures.catalogue().findIndicator(scene.indicator().code()).orElse(scene.indicator());
        var origin = new Origin(
                sources.of(published, scene.look().asOf()),
                keyFigures.sourceAreas(published, scene.look().asOf()));
        List<Period> periods = only.map(List::of).orElse(scene.comparison().periods());
        return scene.areas().stream().flatMap(area -> periods.stream()
                .filter(period -> isThere(area, period, scene.comparison()))
                .map(period -> row(scene, origin, area, period)));
    }

    /** Of a municipality that is no more, a file of all periods has those in which it was there. */
    private static boolean isThere(Area area, Period period, Comparison comparison) {
        return comparison.periods().isEmpty()
                || area.validity().contains(comparison.periods().getLast().start())
                || comparison.isKnown(area, period);
    }

    private static List<String> row(Scene scene, Origin origin, Area area, Period period) {
        Observation observation = scene.comparison().of(area, period);
        List<Remark> remarks = scene.comparison().remarks(area, period);
        FigureSources.Named source = origin.sources().of(area, period);
        return List.of(
                scene.indicator().code(),
                area.code(),
                area.name().in(scene.look().language()),
                period.toString(),
                observation.number().map(BigDecimal::toPlainString).orElse(""),
                observation.status(),
                ObservationText.sign(observation),
                scene.indicator().unit(),
                source.source(),
                source.licence(),
                source.release(),
                observation.symbol(),
                RemarkText.forFile(remarks, scene.look().language()),
                RemarkText.originalForFile(remarks),
                origin.areas().getOrDefault(period, Map.of()).getOrDefault(area.id(), ""),
                PriceWords.how(scene.told().view(), Language.EN));
    }

    private static void write(XlsxWriter workbook, List<String> row) throws IOException {
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column);
            if (text.isEmpty()) {
                workbook.nothing();
            } else if (column == VALUE) {
                workbook.number(new BigDecimal(text));
            } else {
                workbook.text(text);
            }
        }
        workbook.endRow();
    }

    private static String disposition(Scene scene, Optional<Period> only, String extension) {
        String when =
                only.map(period -> "." + period.toString().replace('/', '-')).orElse("");
        return "attachment; filename=\"%s%s.%s\"".formatted(scene.indicator().code(), when, extension);
    }

    /** @param areas by period and area, the source's own code of the area */
    private record Origin(FigureSources.OfIndicator sources, Map<Period, Map<Integer, String>> areas) {}
}
