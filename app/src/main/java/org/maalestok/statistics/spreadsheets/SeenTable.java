package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/**
 * What a file turned out to be about when it was gone through.
 *
 * @param tables one in most files; a PX file in several languages is one, too
 * @param cells in all of them
 */
public record SeenTable(List<SourceTable> tables, long cells) {

    /** @throws TableRefused when the file is not what its beginning promised */
    static SeenTable of(FileKind kind, Path file, String name) throws IOException, TableRefused {
        var tables = new ArrayList<SourceTable>();
        long[] cells = {0};
        try (var body = Files.newInputStream(file)) {
            kind.reader().orElseThrow().read(body, name, new TableSink() {
                @Override
                public void begin(SourceTable table) {
                    tables.add(table);
                }

                @Override
                public void accept(SourceCell cell) {
                    cells[0]++;
                }
            });
        }
        return new SeenTable(List.copyOf(tables), cells[0]);
    }
}
