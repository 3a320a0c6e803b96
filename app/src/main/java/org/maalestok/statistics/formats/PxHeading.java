package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.Dimension.Category;

/** What a PX file says of its table before the cells: whose it is, its variables with their values, and notes. */
final class PxHeading {

    /** What the format allows for numbers as they are stored, and as they are shown. */
    private static final int MOST_DECIMALS = 15;

    private static final int MOST_SHOWN = 6;

    private final PxStatements px;
    private final SourceTable table;
    private final PxAbout about;
    private final int decimals;

    /** @param decimals as many as any of the numbers has */
    PxHeading(PxStatements px, SourceTable table, PxAbout about, int decimals) {
        this.px = px;
        this.table = table;
        this.about = about;
        this.decimals = decimals;
    }

    void write() throws IOException, TableRefused {
        List<String> names = names();
        int shown = shownDecimals();
        px.line("CHARSET", "\"ANSI\"");
        px.line("AXIS-VERSION", "\"2013\"");
        px.line("CODEPAGE", "\"utf-8\"");
        if (!about.language().isEmpty()) {
            px.text("LANGUAGE", about.language());
        }
        if (!table.code().isEmpty()) {
            px.text("TABLEID", table.code());
        }
        px.line("DECIMALS", String.valueOf(Math.min(Math.max(decimals, mostDecimals()), MOST_DECIMALS)));
        px.line("SHOWDECIMALS", String.valueOf(shown));
        px.text("MATRIX", table.code().isEmpty() ? "TABLE" : PxMatrix.of(table.code()));
        if (!about.summable()) {
            px.line("AGGREGALLOWED", "NO");
        }
        px.text("SUBJECT-CODE", about.subjectCode());
        px.text("SUBJECT-AREA", about.subject());
        px.text("TITLE", table.title().isEmpty() ? "-" : table.title());
        px.text("CONTENTS", table.title().isEmpty() ? "-" : table.title());
        px.text("UNITS", "-");
        int rows = names.size() - about.heading();
        if (rows > 0) {
            px.line("STUB", px.list(names.subList(0, rows)));
        }
        if (about.heading() > 0) {
            px.line("HEADING", px.list(names.subList(rows, names.size())));
        }
        for (int i = 0; i < names.size(); i++) {
            writeVariable(table.dimensions().get(i), names.get(i), shown);
        }
        if (!table.updated().isEmpty()) {
            px.text("LAST-UPDATED", table.updated());
        }
        if (!table.source().isEmpty()) {
            px.text("SOURCE", table.source());
        }
        for (String note : table.notes()) {
            px.note("NOTE", note);
        }
        for (PxNotes.OfValue note : about.notes().values()) {
            writeNote(note, names);
        }
    }

    private void writeNote(PxNotes.OfValue note, List<String> names) throws IOException, TableRefused {
        for (int i = 0; i < names.size(); i++) {
            Dimension dimension = table.dimensions().get(i);
            for (Category category : dimension.categories()) {
                if (dimension.code().equals(note.dimension()) && category.code().equals(note.category())) {
                    String of = px.list(List.of(names.get(i), PxStatements.plain(category.label())));
                    px.note("VALUENOTE" + (note.mandatory() ? "X" : "") + "(" + of + ")", note.text());
                }
            }
        }
    }

    /** As many as the contents with fewest have: {@code PRECISION} can only say that one has more. */
    private int shownDecimals() {
        return Math.min(
                contents()
                        .mapToInt(Category::decimals)
                        .filter(it -> it >= 0)
                        .min()
                        .orElse(decimals),
                MOST_SHOWN);
    }

    private int mostDecimals() {
        return Math.min(contents().mapToInt(Category::decimals).max().orElse(0), MOST_SHOWN);
    }

    private Stream<Category> contents() {
        return table.dimensions().stream()
                .filter(dimension -> dimension.role() == Dimension.Role.CONTENTS)
                .flatMap(dimension -> dimension.categories().stream());
    }

    private void writeVariable(Dimension dimension, String name, int shown) throws IOException, TableRefused {
        String of = "(" + px.quoted(name) + ")";
        var codes = dimension.categories().stream().map(Category::code).toList();
        px.line("VARIABLECODE" + of, px.quoted(dimension.code()));
        px.line(
                "VALUES" + of,
                px.list(dimension.categories().stream()
                        .map(it -> PxStatements.plain(it.label()))
                        .toList()));
        px.line("CODES" + of, px.list(codes));
        switch (dimension.role()) {
            case TIME -> writeTimes(of, codes);
            case AREA -> px.line("VARIABLE-TYPE" + of, "\"G\"");
            case CONTENTS -> writeContents(dimension, name, shown);
            case OTHER -> px.line("VARIABLE-TYPE" + of, "\"V\"");
        }
        String standIn = about.standIns().get(dimension.code());
        if (standIn != null) {
            px.text("ELIMINATION" + of, standIn);
        }
    }

    private void writeTimes(String of, List<String> codes) throws IOException {
        px.line("VARIABLE-TYPE" + of, "\"T\"");
        var times = PxTimes.of(codes);
        if (times.isPresent()) {
            px.line(
                    "TIMEVAL" + of,
                    codes.stream()
                            .map(code -> ",\"" + PxTimes.written(code) + "\"")
                            .collect(Collectors.joining(
                                    "", "TLIST(" + times.get().scale() + ")", "")));
        }
    }

    private void writeContents(Dimension dimension, String name, int shown) throws IOException, TableRefused {
        px.text("CONTVARIABLE", name);
        for (Category category : dimension.categories()) {
            String label = px.quoted(PxStatements.plain(category.label()));
            px.line("UNITS(" + label + ")", px.quoted(PxStatements.plain(category.unit())));
            int precision = Math.min(category.decimals(), MOST_SHOWN);
            if (precision > shown) {
                px.line("PRECISION(" + px.quoted(name) + "," + label + ")", String.valueOf(precision));
            }
        }
    }

    /** Variables are called by their label where no other has the same one. */
    private List<String> names() {
        var labels = table.dimensions().stream().map(Dimension::label).toList();
        boolean different = labels.stream().distinct().count() == labels.size();
        return table.dimensions().stream()
                .map(dimension -> PxStatements.plain(different ? dimension.label() : dimension.code()))
                .toList();
    }
}
