package org.maalestok.frontier.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A small table read from a file: a header and rows of text. */
public record Csv(List<String> header, List<List<String>> rows) {

    public static Csv read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<List<String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(cells(line));
            }
            return new Csv(cells(lines.getFirst()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::trim).toList();
    }

    public String text(int row, String column) {
        return rows.get(row).get(index(column));
    }

    public double number(int row, String column) {
        return Double.parseDouble(text(row, column));
    }

    public boolean has(String column) {
        return header.contains(column);
    }

    public int size() {
        return rows.size();
    }

    private int index(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header);
        }
        return at;
    }

    public Csv where(Predicate<List<String>> keep) {
        return new Csv(header, rows.stream().filter(keep).toList());
    }

    public Csv where(String column, String value) {
        int at = index(column);
        return where(row -> row.get(at).equals(value));
    }

    public double[][] numbers(List<String> columns) {
        double[][] table = new double[rows.size()][columns.size()];
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < columns.size(); c++) {
                table[r][c] = number(r, columns.get(c));
            }
        }
        return table;
    }

    public List<String> column(String name) {
        int at = index(name);
        return rows.stream().map(row -> row.get(at)).toList();
    }
}
