package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;

/** The rows under a {@link CsvHeader}. */
final class CsvTable {

    private static final int MOST_SIGNS = 10_000;
    private static final int LONGEST_SIGN = 40;
    private static final int MOST_DIMENSIONS = 200;
    private static final Set<String> TIMES = Set.of("tid", "time");
    private static final String CONTENTS = "ContentsCode";
    private static final String TIME = "Tid";

    private final CsvRecords records;
    private final CsvHeader header;
    private final List<CategoryBook> stub = new ArrayList<>();
    private final CategoryBook contents = new CategoryBook();
    private final CategoryBook times = new CategoryBook();
    private int[] contentsOf = {};
    private int[] timeOf = {};
    private boolean hasContents;
    private boolean hasTimes;
    /** The decimal mark of this file, once one was seen. */
    private char mark;

    CsvTable(CsvRecords records, CsvHeader header) {
        this.records = records;
        this.header = header;
    }

    void read(TableSink sink) throws IOException, TableRefused {
        boolean more = records.next();
        int stubColumns = header.stub() >= 0 ? header.stub() : stubOfFirstRow(more);
        if (stubColumns > MOST_DIMENSIONS) {
            throw records.refused(Kind.TOO_LARGE, String.valueOf(stubColumns), String.valueOf(MOST_DIMENSIONS));
        }
        IntStream.range(0, stubColumns).forEach(i -> stub.add(new CategoryBook()));
        if (!header.isLong()) {
            readHeadings(stubColumns);
        }
        int dimensions = stubColumns + (hasContents ? 1 : 0) + (hasTimes ? 1 : 0);
        try (var rows = new RowSpool(dimensions)) {
            var cell = new SourceCell(dimensions);
            while (more) {
                readRow(cell, rows);
                more = records.next();
            }
            sink.begin(table());
            rows.sendTo(sink);
        }
    }

    /** PxWeb puts quotation marks around categories and not around numbers; without any, the last column is the value. */
    private int stubOfFirstRow(boolean there) {
        int quoted = 0;
        while (there && quoted < records.count() && records.isQuoted(quoted) && !isSign(records.text(quoted))) {
            quoted++;
        }
        return quoted == 0 || quoted >= header.columns().size()
                ? header.columns().size() - 1
                : quoted;
    }

    private static boolean isSign(String text) {
        return text.matches("[.:*…–-]{1,6}");
    }

    private void readHeadings(int stubColumns) {
        int columns = header.columns().size() - stubColumns;
        contentsOf = new int[columns];
        timeOf = new int[columns];
        for (int i = 0; i < columns; i++) {
            String heading = header.columns().get(stubColumns + i);
            var form = CsvHeader.TIME_AT_END.matcher(heading);
            boolean timed = header.stub() >= 0 && form.matches();
            String rest = timed ? form.group("rest") : heading;
            hasTimes |= timed;
            hasContents |= !rest.isEmpty();
            contentsOf[i] = contents.number(rest);
            timeOf[i] = timed ? times.number(form.group("time")) : 0;
        }
    }

    private void readRow(SourceCell cell, RowSpool rows) throws IOException, TableRefused {
        if (records.count() != header.columns().size()) {
            throw records.refused(
                    Kind.MALFORMED,
                    String.valueOf(records.count()),
                    String.valueOf(header.columns().size()));
        }
        for (int i = 0; i < stub.size(); i++) {
            cell.at[i] = stub.get(i).number(records.buffer(), records.from(i), records.to(i));
            if (cell.at[i] < 0) {
                throw CsvTableReader.tooManyCategories(records, header.columns().get(i));
            }
        }
        if (header.isLong()) {
            readValue(stub.size(), cell);
            rows.add(cell);
        } else {
            readValues(cell, rows);
        }
        if (rows.signs() > MOST_SIGNS) {
            throw records.refused(Kind.BAD_NUMBER, cell.status, "");
        }
    }

    private void readValues(SourceCell cell, RowSpool rows) throws IOException, TableRefused {
        for (int i = 0; i < contentsOf.length; i++) {
            int dimension = stub.size();
            if (hasContents) {
                cell.at[dimension++] = contentsOf[i];
            }
            if (hasTimes) {
                cell.at[dimension] = timeOf[i];
            }
            readValue(stub.size() + i, cell);
            rows.add(cell);
        }
    }

    private void readValue(int field, SourceCell cell) throws TableRefused {
        String beside = header.hasStatus() ? records.text(field + 1) : "";
        if (isNumber(field, cell)) {
            cell.status = beside;
            return;
        }
        String text = records.text(field);
        if (text.length() > LONGEST_SIGN || text.chars().anyMatch(Character::isDigit)) {
            throw records.refused(Kind.BAD_NUMBER, text, mark == 0 ? "" : "1%c5".formatted(mark));
        }
        if (!text.isEmpty() && !beside.isEmpty()) {
            throw records.refused(Kind.MALFORMED, text + ", " + beside, "");
        }
        cell.setSign(text.isEmpty() ? beside : text);
    }

    private boolean isNumber(int field, SourceCell cell) {
        char[] buffer = records.buffer();
        int from = records.from(field);
        int to = records.to(field);
        if (mark != 0) {
            return DecimalText.read(buffer, from, to, mark, cell);
        }
        for (char candidate : new char[] {'.', ','}) {
            if (DecimalText.read(buffer, from, to, candidate, cell)) {
                mark = contains(buffer, from, to, candidate) ? candidate : mark;
                return true;
            }
        }
        return false;
    }

    private static boolean contains(char[] buffer, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private SourceTable table() {
        var dimensions = new ArrayList<Dimension>();
        for (int i = 0; i < stub.size(); i++) {
            String column = header.columns().get(i);
            dimensions.add(dimension(
                    column, TIMES.contains(column.toLowerCase(Locale.ROOT)) ? Role.TIME : Role.OTHER, stub.get(i)));
        }
        if (hasContents) {
            dimensions.add(dimension(CONTENTS, Role.CONTENTS, contents));
        }
        if (hasTimes) {
            dimensions.add(dimension(TIME, Role.TIME, times));
        }
        return new SourceTable("", "", header.title(), dimensions, "", List.of());
    }

    private static Dimension dimension(String code, Role role, CategoryBook book) {
        return new Dimension(
                code,
                code,
                role,
                book.texts().stream().map(text -> new Category(text, text)).toList());
    }
}
