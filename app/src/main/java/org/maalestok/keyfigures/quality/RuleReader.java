package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.catalogue.Faults;
import org.maalestok.keyfigures.catalogue.YamlFields;
import org.maalestok.keyfigures.catalogue.YamlFile;
import org.maalestok.keyfigures.quality.Rule.RuleCase;
import org.maalestok.ui.Text;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of rules, with every fault at its line. */
final class RuleReader {

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
            Check check = CheckReader.read(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), fields, word);
            if (check != null) {
                rules.add(new Rule(number, text(fields.inner("name")), check, sentence(fields, kind), cases(fields)));
            }
        }
    }

    enum Kind {
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
