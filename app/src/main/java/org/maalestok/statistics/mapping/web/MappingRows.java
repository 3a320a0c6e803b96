package org.maalestok.statistics.mapping.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Texts;

/**
 * The form of a mapping as its template shows it.
 *
 * @param free whether codes and conditions may be typed; otherwise they are those of a file
 * @param dimensions the further dimensions of a file, in which a category is picked for each measure
 * @param variables of the table, to choose the one with the areas and the one with the periods; empty when there is no table
 * @param indicators all that figures can be brought in for, to choose from while typing
 */
public record MappingRows(
        Texts t,
        Fields fields,
        boolean free,
        FormErrors errors,
        List<Picking> dimensions,
        List<MeasureRow> measures,
        List<AreaRow> areas,
        List<SignRow> signs,
        List<Choice> variables,
        List<Choice> countries,
        boolean leavesOutUnknown,
        List<Choice> indicators) {

    /** @param categories of a further dimension */
    public record Picking(String dimension, List<String> categories) {}

    /**
     * @param label what the file or the table calls it
     * @param typed whether the condition is typed, as no file or table has it
     * @param hint indicators that it might be, that it is not in the file, or that another data set has its figures
     * @param picks for each further dimension its choices
     */
    public record MeasureRow(
            int index,
            String label,
            boolean typed,
            String where,
            String indicator,
            String hint,
            String factor,
            List<List<Choice>> picks) {}

    /** @param label the code, and what the file calls it */
    public record AreaRow(int index, String code, String label, boolean out, String means) {}

    /** @param note what to think of before a meaning is chosen; empty when nothing */
    public record SignRow(int index, String sign, String label, String note, List<Choice> meanings) {}

    /** A sign of a file: how it is shown, and what to think of before its meaning is chosen. */
    public record SignLabel(String words, String note) {}

    /** What is known of the file or the table behind the form. */
    public record About(
            List<Picking> dimensions,
            Function<String, String> hint,
            Map<String, String> areaLabels,
            Map<String, SignLabel> signs,
            Optional<SourceTable> table,
            UnaryOperator<String> held) {

        /** Nothing: the mapping is edited by itself. */
        public static final About NOTHING = new About(List.of(), where -> "", Map.of(), Map.of());

        /** The same with what is known of who has an indicator's figures already, by its code. */
        public About heldBy(UnaryOperator<String> other) {
            return new About(dimensions, hint, areaLabels, signs, table, other);
        }

        /** A file. */
        public About(
                List<Picking> dimensions,
                Function<String, String> hint,
                Map<String, String> areaLabels,
                Map<String, SignLabel> signs) {
            this(dimensions, hint, areaLabels, signs, Optional.empty(), indicator -> "");
        }

        /**
         * A table that is fetched.
         *
         * @param ofTable the indicator that the table's number leads to; empty where it leads to none
         */
        static About of(
                SourceTable table,
                LikelyIndicators likely,
                Function<Map<String, String>, Optional<Indicator>> ofTable) {
            Function<String, String> hint = where -> Where.parse(where)
                    .filter(it -> !it.isEmpty() && Combinations.isIn(table, it))
                    .map(it -> ofTable.apply(it)
                            .map(likely::hintOfTable)
                            .orElseGet(() -> likely.hint(Combinations.label(table, it))))
                    .orElse("");
            return new About(List.of(), hint, Map.of(), Map.of(), Optional.of(table), indicator -> "");
        }

        /** What the file or the table calls its areas. A table's are in the variable that was chosen, which the source need not have named as such. */
        Map<String, String> areaLabels(String dimension) {
            var labels = new HashMap<>(areaLabels);
            table.stream()
                    .flatMap(it -> it.dimensions().stream())
                    .filter(it -> it.code().equals(dimension))
                    .flatMap(it -> it.categories().stream())
                    .forEach(it -> labels.put(it.code(), it.label()));
            return labels;
        }
    }

    public static MappingRows of(
            Fields fields, boolean free, FormErrors errors, About about, Catalogue catalogue, Texts t) {
        return new MappingRows(
                t,
                fields,
                free,
                errors,
                about.dimensions(),
                measures(fields, free, about, catalogue, t),
                areas(fields, about),
                signs(fields, about, t),
                MappingChoices.variables(about.table()),
                MappingChoices.countries(fields.get("country"), t),
                fields.get("unknown").equals("LEAVE_OUT"),
                IndicatorField.choices(catalogue, t.language()));
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String field) {
        return errors.of(field);
    }

    /** How conditions are written, said once, and what one means that has nothing behind its equals sign. */
    public String whereHint(MeasureRow row) {
        String how = row.index() == 0 ? t.get("mapping.where.hint") : "";
        return (how + " " + Where.open(row.where(), t)).strip();
    }

    /** The variables with the one chosen that stands in this field, which may be none of the table's. */
    public List<Choice> variables(String field) {
        String chosen = fields.get(field);
        var choices = new ArrayList<Choice>();
        if (variables.stream().noneMatch(it -> it.value().equalsIgnoreCase(chosen))) {
            choices.add(new Choice(chosen, chosen.isEmpty() ? t.get("mapping.pick.choose") : chosen, true));
        }
        variables.forEach(
                it -> choices.add(new Choice(it.value(), it.words(), it.value().equalsIgnoreCase(chosen))));
        return choices;
    }

    private static List<MeasureRow> measures(Fields fields, boolean free, About about, Catalogue catalogue, Texts t) {
        var rows = new ArrayList<MeasureRow>();
        for (int i = 0; i < Math.max(fields.rows("where"), fields.rows("indicator")); i++) {
            String where = fields.at("where", i);
            Optional<String> label = label(where, free, about, t);
            rows.add(new MeasureRow(
                    i,
                    label.orElseGet(() -> t.get("mapping.measure", rows.size() + 1)),
                    label.isEmpty(),
                    where,
                    IndicatorField.shown(fields.at("indicator", i), catalogue, t.language()),
                    hint(where, fields.at("indicator", i), about),
                    fields.at("factor", i),
                    picks(fields, i, about, t)));
        }
        return rows;
    }

    private static String hint(String where, String indicator, About about) {
        String held = indicator.isEmpty() ? "" : about.held().apply(indicator);
        return (about.hint().apply(where) + " " + held).strip();
    }

    /** In a file the categories as they stand there, in a table their words; empty for what is to be typed, and for what the table does not have. */
    private static Optional<String> label(String where, boolean free, About about, Texts t) {
        if (about.table().isEmpty()) {
            return free
                    ? Optional.empty()
                    : Where.parse(where)
                            .map(it -> it.values().stream()
                                    .map(name -> Where.category(name, t))
                                    .collect(Collectors.joining(", ")))
                            .or(() -> Optional.of(where));
        }
        SourceTable table = about.table().get();
        return Where.parse(where)
                .filter(it -> Combinations.isIn(table, it))
                .map(it -> it.isEmpty() ? t.get("mapping.everything") : Combinations.label(table, it));
    }

    private static List<List<Choice>> picks(Fields fields, int row, About about, Texts t) {
        return IntStream.range(0, about.dimensions().size())
                .mapToObj(i -> {
                    String picked = fields.at("pick" + i, row);
                    var choices = new ArrayList<Choice>();
                    choices.add(new Choice("", t.get("mapping.pick.choose"), picked.isEmpty()));
                    about.dimensions()
                            .get(i)
                            .categories()
                            .forEach(it -> choices.add(new Choice(it, it, it.equals(picked))));
                    return List.copyOf(choices);
                })
                .toList();
    }

    private static List<AreaRow> areas(Fields fields, About about) {
        Map<String, String> labels = about.areaLabels(fields.get("dimension"));
        return IntStream.range(0, fields.rows("areaCode"))
                .mapToObj(i -> {
                    String code = fields.at("areaCode", i);
                    String label = labels.getOrDefault(code, code);
                    String shown = label.equals(code) ? code : code + " " + label;
                    return new AreaRow(
                            i, code, shown, fields.at("areaWhat", i).equals("OUT"), fields.at("areaMeans", i));
                })
                .toList();
    }

    private static List<SignRow> signs(Fields fields, About about, Texts t) {
        return IntStream.range(0, fields.rows("sign"))
                .mapToObj(i -> {
                    String sign = fields.at("sign", i);
                    SignLabel label = about.signs().getOrDefault(sign, new SignLabel(sign, ""));
                    return new SignRow(
                            i, sign, label.words(), label.note(), MappingChoices.meanings(fields.at("meaning", i), t));
                })
                .toList();
    }
}
