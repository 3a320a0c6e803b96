package org.maalestok.keyfigures.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of an indicator as a person types them: text by name. Names are those of the exchange format, {@code nb.name} for an inner one. They
 * are read by the same reader as the files, from nodes instead of from lines.
 *
 * <p>Two are written otherwise than in files: {@code keywords} one on each line, and {@code disclosure} as the number alone, empty for none.
 */
public final class DraftFields {

    /** The texts of each language. */
    public static final List<String> WORDS = IndicatorReader.WORDS;

    /** All names, in the order of the exchange format. */
    public static final List<String> NAMES = names();

    private static final Set<String> OWN = Set.of("headline", "keywords", "source_table");

    private static final Mark NOWHERE = new Mark("form", 0, 0, 0, new int[0], 0);
    private static final String BELOW = "below ";

    private DraftFields() {}

    private static List<String> names() {
        var names = new ArrayList<>(IndicatorReader.PLAIN);
        for (String language : List.of("nb", "da", "en")) {
            WORDS.forEach(word -> names.add(language + "." + word));
        }
        return List.copyOf(names);
    }

    /** Whether an indicator can have this code. {@code new} is the address where new ones are begun. */
    public static boolean isCode(String text) {
        return IndicatorReader.CODE.matcher(text).matches() && !text.equals("new");
    }

    /** What somebody typed, as it is kept: known fields that are not empty, without space around them, lines ended in one way. */
    public static Map<String, String> tidy(Map<String, String> typed) {
        var tidy = new TreeMap<String, String>();
        for (String name : NAMES) {
            String text = tidy(typed.getOrDefault(name, ""));
            if (!text.isEmpty()) {
                tidy.put(name, text);
            }
        }
        return tidy;
    }

    /** PostgreSQL keeps no zero characters, and people type none. */
    private static String tidy(String text) {
        return text.replace("\u0000", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    /** What an indicator that begins as a copy takes over: not what is said about its model alone. */
    public static Map<String, String> copyOf(Map<String, String> fields) {
        var copy = new TreeMap<>(fields);
        copy.keySet().removeIf(name -> OWN.contains(name) || name.endsWith(".why"));
        return copy;
    }

    static Map<String, String> of(IndicatorRow row) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("service", row.service());
        fields.put("perspective", row.perspective());
        fields.put("kind", row.kind());
        fields.put("unit", row.unit());
        fields.put("decimals", String.valueOf(row.decimals()));
        fields.put("polarity", row.polarity());
        fields.put("headline", row.headline() ? "true" : "");
        fields.put("numerator", row.numerator());
        fields.put("denominator", row.denominator());
        fields.put("formula", row.formula());
        fields.put("part_of", row.partOf());
        fields.put("gender", row.gender());
        fields.put("age", row.age());
        fields.put("source", row.source());
        fields.put("source_table", row.sourceTable());
        fields.put(
                "disclosure",
                row.disclosure().startsWith(BELOW) ? row.disclosure().substring(BELOW.length()) : "");
        fields.put("owner", row.owner());
        fields.put("next_review", row.nextReview().toString());
        fields.put("keywords", String.join("\n", row.keywords()));
        row.words().forEach((language, words) -> {
            fields.put(language + ".name", words.name());
            fields.put(language + ".short", words.shortName());
            fields.put(language + ".description", words.description());
            fields.put(language + ".why", words.why());
            fields.put(language + ".caveat", words.caveat());
        });
        var known = new TreeMap<String, String>();
        fields.forEach((name, text) -> {
            if (text != null && !text.isEmpty()) {
                known.put(name, text);
            }
        });
        return tidy(known);
    }

    /** The row that the fields mean; what is wrong becomes a fault at the code's place. */
    static IndicatorRow read(String code, Map<String, String> fields, int position, Place place, Faults faults) {
        return IndicatorReader.read(YamlFields.of(node(code, fields), place, faults), position)
                .row();
    }

    private static Node node(String code, Map<String, String> fields) {
        var inner = new TreeMap<String, List<NodeTuple>>(Map.of("nb", list(), "da", list(), "en", list()));
        List<NodeTuple> outer = list();
        outer.add(tuple("code", scalar(code)));
        fields.forEach((name, text) -> {
            int dot = name.indexOf('.');
            List<NodeTuple> into = dot < 0 ? outer : inner.getOrDefault(name.substring(0, dot), list());
            into.add(tuple(name.substring(dot + 1), value(name, text)));
        });
        inner.forEach((language, words) -> outer.add(tuple(language, mapping(words))));
        return mapping(outer);
    }

    private static List<NodeTuple> list() {
        return new ArrayList<>();
    }

    private static Node value(String name, String text) {
        return switch (name) {
            case "keywords" -> new SequenceNode(Tag.SEQ, true, keywords(text), NOWHERE, NOWHERE, FlowStyle.FLOW);
            case "disclosure" -> scalar(BELOW + text);
            default -> scalar(text);
        };
    }

    private static List<Node> keywords(String text) {
        return text.lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(DraftFields::scalar)
                .toList();
    }

    private static NodeTuple tuple(String name, Node value) {
        return new NodeTuple(scalar(name), value);
    }

    private static Node scalar(String text) {
        return new ScalarNode(Tag.STR, text, NOWHERE, NOWHERE, ScalarStyle.PLAIN);
    }

    private static Node mapping(List<NodeTuple> fields) {
        return new MappingNode(Tag.MAP, true, fields, NOWHERE, NOWHERE, FlowStyle.BLOCK);
    }

    /** The words of one language, empty where nothing was typed. */
    static Wording wording(Map<String, String> fields, String language) {
        return new Wording(
                fields.getOrDefault(language + ".name", ""),
                fields.getOrDefault(language + ".short", ""),
                fields.getOrDefault(language + ".description", ""),
                fields.getOrDefault(language + ".why", ""),
                fields.getOrDefault(language + ".caveat", ""));
    }
}
