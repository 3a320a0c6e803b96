package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * The figures of an indicator page as files: one row for each area and period, each with unit, source, release and state: the standard
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

    FigureFiles(KeyFigures keyFigures) {
        this.keyFigures = keyFigures;
    }

    void csv(Scene scene, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", disposition(scene, "csv"));
        Origin origin = origin(scene);
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADINGS);
            for (Area area : scene.areas()) {
                for (Period period : scene.comparison().periods()) {
                    csv.writeRecord(record(scene, origin, area, period));
                }
            }
        }
    }

    private static List<String> record(Scene scene, Origin origin, Area area, Period period) {
        Observation observation = scene.comparison().of(area, period);
        List<Remark> remarks = scene.comparison().remarks(area, period);
        return List.of(
                scene.indicator().code(),
                area.code(),
                area.name().in(scene.look().language()),
                period.toString(),
                observation.number().map(BigDecimal::toPlainString).orElse(""),
                observation.status(),
                ObservationText.sign(observation),
                scene.indicator().unit(),
                origin.source(),
                origin.licence(),
                origin.releases(),
                observation.symbol(),
                RemarkText.forFile(remarks),
                RemarkText.originalForFile(remarks),
                origin.areas().getOrDefault(period, Map.of()).getOrDefault(area.id(), ""),
                PriceWords.how(scene.told().view(), Language.EN));
    }

    void xlsx(Scene scene, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", disposition(scene, "xlsx"));
        Origin origin = origin(scene);
        try (var workbook = new XlsxWriter(response.getOutputStream())) {
            workbook.begin("figures", HEADINGS);
            for (Area area : scene.areas()) {
                for (Period period : scene.comparison().periods()) {
                    write(workbook, scene, origin, area, period);
                }
            }
        }
    }

    private static void write(XlsxWriter workbook, Scene scene, Origin origin, Area area, Period period)
            throws IOException {
        List<String> record = record(scene, origin, area, period);
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
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

    private static String disposition(Scene scene, String extension) {
        return "attachment; filename=\"%s.%s\"".formatted(scene.indicator().code(), extension);
    }

    /** Where the figures come from: all data sets that stand behind the indicator. */
    private record Origin(String source, String licence, String releases, Map<Period, Map<Integer, String>> areas) {}

    private Origin origin(Scene scene) {
        Indicator published =
                keyFigures.catalogue().findIndicator(scene.indicator().code()).orElse(scene.indicator());
        var releases = keyFigures.listSourcesOf(published, scene.look().asOf());
        return new Origin(
                releases.stream().map(r -> r.dataSet().source()).distinct().collect(Collectors.joining("; ")),
                releases.stream().map(r -> r.dataSet().licence()).distinct().collect(Collectors.joining("; ")),
                releases.stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(" ")),
                keyFigures.sourceAreas(published, scene.look().asOf()));
    }
}
