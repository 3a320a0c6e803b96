package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.FaultKind;
import org.maalestok.keyfigures.catalogue.YamlFields;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.keyfigures.quality.RuleReader.Kind;

/** Reads the test of a rule from its fields. */
final class CheckReader {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern RELATION = Pattern.compile("<=|>=|<|>|=");

    private CheckReader() {}

    /**
     * The test of a rule of this kind; null when it cannot be read, which has been said.
     *
     * @param each what takes the place of {@code {each}}
     */
    static @Nullable Check read(Kind kind, YamlFields fields, String each) {
        return switch (kind) {
            case RANGE -> new Check.Range(applies(fields), optional(fields, "from"), optional(fields, "to"));
            case JUMP ->
                new Check.Jump(
                        applies(fields),
                        fields.choice("in", Unit.values()).equals("points"),
                        decimal(fields, "least"),
                        decimal(fields, "floor"),
                        decimal(fields, "z"),
                        decimal(fields, "own"));
            case PEERS ->
                new Check.Peers(
                        applies(fields),
                        fields.choice("scale", Scale.values()).equals("logarithm"),
                        decimal(fields, "z"),
                        decimal(fields, "floor"),
                        fields.number("fewest", 4, 1000));
            case SUM -> sum(fields, each);
            case IMPOSSIBLE -> impossible(fields, each);
            case ALIKE ->
                new Check.Alike(
                        new LinkedHashSet<>(fields.texts("indicators")),
                        decimal(fields, "agreement"),
                        fields.number("fewest", 4, 1000));
        };
    }

    private enum Unit {
        POINTS,
        PARTS
    }

    private enum Scale {
        PLAIN,
        LOGARITHM
    }

    private static Applies applies(YamlFields fields) {
        return new Applies(
                fields.texts("indicators"),
                fields.texts("units"),
                fields.texts("services"),
                fields.texts("perspectives"),
                fields.texts("kinds"),
                fields.texts("except"));
    }

    private static @Nullable Check sum(YamlFields fields, String each) {
        Side whole = side(fields, "whole", fields.text("whole").replace("{each}", each));
        var parts = new ArrayList<Formula>();
        var codes = new LinkedHashSet<String>();
        for (String written : fields.texts("parts")) {
            Formula part = formula(fields, "parts", written.replace("{each}", each));
            if (part != null) {
                parts.add(part);
                codes.addAll(part.codes());
            }
        }
        if (parts.size() < 2) {
            fields.fault("parts", "parts has %d formulas that can be read; a sum needs two or more.", parts.size());
        }
        if (whole == null || parts.size() < 2) {
            return null;
        }
        codes.addAll(codesOf(whole.side));
        String about = about(fields, each, codes);
        return new Check.Sum(whole.side, parts, about, decimal(fields, "absolute"), decimal(fields, "relative"), codes);
    }

    private static @Nullable Check impossible(YamlFields fields, String each) {
        var conditions = new ArrayList<Check.Condition>();
        var codes = new LinkedHashSet<String>();
        for (String written : fields.text("when").replace("{each}", each).split("\\s+and\\s+")) {
            Check.Condition condition = condition(fields, written.strip());
            if (condition == null) {
                return null;
            }
            conditions.add(condition);
            codes.addAll(codesOf(condition.left()));
            codes.addAll(codesOf(condition.right()));
        }
        if (codes.isEmpty()) {
            fields.fault("when", "when names no indicator.");
            return null;
        }
        return new Check.Impossible(List.copyOf(conditions), about(fields, each, codes), codes);
    }

    private static String about(YamlFields fields, String each, Set<String> codes) {
        String about = fields.text("about", codes.iterator().next()).replace("{each}", each);
        if (!codes.contains(about)) {
            fields.fault("about", "about is \"%s\", which the rule does not read; it reads %s.", about, codes);
        }
        return about;
    }

    private static Check.@Nullable Condition condition(YamlFields fields, String written) {
        Matcher relation = RELATION.matcher(written);
        if (!relation.find()) {
            fields.fault("when", "\"%s\" compares nothing; expected <, <=, =, >= or > between two formulas.", written);
            return null;
        }
        Side left = side(fields, "when", written.substring(0, relation.start()).strip());
        Side right = side(fields, "when", written.substring(relation.end()).strip());
        return left == null || right == null ? null : new Check.Condition(left.side, relation(relation), right.side);
    }

    private static Check.Relation relation(Matcher found) {
        for (Check.Relation relation : Check.Relation.values()) {
            if (relation.sign().equals(found.group())) {
                return relation;
            }
        }
        throw new IllegalStateException(found.group());
    }

    private record Side(Check.Side side) {}

    private static @Nullable Side side(YamlFields fields, String field, String written) {
        if (DECIMAL.matcher(written).matches()) {
            return new Side(new Check.Side.Constant(new BigDecimal(written)));
        }
        Formula formula = formula(fields, field, written);
        return formula == null ? null : new Side(new Check.Side.Computed(formula));
    }

    private static @Nullable Formula formula(YamlFields fields, String field, String written) {
        try {
            return Formula.parse(written);
        } catch (FormulaRefused e) {
            fields.fault(field, "%s: \"%s\" cannot be read. %s", field, written, e.getMessage());
            return null;
        }
    }

    private static Set<String> codesOf(Check.Side side) {
        return side instanceof Check.Side.Computed computed ? computed.formula().codes() : Set.of();
    }

    private static double decimal(YamlFields fields, String name) {
        String written = fields.text(name, DECIMAL, FaultKind.DECIMAL);
        return DECIMAL.matcher(written).matches() ? Double.parseDouble(written) : 0;
    }

    private static @Nullable BigDecimal optional(YamlFields fields, String name) {
        return fields.optional(name) == null
                ? null
                : BigDecimal.valueOf(decimal(fields, name)).stripTrailingZeros();
    }
}
