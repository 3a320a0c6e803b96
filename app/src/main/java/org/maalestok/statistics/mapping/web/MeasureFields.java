package org.maalestok.statistics.mapping.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** Which cells are which indicators, as the rows of a form say. */
final class MeasureFields {

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
            problem("indicator" + firstBegun(), "mapping.missing.indicator");
        }
        return measures;
    }

    /** The first row that says which cells, as the others are blank ones. */
    private int firstBegun() {
        return IntStream.range(0, fields.rows("indicator"))
                .filter(i -> !fields.at("where", i).isEmpty())
                .findFirst()
                .orElse(0);
    }

    private Optional<Measure> measure(int row, String typed) {
        Optional<Indicator> indicator =
                new IndicatorField(catalogue, errors, t.language()).read(typed, "indicator" + row);
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
