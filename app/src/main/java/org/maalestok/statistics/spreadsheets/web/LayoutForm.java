package org.maalestok.statistics.spreadsheets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.statistics.spreadsheets.Grids;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;
import org.maalestok.statistics.spreadsheets.Layout.Section;
import org.maalestok.ui.Texts;

/** A layout in the fields of a form, there and back. What cannot be understood stays as it was. */
final class LayoutForm {

    private static final Map<String, String> DELIMITERS =
            Map.of("semicolon", ";", "comma", ",", "tab", "\t", "pipe", "|");

    /** The letters of the columns: they tell the rows of columns apart. No field of the form. */
    private static final String LETTERS = "column";

    private static final TwoForms TWO = new TwoForms(
            List.of(new TwoForms.Table(List.of(LETTERS, "role", "columnPeriod", "columnContents", "columnArea"))));

    private LayoutForm() {}

    /** The names of the delimiters, as fields carry them. */
    static String delimiterName(String delimiter) {
        return DELIMITERS.entrySet().stream()
                .filter(it -> it.getValue().equals(delimiter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static Fields fields(Layout layout) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("sheet", List.of(layout.sheet()));
        values.put("encoding", List.of(layout.encoding()));
        values.put("delimiter", List.of(delimiterName(layout.delimiter())));
        values.put("firstHead", List.of(String.valueOf(layout.firstHead())));
        values.put("lastHead", List.of(String.valueOf(layout.lastHead())));
        values.put("firstData", List.of(String.valueOf(layout.firstData())));
        values.put("sections", List.of(layout.sections().name()));
        values.put("decimal", List.of(layout.decimal() == ',' ? "comma" : "point"));
        values.put("period", List.of(layout.period()));
        values.put("contents", List.of(layout.contents()));
        values.put("area", List.of(layout.area()));
        if (layout.withHidden()) {
            values.put("withHidden", List.of("on"));
        }
        values.put("role", columns(layout, column -> column.role().name()));
        values.put("columnPeriod", columns(layout, Column::period));
        values.put("columnContents", columns(layout, Column::contents));
        values.put("columnArea", columns(layout, Column::area));
        return new Fields(values);
    }

    private static List<String> columns(Layout layout, Function<Column, String> part) {
        return layout.columns().stream().map(part).toList();
    }

    /** @param before what is kept where the fields say nothing that can be understood */
    static Layout read(Fields fields, Layout before) {
        return new Layout(
                Grids.ENCODINGS.contains(fields.get("encoding")) ? fields.get("encoding") : before.encoding(),
                before.delimiter().isEmpty()
                        ? ""
                        : DELIMITERS.getOrDefault(fields.get("delimiter"), before.delimiter()),
                fields.values().containsKey("sheet") ? fields.list("sheet").getFirst() : before.sheet(),
                row(fields.get("firstHead"), before.firstHead()),
                row(fields.get("lastHead"), before.lastHead()),
                Math.max(1, row(fields.get("firstData"), before.firstData())),
                columns(fields, before),
                choice(Section.class, fields.get("sections"), before.sections()),
                fields.get("decimal").equals("point")
                        ? '.'
                        : fields.get("decimal").equals("comma") ? ',' : before.decimal(),
                fields.get("period"),
                fields.get("contents"),
                fields.get("area"),
                fields.get("withHidden").equals("on"));
    }

    private static List<Column> columns(Fields fields, Layout before) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < before.columns().size(); i++) {
            Column column = before.columns().get(i);
            columns.add(
                    i >= fields.rows("role")
                            ? column
                            : new Column(
                                    column.head(),
                                    choice(Role.class, fields.at("role", i), column.role()),
                                    column.hidden(),
                                    fields.at("columnPeriod", i),
                                    fields.at("columnContents", i),
                                    fields.at("columnArea", i)));
        }
        return columns;
    }

    private static int row(String typed, int before) {
        return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : before;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String typed, E before) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return before;
    }

    /** Whether other rows, letters or fields are looked at, so that the columns are others too. */
    static boolean isOtherTable(Layout before, Layout after) {
        return isOtherFile(before, after)
                || before.firstHead() != after.firstHead()
                || before.lastHead() != after.lastHead()
                || before.firstData() != after.firstData();
    }

    /** Whether the heads are to be looked for anew. */
    static boolean isOtherFile(Layout before, Layout after) {
        return !before.encoding().equals(after.encoding())
                || !before.delimiter().equals(after.delimiter())
                || !before.sheet().equals(after.sheet());
    }

    /** Mine, but for what is taken from theirs. */
    static Fields merged(Fields mine, Fields theirs, Set<String> taken) {
        return TWO.merged(lettered(mine), lettered(theirs), taken).without(LETTERS);
    }

    /** Where two say something else, field by field and column by column, in words. */
    static List<TwoForms.Difference> differences(Fields mine, Fields theirs, Texts t) {
        return TWO.differences(worded(lettered(mine), t), worded(lettered(theirs), t), Optional.empty());
    }

    /** What a field is called, or the table of columns. */
    static String label(String name, Texts t) {
        return t.get("layout." + (name.equals(LETTERS) ? "letters" : name));
    }

    private static Fields lettered(Fields fields) {
        return fields.with(
                LETTERS,
                IntStream.range(0, fields.rows("role"))
                        .mapToObj(SheetLayoutPages::letters)
                        .toList());
    }

    private static Fields worded(Fields fields, Texts t) {
        Fields worded = fields;
        for (String name : List.of("role", "delimiter", "decimal", "sections")) {
            worded = worded.with(
                    name,
                    fields.list(name).stream()
                            .map(it -> t.has("layout." + name + "." + it) ? t.get("layout." + name + "." + it) : it)
                            .toList());
        }
        return fields.get("withHidden").isEmpty()
                ? worded
                : worded.with("withHidden", List.of(t.get("layout.withHidden.yes")));
    }
}
