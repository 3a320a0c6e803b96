package org.maalestok.statistics.subscriptions.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.Measure;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.util.MultiValueMap;

/**
 * A mapping of a table as somebody types it.
 *
 * @param areas the dimension with the regions
 * @param time the dimension with the periods
 * @param prefixes with commas
 * @param named one line each, {@code 0 = NO}
 * @param leftOut with commas
 * @param measures what stands in the row of each combination
 * @param basis the version that the change started from; 0 for a new one
 */
record MappingForm(
        String titleDa,
        String titleNb,
        String titleEn,
        String source,
        String address,
        String licence,
        String areas,
        String country,
        String digits,
        String prefixes,
        String named,
        String leftOut,
        boolean refuseUnknown,
        String time,
        Map<Map<String, String>, Row> measures,
        int basis) {

    private static final String ROW = "row.";

    /** @param indicator its code; empty for a combination that is left out */
    record Row(String indicator, String factor) {

        static final Row EMPTY = new Row("", "1");
    }

    /** As the mapping is now. */
    static MappingForm of(Mapping mapping, int basis) {
        Target target = mapping.target();
        AreaRule rule = mapping.areas();
        var measures = new LinkedHashMap<Map<String, String>, Row>();
        mapping.measures()
                .forEach(measure -> measures.put(
                        measure.where(),
                        new Row(measure.indicator(), measure.factor().toPlainString())));
        return new MappingForm(
                target.title().da(),
                target.title().nb(),
                target.title().en(),
                target.source(),
                target.address(),
                target.licence(),
                rule.dimension(),
                rule.country(),
                String.valueOf(rule.digits()),
                String.join(", ", rule.prefixes()),
                lines(rule.named()),
                String.join(", ", rule.leftOut()),
                rule.unknown() == AreaRule.Unknown.REFUSE,
                mapping.time(),
                measures,
                basis);
    }

    private static String lines(Map<String, String> named) {
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** @param combinations those whose rows the form had, in its order */
    static MappingForm read(MultiValueMap<String, String> sent, List<Map<String, String>> combinations) {
        var measures = new LinkedHashMap<Map<String, String>, Row>();
        for (int i = 0; i < combinations.size(); i++) {
            measures.put(
                    combinations.get(i), new Row(one(sent, ROW + i + ".indicator"), one(sent, ROW + i + ".factor")));
        }
        String basis = one(sent, "basis");
        return new MappingForm(
                one(sent, "titleDa"),
                one(sent, "titleNb"),
                one(sent, "titleEn"),
                one(sent, "source"),
                one(sent, "address"),
                one(sent, "licence"),
                one(sent, "areas"),
                one(sent, "country"),
                one(sent, "digits"),
                one(sent, "prefixes"),
                one(sent, "named"),
                one(sent, "leftOut"),
                sent.containsKey("refuseUnknown"),
                one(sent, "time"),
                measures,
                basis.matches("\\d{1,9}") ? Integer.parseInt(basis) : 0);
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    MappingForm on(int version) {
        return new MappingForm(
                titleDa,
                titleNb,
                titleEn,
                source,
                address,
                licence,
                areas,
                country,
                digits,
                prefixes,
                named,
                leftOut,
                refuseUnknown,
                time,
                measures,
                version);
    }

    /**
     * The mapping, or empty when something is noted among the errors.
     *
     * @param before what it is now, whose other fields are kept
     */
    Optional<Mapping> check(
            String code, String table, Optional<Mapping> before, Catalogue catalogue, FormErrors errors, Texts t) {
        Map.of("titleDa", titleDa, "titleNb", titleNb, "titleEn", titleEn, "source", source, "licence", licence)
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(field -> errors.add(field, t.get("map.missing." + field)));
        if (areas.equals(time)) {
            errors.add("time", t.get("map.sameDimension"));
        }
        if (!digits.matches("[1-9]")) {
            errors.add("digits", t.get("map.digits.wrong", digits));
        }
        var names = named(errors, t);
        var wanted = measures(catalogue, errors, t);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                code,
                new Target(
                        new Text(titleDa, titleNb, titleEn),
                        source,
                        table,
                        address,
                        licence,
                        before.map(it -> it.target().note()).orElse(Text.same(""))),
                new AreaRule(
                        areas,
                        country,
                        Integer.parseInt(digits),
                        split(prefixes),
                        names,
                        Set.copyOf(new LinkedHashSet<>(split(leftOut))),
                        refuseUnknown ? AreaRule.Unknown.REFUSE : AreaRule.Unknown.LEAVE_OUT),
                time,
                wanted,
                before.map(Mapping::signs).orElse(Map.of())));
    }

    private static List<String> split(String written) {
        return java.util.Arrays.stream(written.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, String> named(FormErrors errors, Texts t) {
        var names = new LinkedHashMap<String, String>();
        for (String line :
                named.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int sign = line.indexOf('=');
            if (sign < 1 || !line.substring(sign + 1).strip().matches("[A-Z]{2}(-[A-Z0-9.]+)?")) {
                errors.add("named", t.get("map.named.wrong", line));
                return names;
            }
            names.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return names;
    }

    private List<Measure> measures(Catalogue catalogue, FormErrors errors, Texts t) {
        var wanted = new ArrayList<Measure>();
        int row = 0;
        for (var entry : measures.entrySet()) {
            String code = entry.getValue().indicator();
            if (!code.isEmpty()) {
                var indicator = catalogue.findIndicator(code);
                if (indicator.isEmpty()) {
                    errors.add("row" + row, t.get("map.indicator.unknown", code));
                } else if (indicator.get().isDerived()) {
                    errors.add("row" + row, t.get("map.indicator.derived", code));
                } else if (!entry.getValue().factor().matches("10*|0[.]0*1")) {
                    errors.add(
                            "row" + row,
                            t.get("map.factor.wrong", entry.getValue().factor()));
                } else {
                    wanted.add(new Measure(
                            code,
                            entry.getKey(),
                            new BigDecimal(entry.getValue().factor())));
                }
            }
            row++;
        }
        if (wanted.isEmpty() && errors.isEmpty()) {
            errors.add("row0", t.get("map.nothing"));
        }
        return wanted;
    }
}
