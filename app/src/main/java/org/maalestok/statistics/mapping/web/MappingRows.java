package org.maalestok.statistics.mapping.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.web.MappingForm.Problem;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * The form of a mapping as its template shows it.
 *
 * @param free whether codes and conditions may be typed; otherwise they are those of a file
 * @param dimensions the further dimensions of a file, in which a category is picked for each measure
 * @param indicators all that figures can be brought in for, to choose from while typing
 */
public record MappingRows(
        Texts t,
        Fields fields,
        boolean free,
        List<Problem> problems,
        List<Picking> dimensions,
        List<MeasureRow> measures,
        List<AreaRow> areas,
        List<SignRow> signs,
        List<Choice> countries,
        boolean leavesOutUnknown,
        List<Choice> indicators) {

    public record Choice(String value, String words, boolean chosen) {}

    /** @param categories of a further dimension */
    public record Picking(String dimension, List<String> categories) {}

    /**
     * @param label what the file calls it
     * @param hint indicators that it might be, or that it is not in the file
     * @param picks for each further dimension its choices
     */
    public record MeasureRow(
            int index,
            String label,
            String where,
            String indicator,
            String hint,
            String factor,
            List<List<Choice>> picks) {}

    /** @param label the code, and what the file calls it */
    public record AreaRow(int index, String code, String label, boolean out, String means) {}

    public record SignRow(int index, String sign, String label, List<Choice> meanings) {}

    /** What is known of the file behind the form. */
    public record About(
            List<Picking> dimensions,
            Function<String, String> hint,
            Map<String, String> areaLabels,
            Map<String, Long> signs) {

        /** Nothing: the mapping is edited by itself. */
        public static final About NOTHING = new About(List.of(), where -> "", Map.of(), Map.of());
    }

    private static final int MOST_CHOICES = 1_500;

    public static MappingRows of(
            Fields fields, boolean free, List<Problem> problems, About about, Catalogue catalogue, Texts t) {
        return new MappingRows(
                t,
                fields,
                free,
                problems,
                about.dimensions(),
                measures(fields, about, t),
                areas(fields, about),
                signs(fields, about, t),
                List.of(
                        new Choice(
                                "NO",
                                t.get("mapping.country.NO"),
                                !fields.get("country").equals("DK")),
                        new Choice(
                                "DK",
                                t.get("mapping.country.DK"),
                                fields.get("country").equals("DK"))),
                fields.get("unknown").equals("LEAVE_OUT"),
                indicators(catalogue, t.language()));
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::words)
                .findFirst()
                .orElse("");
    }

    private static List<MeasureRow> measures(Fields fields, About about, Texts t) {
        var rows = new ArrayList<MeasureRow>();
        for (int i = 0; i < Math.max(fields.rows("where"), fields.rows("indicator")); i++) {
            String where = fields.at("where", i);
            String label =
                    Where.parse(where).map(it -> String.join(", ", it.values())).orElse(where);
            rows.add(new MeasureRow(
                    i,
                    label,
                    where,
                    fields.at("indicator", i),
                    about.hint().apply(where),
                    fields.at("factor", i),
                    picks(fields, i, about, t)));
        }
        return rows;
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
        return IntStream.range(0, fields.rows("areaCode"))
                .mapToObj(i -> {
                    String code = fields.at("areaCode", i);
                    String label = about.areaLabels().getOrDefault(code, code);
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
                    Long count = about.signs().get(sign);
                    String label = count == null ? sign : t.count("mapping.sign.found", count, sign, count);
                    return new SignRow(i, sign, label, meanings(fields.at("meaning", i), t));
                })
                .toList();
    }

    private static List<Choice> meanings(String chosen, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.get("mapping.meaning.choose"), chosen.isEmpty()));
        for (Sign sign : Sign.values()) {
            choices.add(new Choice(
                    sign.name(), t.get("mapping.meaning." + sign), sign.name().equals(chosen)));
        }
        return choices;
    }

    private static List<Choice> indicators(Catalogue catalogue, Language language) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> !indicator.isDerived())
                .limit(MOST_CHOICES)
                .map((Indicator it) -> new Choice(it.code(), it.words().name().in(language), false))
                .toList();
    }
}
