package org.maalestok.statistics.mapping.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** The form of a mapping, there and back: what a mapping looks like in its fields, and what mapping the fields make, or what is wrong with them. */
public final class MappingForm {

    private static final int NORWEGIAN_DIGITS = 4;
    private static final int DANISH_DIGITS = 3;

    private static final List<String> ONCE = List.of("titleNb", "titleDa", "titleEn", "source", "licence");

    private final Catalogue catalogue;
    private final Areas areas;
    private final Fields fields;
    private final Texts t;
    private final List<Problem> problems = new ArrayList<>();

    public MappingForm(Catalogue catalogue, Areas areas, Fields fields, Texts t) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.fields = fields;
        this.t = t;
    }

    /**
     * Something to correct.
     *
     * @param field the id of the field: its name, with the row behind it in tables ({@code indicator3})
     */
    public record Problem(String field, String words) {}

    /** What the fields make. */
    public sealed interface Read {}

    public record Good(Mapping mapping) implements Read {}

    public record Bad(List<Problem> problems) implements Read {}

    /** The mapping in the fields of the form. */
    public static Fields fields(Mapping mapping) {
        var values = new LinkedHashMap<String, List<String>>();
        Target target = mapping.target();
        put(values, "code", mapping.code());
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
        put(values, "dimension", mapping.areas().dimension());
        put(values, "time", mapping.time());
        put(values, "country", mapping.areas().country());
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

    /** Reads the fields, gathering all that is wrong. */
    public Read read() {
        String code = fields.get("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 100) {
            problem("code", code.isEmpty() ? "mapping.missing.code" : "mapping.bad.code");
        }
        ONCE.stream()
                .filter(name -> fields.get(name).isEmpty())
                .forEach(name -> problem(name, "mapping.missing." + name));
        if (!fields.get("address").matches("(https?://\\S+)?")) {
            problem("address", "mapping.bad.address");
        }
        List<Measure> measures = measures();
        AreaRule rule = rule();
        Map<String, Sign> signs = signs();
        return problems.isEmpty()
                ? new Good(new Mapping(code, target(), rule, fields.get("time"), measures, signs))
                : new Bad(List.copyOf(problems));
    }

    private Target target() {
        return new Target(
                new Text(fields.get("titleDa"), fields.get("titleNb"), fields.get("titleEn")),
                fields.get("source"),
                fields.get("table"),
                fields.get("address"),
                fields.get("licence"),
                new Text(fields.get("noteDa"), fields.get("noteNb"), fields.get("noteEn")));
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < fields.rows("indicator"); i++) {
            String typed = fields.at("indicator", i);
            if (!typed.isEmpty()) {
                measure(i, typed).ifPresent(measures::add);
            }
        }
        if (measures.isEmpty() && problems.stream().noneMatch(it -> it.field().startsWith("indicator"))) {
            problem("indicator0", "mapping.missing.indicator");
        }
        return measures;
    }

    private Optional<Measure> measure(int row, String typed) {
        Optional<Indicator> indicator = indicator(typed);
        if (indicator.isEmpty()) {
            problem("indicator" + row, "mapping.bad.indicator", typed);
        } else if (indicator.get().formula() != null) {
            problem("indicator" + row, "mapping.derived.indicator", typed);
        }
        Optional<Map<String, String>> where =
                Where.parse(fields.at("where", row)).map(it -> picked(it, row));
        if (where.isEmpty()) {
            problem("where" + row, "mapping.bad.where", fields.at("where", row));
        }
        Optional<BigDecimal> factor = factor(fields.at("factor", row));
        if (factor.isEmpty()) {
            problem("factor" + row, "mapping.bad.factor", fields.at("factor", row));
        }
        return indicator.isPresent() && where.isPresent() && factor.isPresent()
                ? Optional.of(new Measure(indicator.get().code(), where.get(), factor.get()))
                : Optional.empty();
    }

    /** What was picked for further dimensions, beside what the line says. */
    private Map<String, String> picked(Map<String, String> where, int row) {
        var all = new LinkedHashMap<>(where);
        List<String> dimensions = fields.list("pickDimension");
        for (int i = 0; i < dimensions.size(); i++) {
            String category = fields.at("pick" + i, row);
            if (!category.isEmpty()) {
                all.put(dimensions.get(i), category);
            }
        }
        return all;
    }

    /** By code, or by its exact name in any of the languages. */
    private Optional<Indicator> indicator(String typed) {
        return catalogue.findIndicator(typed).or(() -> catalogue.listIndicators().stream()
                .filter(it -> it.words().name().nb().equalsIgnoreCase(typed)
                        || it.words().name().da().equalsIgnoreCase(typed)
                        || it.words().name().en().equalsIgnoreCase(typed))
                .findFirst());
    }

    /** A power of ten; nothing typed is 1. */
    static Optional<BigDecimal> factor(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        String number = typed.startsWith("0") ? typed.replace(',', '.') : typed.replaceAll("[\\s\\u00a0.]", "");
        if (!number.matches("10{0,12}|0\\.0{0,11}1")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number));
    }

    private AreaRule rule() {
        var named = new LinkedHashMap<String, String>();
        var leftOut = new HashSet<String>();
        boolean asked = !fields.get("unknown").equals("LEAVE_OUT");
        for (int i = 0; i < fields.rows("areaCode"); i++) {
            String code = fields.at("areaCode", i);
            String means = fields.at("areaMeans", i);
            if (code.isEmpty()) {
                continue;
            }
            if (fields.at("areaWhat", i).equals("OUT")) {
                leftOut.add(code);
            } else if (!means.isEmpty()) {
                area(means).ifPresentOrElse(area -> named.put(code, area), problemAt(i, means));
            } else if (asked) {
                problem("areaMeans" + i, "mapping.missing.area", code);
            }
        }
        String country = fields.get("country").equals("DK") ? "DK" : "NO";
        List<String> prefixes = List.of(fields.get("prefixes").split("\\s+")).stream()
                .filter(it -> !it.isEmpty())
                .toList();
        return new AreaRule(
                fields.get("dimension"),
                country,
                country.equals("DK") ? DANISH_DIGITS : NORWEGIAN_DIGITS,
                prefixes,
                named,
                leftOut,
                asked ? AreaRule.Unknown.REFUSE : AreaRule.Unknown.LEAVE_OUT);
    }

    private Runnable problemAt(int row, String typed) {
        return () -> problem("areaMeans" + row, "mapping.bad.area", typed);
    }

    /** By code, or by the name of a municipality. */
    private Optional<String> area(String typed) {
        String code = typed.replaceFirst("\\s.*", "").toUpperCase(java.util.Locale.ROOT);
        if (code.matches("[A-Z]{2}(-[A-Z0-9.]+)?") && areas.findByCode(code).isPresent()) {
            return Optional.of(code);
        }
        List<Area> found = areas.search(typed, 2).stream()
                .filter(area -> area.name().nb().equalsIgnoreCase(typed)
                        || area.name().da().equalsIgnoreCase(typed))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
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
        problems.add(new Problem(field, t.get(key, values)));
    }
}
