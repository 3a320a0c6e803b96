package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.maalestok.statistics.formats.Refusal.Kind;
import tools.jackson.core.JsonToken;

/** The values of a JSON-stat data set and what stands beside them, kept by number of the cell until the dimensions are known. */
final class JsonStatValues implements Closeable {

    private static final long UNKNOWN = -1;

    private final JsonInput input;
    private final CellSpool spool = new CellSpool();
    private final SourceCell cell = new SourceCell(0);
    /** How many there are when they stand in a list; a sparse body doesn't say. */
    private long listed = UNKNOWN;

    private boolean there;
    private String statusOfAll = "";
    private long statusesListed = UNKNOWN;

    JsonStatValues(JsonInput input) {
        this.input = input;
    }

    void readValues(JsonToken token) throws IOException, TableRefused {
        there = true;
        if (token == JsonToken.START_ARRAY) {
            listed = 0;
            for (JsonToken next = input.next(); next != JsonToken.END_ARRAY; next = input.next()) {
                put(listed++, next);
            }
        } else {
            input.expect(JsonToken.START_OBJECT, token);
            for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
                long number = number(input.field());
                put(number, input.next());
            }
        }
    }

    private void put(long number, JsonToken token) throws IOException, TableRefused {
        if (input.isNumber(token)) {
            input.readNumber(cell);
        } else if (token == JsonToken.VALUE_NULL) {
            cell.setSign("");
        } else if (token == JsonToken.VALUE_STRING) {
            cell.setSign(sign(input.text()));
        } else {
            throw input.refused(Kind.BAD_NUMBER, String.valueOf(token.asString()), "");
        }
        if (!CellSpool.hasRoomFor(number)) {
            throw tooMany(number);
        }
        if (!spool.put(number, cell)) {
            throw input.refused(Kind.MALFORMED, "\"%d\" × 2".formatted(number), "");
        }
        keepSign(number, cell.status);
    }

    /** A text in place of a number is a sign like {@code ..}; one with digits in it is a number that somebody wrote as text. */
    private String sign(String text) throws TableRefused {
        if (text.chars().anyMatch(Character::isDigit)) {
            throw input.refused(Kind.BAD_NUMBER, "\"%s\"".formatted(text), "");
        }
        return text;
    }

    void readStatus(JsonToken token) throws IOException, TableRefused {
        if (token == JsonToken.START_ARRAY) {
            readStatuses();
        } else if (token == JsonToken.START_OBJECT) {
            for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
                long number = number(input.field());
                keepSign(number, status(input.next()));
            }
        } else {
            statusOfAll = input.textOrSkip(token);
        }
    }

    /** A list with one entry is about all cells. */
    private void readStatuses() throws IOException, TableRefused {
        statusesListed = 0;
        String first = "";
        for (JsonToken next = input.next(); next != JsonToken.END_ARRAY; next = input.next()) {
            String status = status(next);
            if (statusesListed == 0) {
                first = status;
            } else {
                if (statusesListed == 1) {
                    keepSign(0, first);
                }
                keepSign(statusesListed, status);
            }
            statusesListed++;
        }
        if (statusesListed == 1) {
            statusOfAll = first;
            statusesListed = UNKNOWN;
        }
    }

    private String status(JsonToken token) throws IOException, TableRefused {
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
            throw input.refused(Kind.MALFORMED, String.valueOf(token.asString()), "status");
        }
        return input.textOrSkip(token);
    }

    private void keepSign(long number, String sign) throws IOException, TableRefused {
        if (!sign.isEmpty() && !CellSpool.hasRoomFor(number)) {
            throw tooMany(number);
        }
        if (!spool.putSign(number, sign)) {
            throw input.refused(Kind.MALFORMED, "status \"%d\" × 2".formatted(number), "");
        }
    }

    private long number(String key) throws TableRefused {
        if (!key.matches("0|[1-9]\\d{0,17}")) {
            throw input.refused(Kind.MALFORMED, "\"%s\"".formatted(key), "0, 1, 2 …");
        }
        return Long.parseLong(key);
    }

    private TableRefused tooMany(long number) {
        return input.refused(
                Kind.TOO_LARGE, String.valueOf(number + 1), String.format(Locale.ROOT, "%d", CellSpool.MOST_CELLS));
    }

    void sendTo(TableSink sink, SourceTable table, String name) throws IOException, TableRefused {
        checkCount(table, name);
        sink.begin(table);
        var place = new SourceCell(table.dimensions().size());
        var odometer = new Odometer(table);
        spool.forEach(place, statusOfAll, (number, cell) -> {
            odometer.place(number, cell.at);
            sink.accept(cell);
        });
    }

    private void checkCount(SourceTable table, String name) throws TableRefused {
        long size = Odometer.size(table);
        boolean full = listed == size || listed == UNKNOWN && there;
        boolean statusFits = statusesListed == UNKNOWN || statusesListed == size;
        if (!full || !statusFits || spool.end() > size) {
            long found = !there ? 0 : !full ? listed : !statusFits ? statusesListed : spool.end();
            throw new TableRefused(new Refusal(Kind.CELL_COUNT, name, "", String.valueOf(found), String.valueOf(size)));
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
