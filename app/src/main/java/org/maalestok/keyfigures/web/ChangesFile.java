package org.maalestok.keyfigures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/**
 * All changes of a release as CSV (RFC 4180, UTF-8 without a byte order mark, comma), in the words of {@code docs/exchange-format.md}: a value is a
 * decimal number or one of the signs for why there is none, a status the letters p, e and r. What was not there before, or is no longer there, is empty.
 */
@Component
class ChangesFile {

    static final List<String> HEADER = List.of(
            "change",
            "indicator",
            "area",
            "area_name",
            "period",
            "value_before",
            "status_before",
            "value_after",
            "status_after",
            "source_area",
            "remark");

    /** What may stand in place of a number. */
    static final List<String> SIGNS = List.of("..", ".", ":", "...");

    /** Read so many at a time: enough that their reading isn't noticed, few enough that a release of millions needs no memory. */
    private static final int BATCH = 10_000;

    private final KeyFigures figures;
    private final Areas areas;

    ChangesFile(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** @param language that areas are named in; all else is the same in every language */
    void write(Release release, Language language, OutputStream stream) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            rows(release, language, csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void rows(Release release, Language language, CsvWriter csv) {
        int offset = 0;
        List<Change> batch;
        do {
            batch = figures.listChanges(release.number(), offset, BATCH);
            batch.forEach(change -> csv.writeRecord(row(change, language)));
            offset += batch.size();
        } while (batch.size() == BATCH);
    }

    private List<String> row(Change change, Language language) {
        Area area = areas.get(change.areaId());
        boolean added = change.kind() == Change.Kind.ADDED;
        boolean withdrawn = change.kind() == Change.Kind.WITHDRAWN;
        return List.of(
                change.kind().name().toLowerCase(Locale.ROOT),
                figures.catalogue().getIndicator(change.indicatorId()).code(),
                areas.codeOf(area, change.period().start()).orElse(area.code()),
                areas.nameOf(area, change.period().start()).in(language),
                change.period().toString(),
                added ? "" : value(change.before()),
                added ? "" : change.before().status(),
                withdrawn ? "" : value(change.after()),
                withdrawn ? "" : change.after().status(),
                change.sourceArea(),
                remark(change, language));
    }

    /** What was said of the figure as it is now. */
    private String remark(Change change, Language language) {
        var table = figures.table(figures.catalogue().getIndicator(change.indicatorId()), AsOf.LATEST);
        return table.hasRemarks()
                ? RemarkText.forFile(table.remarksAt(change.areaId(), change.period()), language)
                : "";
    }

    private static String value(Observation observation) {
        return observation instanceof Measured measured
                ? measured.value().toPlainString()
                : ObservationText.sign(observation);
    }
}
