package org.maalestok.statistics.mapping.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** How the source's regions become areas, as a form says. */
final class AreaFields {

    private static final int DANISH_DIGITS = 3;
    private static final int USUAL_DIGITS = 4;

    private final Areas areas;
    private final Fields fields;
    private final Gathering errors;
    private final Texts t;

    AreaFields(Areas areas, Fields fields, Gathering errors, Texts t) {
        this.areas = areas;
        this.fields = fields;
        this.errors = errors;
        this.t = t;
    }

    /** The rule; what is wrong with it is among the errors. */
    AreaRule read() {
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
        String country = fields.get("country").matches("[A-Z]{2}") ? fields.get("country") : "NO";
        List<String> prefixes = Stream.of(fields.get("prefixes").split("[,\\s]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        return new AreaRule(
                fields.get("dimension"),
                country,
                digits(country),
                prefixes,
                named,
                leftOut,
                asked ? AreaRule.Unknown.REFUSE : AreaRule.Unknown.LEAVE_OUT);
    }

    /** Nothing typed is what is usual in the country. */
    private int digits(String country) {
        String typed = fields.get("digits");
        if (!typed.isEmpty() && !typed.matches("[1-9]")) {
            problem("digits", "mapping.bad.digits", typed);
        }
        return typed.matches("[1-9]") ? Integer.parseInt(typed) : country.equals("DK") ? DANISH_DIGITS : USUAL_DIGITS;
    }

    private Runnable problemAt(int row, String typed) {
        return () -> problem("areaMeans" + row, "mapping.bad.area", typed);
    }

    /** By code, or by the name of a municipality. */
    private Optional<String> area(String typed) {
        String code = typed.replaceFirst("\\s.*", "").toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{2}(-[A-Z0-9.]+)?") && areas.findByCode(code).isPresent()) {
            return Optional.of(code);
        }
        List<Area> found = areas.search(typed, 2).stream()
                .filter(area -> area.name().nb().equalsIgnoreCase(typed)
                        || area.name().da().equalsIgnoreCase(typed))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    private void problem(String field, String key, Object... values) {
        errors.add(field, t.get(key, values));
    }
}
