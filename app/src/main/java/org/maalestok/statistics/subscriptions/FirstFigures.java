package org.maalestok.statistics.subscriptions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** The first figures of a file in the exchange format, for a proposal in which all are new and none can be set beside what stood. */
@Component
class FirstFigures {

    private static final int SHOWN = 100;

    private final KeyFigures figures;
    private final Areas areas;

    FirstFigures(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** @param file one that the import has found nothing wrong with */
    List<Change> of(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.mark(1);
            while (lines.read() == '#') {
                lines.readLine();
                lines.mark(1);
            }
            lines.reset();
            return CsvReader.builder().ofNamedCsvRecord(lines).stream()
                    .limit(SHOWN)
                    .flatMap(row -> change(row).stream())
                    .toList();
        }
    }

    private Optional<Change> change(NamedCsvRecord row) {
        return Period.parse(row.getField("period")).flatMap(period -> figures.catalogue()
                .findIndicator(row.getField("indicator"))
                .flatMap(indicator -> areas.findByCode(row.getField("area"), period.start())
                        .map(area -> new Change(
                                Change.Kind.ADDED,
                                indicator.id(),
                                area.id(),
                                period,
                                Observation.NONE,
                                observation(row),
                                row.getField("source_area")))));
    }

    private static Observation observation(NamedCsvRecord row) {
        String more = row.getField("status") + row.getField("symbol");
        return Notation.parse((row.getField("value") + " " + more).strip());
    }
}
