package org.maalestok.statistics.spreadsheets;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a sheet is to be read. Data: guessed, shown to a person, corrected, remembered.
 *
 * @param encoding of a text file; empty for others
 * @param delimiter of a text file; empty for others
 * @param sheet the name of the sheet; empty where the file has none
 * @param firstHead the first row of the heads, counted from 1; 0 when there are none
 * @param lastHead the last row of the heads; 0 when there are none
 * @param firstData the first row with figures
 * @param columns one for each column
 * @param sections what a row with a single text stands for, that has the rows under it
 * @param decimal the sign before the decimals in texts: a comma or a point. The other one and blanks may separate thousands.
 * @param period the period of all figures in a file that says none; empty otherwise
 * @param contents what is measured in a file that says nothing; empty otherwise
 * @param area the area of all figures in a file that says none; empty otherwise
 * @param withHidden whether hidden rows count as well; a hidden column counts when it has a role
 */
public record Layout(
        String encoding,
        String delimiter,
        String sheet,
        int firstHead,
        int lastHead,
        int firstData,
        List<Column> columns,
        Section sections,
        char decimal,
        String period,
        String contents,
        String area,
        boolean withHidden) {

    /** The codes of the dimensions that every sheet has. Further ones are called as their column. */
    public static final String AREA = "area";

    public static final String TIME = "time";
    public static final String CONTENTS = "contents";

    public Layout {
        columns = List.copyOf(columns);
    }

    /** What a column is about. */
    public enum Role {
        AREA,
        TIME,
        /** Names of what is measured. */
        CONTENTS,
        /** A further breakdown: age, sex. */
        OTHER,
        /** Figures. */
        VALUE,
        IGNORED
    }

    /** What the headings between the rows say. */
    public enum Section {
        NONE,
        CONTENTS,
        AREA,
        TIME
    }

    /**
     * @param head as a person reads it, the rows of heads joined
     * @param hidden whether the sheet hides it
     * @param period the period of its figures, where the head says it; empty otherwise
     * @param contents what its figures are; empty when a column or a section says it
     * @param area the area of its figures, where the head says it; empty otherwise
     */
    public record Column(String head, Role role, boolean hidden, String period, String contents, String area) {

        public Column as(Role other) {
            return new Column(head, other, hidden, period, contents, area);
        }
    }

    public Layout withColumns(List<Column> other) {
        return new Layout(
                encoding,
                delimiter,
                sheet,
                firstHead,
                lastHead,
                firstData,
                other,
                sections,
                decimal,
                period,
                contents,
                area,
                withHidden);
    }

    /** Whether its cells are the fields of lines of text. */
    boolean isText() {
        return !delimiter.isEmpty();
    }

    Stream<Column> having(Role role) {
        return columns.stream().filter(column -> column.role() == role);
    }

    /** What is missing before figures can be read: {@code value}, {@code area}, {@code time}, {@code contents}; empty when nothing is. */
    public List<String> gaps() {
        return Stream.of(
                        having(Role.VALUE).findAny().isEmpty() ? "value" : "",
                        isSaid(Role.AREA, Section.AREA, area, Column::area) ? "" : "area",
                        isSaid(Role.TIME, Section.TIME, period, Column::period) ? "" : "time",
                        isSaid(Role.CONTENTS, Section.CONTENTS, contents, Column::contents) ? "" : "contents")
                .filter(gap -> !gap.isEmpty())
                .toList();
    }

    /** Whether every figure will know it: from its row, from a heading above it, from all column heads, or once for all. */
    private boolean isSaid(Role role, Section section, String once, java.util.function.Function<Column, String> head) {
        return !once.isBlank()
                || sections == section
                || having(role).findAny().isPresent()
                || having(Role.VALUE).noneMatch(column -> head.apply(column).isBlank());
    }
}
