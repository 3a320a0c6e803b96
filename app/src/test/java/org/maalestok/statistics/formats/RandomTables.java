package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;

/** Tables of all shapes, with every sign and many letters. */
final class RandomTables {

    private static final List<String> SIGNS = List.of("", ".", "..", "...", ":", "-", "M");
    private static final List<String> BESIDE = List.of("", "", "", "p", "e", "r", "*");
    private static final List<String> LETTERS =
            List.of("a", "Å", "ø", " ", ",", ";", "#", "æ", "-", "'", "0", "7", ".", "(", "=", "\t", "ß", "漢");

    private final RandomGenerator random;

    RandomTables(RandomGenerator random) {
        this.random = random;
    }

    SourceTable table() {
        var dimensions = new ArrayList<Dimension>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            dimensions.add(dimension(i, Role.values()[random.nextInt(4)]));
        }
        boolean one = dimensions.stream()
                        .filter(dimension -> dimension.role() == Role.CONTENTS)
                        .count()
                <= 1;
        return one
                ? new SourceTable(
                        "SSB" + text(),
                        "T" + random.nextInt(99),
                        text(),
                        dimensions,
                        "2026-09-19",
                        List.of(text(), text()))
                : table();
    }

    private Dimension dimension(int number, Role role) {
        int size = random.nextInt(1, 8);
        return new Dimension(
                "D" + number + text(),
                "Label " + number + text(),
                role,
                IntStream.range(0, size)
                        .mapToObj(i -> role == Role.CONTENTS
                                ? new Category("c" + i + text(), "l" + i + text(), text(), random.nextInt(0, 4))
                                : new Category("c" + i + text(), "l" + i + text()))
                        .toList());
    }

    /** Ends with a letter, so that nothing that trims blanks is needed. */
    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.append('x').toString();
    }

    /** All cells of the table, in order. */
    void fill(SourceTable table, TableSink sink) throws IOException, TableRefused {
        sink.begin(table);
        var cell = new SourceCell(table.dimensions().size());
        var odometer = new Odometer(table);
        for (long number = 0; number < table.size(); number++) {
            odometer.place(number, cell.at);
            if (random.nextInt(4) == 0) {
                cell.setSign(SIGNS.get(random.nextInt(SIGNS.size())));
            } else {
                long largest = (long) Math.pow(10, random.nextInt(1, 18));
                cell.setNumber(
                        random.nextLong(-largest, largest),
                        random.nextInt(4) == 0 ? random.nextInt(18) : random.nextInt(3),
                        BESIDE.get(random.nextInt(BESIDE.size())));
            }
            sink.accept(cell);
        }
    }
}
