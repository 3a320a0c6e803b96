package org.maalestok.statistics.mapping.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Which cells are which indicators, as the rows of a form say. */
final class MeasureFields {

    private static final Pattern SUGGESTED = Pattern.compile(".*\\(([^()\\s]+)\\)");
    private static final int SIMILAR = 3;

    private final Catalogue catalogue;
    private final Fields fields;
    private final Gathering errors;
    private final Texts t;

    MeasureFields(Catalogue catalogue, Fields fields, Gathering errors, Texts t) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.errors = errors;
        this.t = t;
    }

    /** Those whose row names an indicator; what is wrong with them is among the errors. */
    List<Measure> read() {
        var measures = new ArrayList<Measure>();
        boolean named = false;
        for (int i = 0; i < fields.rows("indicator"); i++) {
            String typed = fields.at("indicator", i);
            if (!typed.isEmpty()) {
                named = true;
                measure(i, typed).ifPresent(measures::add);
            }
        }
        if (!named) {
            problem("indicator0", "mapping.missing.indicator");
        }
        return measures;
    }

    private Optional<Measure> measure(int row, String typed) {
        List<Indicator> meant = indicators(typed);
        Optional<Indicator> indicator = meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        if (meant.isEmpty()) {
            problem("indicator" + row, "mapping.bad.indicator", typed, similar(typed));
        } else if (indicator.isEmpty()) {
            problem("indicator" + row, "mapping.several.indicator", typed, suggested(meant));
        } else if (indicator.get().isDerived()) {
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

    /** By code, as it is suggested ({@code Name (code)}), or all with exactly this name in any of the languages: two countries may share one. */
    private List<Indicator> indicators(String typed) {
        Matcher suggested = SUGGESTED.matcher(typed);
        return catalogue
                .findIndicator(typed)
                .or(() -> suggested.matches() ? catalogue.findIndicator(suggested.group(1)) : Optional.empty())
                .map(List::of)
                .orElseGet(() -> catalogue.listIndicators().stream()
                        .filter(it -> it.words().name().nb().equalsIgnoreCase(typed)
                                || it.words().name().da().equalsIgnoreCase(typed)
                                || it.words().name().en().equalsIgnoreCase(typed))
                        .toList());
    }

    /** An indicator as it is suggested while somebody types, and shown once it is known. */
    static String suggested(Indicator indicator, Language language) {
        return "%s (%s)".formatted(indicator.words().name().in(language), indicator.code());
    }

    /** What the words may have meant; empty when nothing is like them. */
    private String similar(String typed) {
        var query = new Catalogue.Query(typed, t.language(), "", "", "", 0, SIMILAR);
        String found = suggested(catalogue.search(query).indicators().stream()
                .filter(it -> !it.isDerived())
                .toList());
        return found.isEmpty() ? "" : " " + t.get("mapping.similar", found);
    }

    private String suggested(List<Indicator> indicators) {
        return indicators.stream().map(it -> suggested(it, t.language())).collect(Collectors.joining(", "));
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

    private void problem(String field, String key, Object... values) {
        errors.add(field, t.get(key, values));
    }
}
