package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maalestok.statistics.formats.Refusal.Kind;

/** The cells of a PX file, handed on as they are read. */
final class PxData {

    private final PxInput input;
    private final PxHeader header;
    private final PxCellNotes notes;
    private final SourceTable table;
    private final Odometer odometer;
    private final SourceCell cell;

    PxData(PxInput input, PxHeader header, String name, PxCellNotes notes) throws TableRefused {
        this.input = input;
        this.header = header;
        this.notes = notes;
        this.table = header.table();
        this.odometer = new Odometer(table);
        this.cell = new SourceCell(table.dimensions().size());
        if (Odometer.size(table) == Long.MAX_VALUE) {
            throw input.refused(Kind.TOO_LARGE, name, "");
        }
    }

    void sendTo(TableSink sink) throws IOException, TableRefused {
        sink.begin(table);
        if (header.keyed().isEmpty()) {
            sendAll(sink);
        } else {
            sendRows(sink);
        }
    }

    private void sendAll(TableSink sink) throws IOException, TableRefused {
        long size = Odometer.size(table);
        long number = 0;
        while (input.nextCell()) {
            if (number < size) {
                send(number, sink);
            }
            number++;
        }
        if (number != size) {
            throw input.refused(Kind.CELL_COUNT, String.valueOf(number), String.valueOf(size));
        }
    }

    private void send(long number, TableSink sink) throws IOException, TableRefused {
        odometer.place(number, cell.at);
        if (input.readNumber(cell)) {
            cell.status = notes.of(number);
        } else {
            cell.setSign(sign());
        }
        sink.accept(cell);
    }

    private String sign() throws TableRefused {
        String stored = input.text(0);
        boolean isSign = input.isQuoted() || stored.matches("\\.{1,7}|-");
        if (!isSign || stored.chars().anyMatch(Character::isDigit)) {
            throw input.refused(Kind.BAD_NUMBER, stored, "");
        }
        return header.sign(stored);
    }

    /** Each row begins with a key for each variable of the stub, and has a cell for each combination of the heading. */
    private void sendRows(TableSink sink) throws IOException, TableRefused {
        var variables = header.variables();
        var keyed = header.keyed();
        if (!variables.subList(0, Math.min(keyed.size(), variables.size())).stream()
                .allMatch(keyed::contains)) {
            throw input.refused(Kind.MALFORMED, "KEYS " + String.join(", ", keyed), String.join(", ", variables));
        }
        long width = 1;
        for (int i = keyed.size(); i < variables.size(); i++) {
            width *= table.dimensions().get(i).categories().size();
        }
        var rows = new Rows(variables.subList(0, keyed.size()), keyed);
        while (input.nextCell()) {
            long number = rows.number() * width;
            for (long i = 0; i < width; i++) {
                if (!input.nextCell()) {
                    throw input.refused(Kind.CUT_OFF, "", "");
                }
                send(number + i, sink);
            }
        }
    }

    /** The keys in front of the cells: in the order of the stub, or, in some files, in that of the statements. */
    private final class Rows {

        private final List<Map<String, Integer>> categories = new ArrayList<>();
        private final int[] asStated;

        private Rows(List<String> stub, List<String> stated) {
            for (int i = 0; i < stub.size(); i++) {
                var numbers = new HashMap<String, Integer>();
                var all = table.dimensions().get(i).categories();
                for (int j = 0; j < all.size(); j++) {
                    numbers.put(all.get(j).code(), j);
                }
                for (int j = 0; j < all.size(); j++) {
                    numbers.putIfAbsent(all.get(j).label(), j);
                }
                categories.add(numbers);
            }
            asStated = stated.stream().mapToInt(stub::indexOf).toArray();
        }

        /** The row's number; the first key is the input's token. */
        private long number() throws IOException, TableRefused {
            var keys = new ArrayList<String>();
            for (int i = 0; i < asStated.length; i++) {
                if (i > 0 && !input.nextCell()) {
                    throw input.refused(Kind.CUT_OFF, "", "");
                }
                keys.add(input.text(0));
            }
            int[] inOrder = new int[asStated.length];
            Arrays.setAll(inOrder, i -> i);
            long number = number(keys, inOrder);
            number = number < 0 ? number(keys, asStated) : number;
            if (number < 0) {
                throw input.refused(Kind.MALFORMED, String.join(", ", keys), "KEYS");
            }
            return number;
        }

        private long number(List<String> keys, int[] order) {
            var place = new Integer[keys.size()];
            for (int i = 0; i < order.length; i++) {
                place[order[i]] = categories.get(order[i]).get(keys.get(i));
            }
            long number = 0;
            for (int i = 0; i < place.length; i++) {
                if (place[i] == null) {
                    return -1;
                }
                number = number * table.dimensions().get(i).categories().size() + Objects.requireNonNull(place[i]);
            }
            return number;
        }
    }
}
