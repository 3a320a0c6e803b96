package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.FaultKind;
import org.maalestok.keyfigures.catalogue.Faults;
import org.maalestok.keyfigures.catalogue.YamlFields;
import org.maalestok.keyfigures.catalogue.YamlFile;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.keyfigures.quality.Rule.RuleCase;
import org.maalestok.ui.Text;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of rules, with every fault at its line. */
final class RuleReader {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern RELATION = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final int MOST_LOOKED_BACK = 100;
    private static final List<String> ALWAYS = List.of("number", "kind", "name", "nb", "da", "en", "cases", "each");
    private static final List<String> APPLIES =
            List.of("indicators", "units", "services", "perspectives", "kinds", "except");

    private final Faults faults = new Faults();
    private final String file;
    private final Set<Integer> numbers = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleReader(String file) {
        this.file = file;
    }

    /** What a file holds: rules, or the faults that make it unusable. */
    record Read(RuleSet rules, Faults faults) {}

    static Read read(String text, String file) {
        var reader = new RuleReader(file);
        int looksBack = YamlFile.compose(text, file, reader.faults)
                .map(reader::readRoot)
                .orElse(1);
        return new Read(new RuleSet(looksBack, List.copyOf(reader.rules)), reader.faults);
    }

    private int readRoot(Node root) {
        var fields = YamlFields.of(root, file, faults);
        fields.onlyKnow(List.of("looks_back", "rules"));
        for (Node node : fields.list("rules")) {
            readRule(YamlFields.of(node, file, faults));
        }
        return fields.number("looks_back", 1, MOST_LOOKED_BACK);
    }

    /** A rule with {@code each} is as many checks under one number, one for each word that takes the place of {@code {each}}. */
    private void readRule(YamlFields written) {
        int number = written.number("number", 1, 9999);
        YamlFields fields = written.about("rule " + number);
        if (!numbers.add(number)) {
            fields.fault("number", "number %d stands twice; every rule has its own.", number);
        }
        var kind = fields.choice("kind", Kind.values());
        if (kind.isEmpty()) {
            return;
        }
        var known = new ArrayList<>(ALWAYS);
        known.addAll(Kind.valueOf(kind.toUpperCase(Locale.ROOT)).fields);
        fields.onlyKnow(known);
        var each = fields.texts("each");
        for (String word : each.isEmpty() ? List.of("") : each) {
            Check check = check(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), fields, word);
            if (check != null) {
                rules.add(new Rule(number, text(fields.inner("name")), check, sentence(fields, kind), cases(fields)));
            }
        }
    }

    private enum Kind {
        RANGE(Places.ONE, "from", "to"),
        JUMP(Places.JUMP, "in", "least", "floor", "z", "own"),
        PEERS(Places.PEERS, "scale", "z", "floor", "fewest"),
        SUM(Places.SUM, "whole", "parts", "about", "absolute", "relative"),
        IMPOSSIBLE(Places.SEVERAL, "when", "about"),
        ALIKE(Places.ALIKE, "agreement", "fewest");

        private final Set<String> places;
        private final List<String> fields;

        Kind(Set<String> places, String... fields) {
            this.places = places;
            this.fields = new ArrayList<>(List.of(fields));
            this.fields.addAll(APPLIES);
        }
    }

    /** What a sentence may ask for. */
    private static final class Places {
        private static final Set<String> ONE = Set.of("value", "period", "from", "to");
        private static final Set<String> JUMP =
                Set.of("value", "period", "before", "earlier", "change", "usual", "count");
        private static final Set<String> PEERS =
                Set.of("value", "period", "peers", "lower", "median", "upper", "count");
        private static final Set<String> SUM = Set.of("value", "period", "whole", "sum", "difference");
        private static final Set<String> SEVERAL = Set.of("value", "period", "figures");
        private static final Set<String> ALIKE = Set.of("value", "period", "peers", "same", "count", "usual");
    }

    private @Nullable Check check(Kind kind, YamlFields fields, String each) {
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

    private @Nullable Check sum(YamlFields fields, String each) {
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

    private @Nullable Check impossible(YamlFields fields, String each) {
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

    private Check.@Nullable Condition condition(YamlFields fields, String written) {
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

    private @Nullable Side side(YamlFields fields, String field, String written) {
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

    private static Text text(YamlFields fields) {
        fields.onlyKnow(List.of("nb", "da", "en"));
        return new Text(fields.text("da"), fields.text("nb"), fields.text("en"));
    }

    private static Text sentence(YamlFields fields, String kind) {
        var allowed = Kind.valueOf(kind.toUpperCase(Locale.ROOT)).places;
        for (String language : List.of("nb", "da", "en")) {
            PLACE.matcher(fields.text(language)).results().forEach(place -> {
                if (!allowed.contains(place.group(1))) {
                    fields.fault(
                            language,
                            "%s asks for {%s}, which a rule of this kind does not know; it knows %s.",
                            language,
                            place.group(1),
                            allowed.stream().sorted().toList());
                }
            });
        }
        return new Text(fields.text("da"), fields.text("nb"), fields.text("en"));
    }

    private List<RuleCase> cases(YamlFields fields) {
        var cases = new ArrayList<RuleCase>();
        for (Node node : fields.list("cases")) {
            var one = YamlFields.of(node, file, faults);
            one.onlyKnow(List.of("name", "given", "expect"));
            cases.add(new RuleCase(one.text("name"), one.text("given"), one.texts("expect")));
        }
        if (cases.isEmpty()) {
            fields.fault("cases", "cases is missing; every rule shows by examples when it speaks and when not.");
        }
        return List.copyOf(cases);
    }
}
