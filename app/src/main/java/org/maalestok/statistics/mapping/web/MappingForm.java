package org.maalestok.statistics.mapping.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** The form of a mapping, there and back: what a mapping looks like in its fields, and what mapping the fields make, or what is wrong with them. */
public final class MappingForm {

    /** The place of a mapping that is not there yet, and therefore no code. */
    static final String NEW = "new";

    static final TwoForms TWO = two(List.of("where", "indicator", "factor"));

    private final Catalogue catalogue;
    private final Areas areas;
    private final Fields fields;
    private final Texts t;
    private final Gathering errors = new Gathering();

    public MappingForm(Catalogue catalogue, Areas areas, Fields fields, Texts t) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.fields = fields;
        this.t = t;
    }

    /** Compares two forms. @param measures the columns of a row for an indicator */
    public static TwoForms two(List<String> measures) {
        return new TwoForms(List.of(
                new TwoForms.Table(measures),
                new TwoForms.Table(List.of("areaCode", "areaWhat", "areaMeans")),
                new TwoForms.Table(List.of("sign", "meaning"))));
    }

    /** What the fields make. */
    public sealed interface Read {}

    public record Good(Mapping mapping) implements Read {}

    /** @param errors at fields by name, with the row behind it in tables ({@code indicator3}) */
    public record Bad(FormErrors errors) implements Read {}

    /** What readers are told of the data set, in fields that all forms about one share. */
    public static void putTarget(Map<String, List<String>> values, Target target) {
        put(values, "titleNb", target.title().nb());
        put(values, "titleDa", target.title().da());
        put(values, "titleEn", target.title().en());
        put(values, "source", target.source());
        put(values, "table", target.table());
        put(values, "address", target.address());
        put(values, "licence", target.licence());
        put(values, "noteNb", target.note().nb());
        put(values, "noteDa", target.note().da());
        put(values, "noteEn", target.note().en());
    }

    /** The mapping in the fields of the form. */
    public static Fields fields(Mapping mapping) {
        var values = new LinkedHashMap<String, List<String>>();
        Target target = mapping.target();
        put(values, "code", mapping.code());
        putTarget(values, target);
        put(values, "dimension", mapping.areas().dimension());
        put(values, "time", mapping.time());
        put(values, "country", mapping.areas().country());
        put(values, "digits", String.valueOf(mapping.areas().digits()));
        put(values, "prefixes", String.join(" ", mapping.areas().prefixes()));
        put(values, "unknown", mapping.areas().unknown().name());
        List<Measure> measures = mapping.measures();
        values.put("where", measures.stream().map(it -> Where.print(it.where())).toList());
        values.put("indicator", measures.stream().map(Measure::indicator).toList());
        values.put(
                "factor",
                measures.stream().map(it -> it.factor().toPlainString()).toList());
        areas(mapping.areas(), values);
        var signs = new TreeMap<>(mapping.signs());
        values.put("sign", List.copyOf(signs.keySet()));
        values.put("meaning", signs.values().stream().map(Enum::name).toList());
        return new Fields(values);
    }

    private static void areas(AreaRule rule, Map<String, List<String>> values) {
        var codes = new ArrayList<String>();
        var what = new ArrayList<String>();
        var means = new ArrayList<String>();
        new TreeMap<>(rule.named()).forEach((code, area) -> {
            codes.add(code);
            what.add("MEANS");
            means.add(area);
        });
        rule.leftOut().stream().sorted(Comparator.naturalOrder()).forEach(code -> {
            codes.add(code);
            what.add("OUT");
            means.add("");
        });
        values.put("areaCode", codes);
        values.put("areaWhat", what);
        values.put("areaMeans", means);
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }

    /** Reads the fields, gathering all that is wrong in the order of the form. */
    public Read read() {
        var measures = new MeasureFields(catalogue, fields, errors, t).read();
        variables();
        var rule = new AreaFields(areas, fields, errors, t).read();
        var signs = signs();
        dataSet();
        return errors.isEmpty()
                ? new Good(new Mapping(fields.get("code"), target(), rule, fields.get("time"), measures, signs))
                : new Bad(errors.gathered());
    }

    private void variables() {
        if (fields.get("dimension").isEmpty()) {
            problem("dimension", "mapping.missing.dimension");
        }
        if (fields.get("time").isEmpty()) {
            problem("time", "mapping.missing.time");
        } else if (fields.get("time").equals(fields.get("dimension"))) {
            problem("time", "mapping.bad.time");
        }
    }

    private void dataSet() {
        String code = fields.get("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 100 || code.equals(NEW)) {
            problem("code", code.isEmpty() ? "mapping.missing.code" : "mapping.bad.code");
        }
        if (title().equals(Text.same(""))) {
            problem(titleField(), "mapping.missing.title");
        }
        if (fields.get("source").isEmpty()) {
            problem("source", "mapping.missing.source");
        }
        if (!fields.get("address").matches("(https?://\\S+)?")) {
            problem("address", "mapping.bad.address");
        }
        if (fields.get("licence").isEmpty()) {
            problem("licence", "mapping.missing.licence");
        }
    }

    /** Any will do; whoever writes in this language begins with this one. */
    private String titleField() {
        return switch (t.language()) {
            case DA -> "titleDa";
            case NB -> "titleNb";
            case EN -> "titleEn";
        };
    }

    private Target target() {
        return new Target(
                title(),
                fields.get("source"),
                fields.get("table"),
                fields.get("address"),
                fields.get("licence"),
                new Text(fields.get("noteDa"), fields.get("noteNb"), fields.get("noteEn")));
    }

    /** In each language the one that was written for it, else that of the nearest. */
    private Text title() {
        return new Text(
                title("titleDa", "titleNb", "titleEn"),
                title("titleNb", "titleDa", "titleEn"),
                title("titleEn", "titleNb", "titleDa"));
    }

    private String title(String... nearestFirst) {
        return Stream.of(nearestFirst)
                .map(fields::get)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private Map<String, Sign> signs() {
        var signs = new LinkedHashMap<String, Sign>();
        for (int i = 0; i < fields.rows("sign"); i++) {
            String sign = fields.at("sign", i);
            String meaning = fields.at("meaning", i);
            if (meaning.isEmpty() && !sign.isEmpty()) {
                problem("meaning" + i, "mapping.missing.meaning", sign);
            }
            List.of(Sign.values()).stream()
                    .filter(it -> it.name().equals(meaning))
                    .forEach(it -> signs.put(sign, it));
        }
        return signs;
    }

    private void problem(String field, String key, Object... values) {
        errors.add(field, t.get(key, values));
    }
}
