package org.maalestok.statistics.accounts.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.accounts.AccountScheme.Arts;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.Numbers;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** Which lines add up to which indicators, as the rows of a form say. */
final class SumFields {

    /** What accounts of form 0A come out in. */
    static final String UNIT = "NOK";

    private final Catalogue catalogue;
    private final Fields fields;
    private final Gathering errors;
    private final Texts t;
    private final Set<String> named = new HashSet<>();

    SumFields(Catalogue catalogue, Fields fields, Gathering errors, Texts t) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.errors = errors;
        this.t = t;
    }

    /** Those whose row names an indicator; what is wrong with them is among the errors. */
    List<Measure> read(Map<String, Arts> lists) {
        var measures = new ArrayList<Measure>();
        for (int row = 0; row < fields.rows("indicator"); row++) {
            String typed = fields.at("indicator", row);
            if (!typed.isEmpty()) {
                measures.add(measure(typed, row, lists));
            } else if (!fields.at("functions", row).isEmpty()) {
                errors.add("indicator" + row, t.get("missing.indicator.of", fields.at("functions", row)));
            }
        }
        if (measures.isEmpty()) {
            errors.add("indicator0", t.get("missing.indicator"));
        }
        return measures;
    }

    private Measure measure(String typed, int row, Map<String, Arts> lists) {
        Optional<Indicator> indicator =
                new IndicatorField(catalogue, errors, t.language()).read(typed, "indicator" + row);
        indicator.ifPresent(it -> check(it, row));
        String functions = fields.at("functions", row);
        if (functions.isEmpty()) {
            errors.add("functions" + row, t.get("missing.functions"));
        }
        Numbers numbers = ArtsFields.numbers(functions, "functions" + row, errors, t);
        String list = fields.at("arts", row);
        if (!lists.containsKey(list)) {
            String known = String.join(", ", lists.keySet());
            errors.add("arts" + row, list.isEmpty() ? t.get("missing.arts") : t.get("bad.arts", list, known));
        }
        return new Measure(
                indicator.map(Indicator::code).orElse(typed),
                fields.at("accountClass", row).equals("0") ? "0" : "1",
                numbers,
                lists.getOrDefault(list, new Arts(list, Numbers.of(List.of()), Numbers.of(List.of()))));
    }

    private void check(Indicator indicator, int row) {
        String name = indicator.words().name().in(t.language());
        if (!indicator.unit().equals(UNIT)) {
            errors.add("indicator" + row, t.get("bad.unit", name, indicator.unit()));
        }
        if (!named.add(indicator.code())) {
            errors.add("indicator" + row, t.get("bad.indicator.twice", name));
        }
    }
}
