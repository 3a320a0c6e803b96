package org.maalestok.statistics.accounts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.accounts.AccountScheme.Arts;
import org.maalestok.statistics.accounts.Numbers;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** The lists of arts, as the rows of a form say. */
final class ArtsFields {

    private final Fields fields;
    private final Gathering errors;
    private final Texts t;

    ArtsFields(Fields fields, Gathering errors, Texts t) {
        this.fields = fields;
        this.errors = errors;
        this.t = t;
    }

    /** By name; what is wrong with them is among the errors. */
    Map<String, Arts> read() {
        var lists = new LinkedHashMap<String, Arts>();
        for (int row = 0; row < fields.rows("artsName"); row++) {
            String name = fields.at("artsName", row);
            boolean filled = !fields.at("add", row).isEmpty()
                    || !fields.at("subtract", row).isEmpty();
            if (name.isEmpty() && filled) {
                errors.add("artsName" + row, t.get("missing.artsName"));
            } else if (!name.isEmpty()) {
                Arts arts = list(name, row);
                if (lists.put(name, arts) != null) {
                    errors.add("artsName" + row, t.get("bad.artsName.twice", name));
                }
            }
        }
        return lists;
    }

    private Arts list(String name, int row) {
        if (fields.at("add", row).isEmpty()) {
            errors.add("add" + row, t.get("missing.add", name));
        }
        Numbers add = numbers(fields.at("add", row), "add" + row, errors, t);
        Numbers subtract = numbers(fields.at("subtract", row), "subtract" + row, errors, t);
        if (add.overlaps(subtract)) {
            errors.add("subtract" + row, t.get("bad.subtract", add.and(subtract)));
        }
        return new Arts(name, add, subtract);
    }

    /** Functions or arts with commas or blanks between them; none when they are wrong, which is among the errors. */
    static Numbers numbers(String typed, String field, Gathering errors, Texts t) {
        var numbers = SchemeForm.words(joined(typed));
        Optional<String> wrong = numbers.stream().filter(it -> !isNumber(it)).findFirst();
        wrong.ifPresent(it -> errors.add(field, t.get("bad.number", it)));
        return Numbers.of(wrong.isPresent() ? List.of() : numbers);
    }

    /** The ends of a range without blanks between them. */
    static String joined(String typed) {
        return typed.replaceAll("\\s*[-–—]\\s*", "-");
    }

    private static boolean isNumber(String text) {
        try {
            Numbers.of(List.of(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
