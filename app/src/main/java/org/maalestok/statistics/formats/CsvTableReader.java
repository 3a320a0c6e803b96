package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * Reads the delimited texts that statistical agencies deliver, also with a column {@code status} beside the value. The separator is seen from the header.
 *
 * <ul>
 *   <li>long, a row for each cell: StatBank's CSV and BULK ({@code OMRÅDE;TID;INDHOLD}), and any whose last column is {@code value}, perhaps with {@code status}
 *       behind it
 *   <li>wide, as PxWeb lays out tables: columns of categories, then a column for each combination of the others ({@code "Persons 2019"}), or for each content;
 *       perhaps under a title. A time at the end of all these headings becomes the dimension {@code Tid}, the rest of them {@code ContentsCode}
 * </ul>
 *
 * <p>The categories are known only when the last row has been read: the rows wait on disk, and come out in the order of the file. A row that is not there is a
 * cell that is not there. Decimals stand behind a comma or a point, but not both in one file. What is no number and has no digits is a sign.
 */
public final class CsvTableReader implements TableReader {

    private final Charset charset;

    private CsvTableReader(Charset charset) {
        this.charset = charset;
    }

    /** For UTF-8, with or without a byte order mark. */
    public static CsvTableReader withDefaults() {
        return new CsvTableReader(StandardCharsets.UTF_8);
    }

    /** For another encoding: older PxWeb answers are windows-1252. */
    public CsvTableReader with(Charset encoding) {
        return new CsvTableReader(encoding);
    }

    @Override
    public void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused {
        var beginning = Beginning.of(body);
        char first = beginning.first();
        if (first == 0 || first == '<' || first == '{' || first == '[' || beginning.isBinary()) {
            throw beginning.isNot("CSV", name);
        }
        try (var records = new CsvRecords(beginning.body(), name, charset)) {
            new CsvTable(records, CsvHeader.read(records)).read(sink);
        }
    }

    /** What is refused in the same words wherever it is found. */
    static TableRefused tooManyCategories(CsvRecords records, String column) {
        return records.refused(Kind.TOO_LARGE, column, "");
    }
}
