package org.maalestok.keyfigures.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one mapping in a YAML file, read with complaint: what is absent or wrong becomes a fault at its own line, and a harmless value
 * is handed back so that reading goes on. Works on YAML's nodes: nothing in a file can construct an object.
 */
public final class YamlFields {

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Place place;
    private final String prefix;
    private final Faults faults;

    private YamlFields(Place place, String prefix, Faults faults) {
        this.place = place;
        this.prefix = prefix;
        this.faults = faults;
    }

    /** The fields of a mapping in a file with this name. */
    public static YamlFields of(Node node, String file, Faults faults) {
        return of(node, new Place(file, 0, ""), faults);
    }

    static YamlFields of(Node node, Place place, Faults faults) {
        return of(node, place, "", faults);
    }

    private static YamlFields of(Node node, Place place, String prefix, Faults faults) {
        Place here = place.atLine(lineOf(node));
        if (node instanceof MappingNode mapping) {
            var fields = new YamlFields(here, prefix, faults);
            mapping.getValue().forEach(fields::add);
            return fields;
        }
        faults.add(here, "Expected fields, written \"name: value\".");
        return none(here, prefix);
    }

    /** No fields at all; that has been said, so nobody hears what each of them lacks. */
    private static YamlFields none(Place place, String prefix) {
        return new YamlFields(place, prefix, new Faults());
    }

    private void add(NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
            faults.add(place.atLine(lineOf(tuple.getKeyNode())), "%s stands twice.", prefix + name);
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether the field is written, however empty. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Complains about one of the fields, at its own line, or about the whole where it is absent. */
    public void fault(String name, String message, @Nullable Object... values) {
        Node node = fields.get(name);
        faults.add(node == null ? place : at(node), message, values);
    }

    Place place() {
        return place;
    }

    /** The same fields, known to be about the indicator or service with this code. */
    public YamlFields about(String code) {
        var same = new YamlFields(place.of(code), prefix, faults);
        same.fields.putAll(fields);
        return same;
    }

    public void onlyKnow(Collection<String> known) {
        fields.forEach((name, node) -> {
            if (!known.contains(name)) {
                faults.add(at(node), "%s is not a field.%s", prefix + name, Nearest.hint(name, known));
            }
        });
    }

    /** A text that must be there. */
    public String text(String name) {
        String text = optional(name);
        if (text == null) {
            faults.add(place, prefix + name, FaultKind.MISSING);
            return "";
        }
        return text;
    }

    /** A text that must be there and have this form. */
    public String text(String name, Pattern form, FaultKind otherwise) {
        String text = text(name);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            wrong(name, otherwise, text);
        }
        return text;
    }

    public String text(String name, String otherwise) {
        String text = optional(name);
        return text == null ? otherwise : text;
    }

    /** A text, or null when it is absent or empty. */
    public @Nullable String optional(String name) {
        Node node = fields.get(name);
        if (node == null || node.getTag() == Tag.NULL) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue().strip();
            return text.isEmpty() ? null : text;
        }
        faults.add(at(node), "%s should be a plain text.", prefix + name);
        return null;
    }

    public int number(String name, int least, int most) {
        String text = text(name);
        boolean valid = text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!valid && !text.isEmpty()) {
            wrong(name, FaultKind.NUMBER, text, least, most);
        }
        return valid ? Integer.parseInt(text) : least;
    }

    public boolean flag(String name) {
        String text = text(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            wrong(name, FaultKind.FLAG, text);
        }
        return text.equals("true");
    }

    LocalDate date(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(name, FaultKind.DATE, text);
            return LocalDate.EPOCH;
        }
    }

    /** The lower-case name of one of the enum's constants. */
    public String choice(String name, Enum<?>[] constants) {
        List<String> allowed = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        String text = text(name);
        if (!text.isEmpty() && !allowed.contains(text)) {
            faults.addNear(
                    placeOf(name),
                    prefix + name,
                    FaultKind.CHOICE,
                    Nearest.of(text, allowed),
                    text,
                    String.join(", ", allowed));
        }
        return text;
    }

    /** The nodes of a list; empty when it is absent. */
    public List<Node> list(String name) {
        Node node = fields.get(name);
        if (node == null || node.getTag() == Tag.NULL) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(at(node), "%s should be a list, written [a, b, c].", name);
        return List.of();
    }

    public List<String> texts(String name) {
        return list(name).stream()
                .filter(node -> node instanceof ScalarNode || complainAbout(name, node))
                .map(node -> ((ScalarNode) node).getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean complainAbout(String name, Node node) {
        faults.add(at(node), "%s should hold plain texts only.", name);
        return false;
    }

    /** The fields of a field, called {@code nb.name} in sentences. */
    public YamlFields inner(String name) {
        Node node = fields.get(name);
        if (node == null) {
            faults.add(place, prefix + name, FaultKind.MISSING);
            return none(place, prefix);
        }
        return of(node, place, prefix + name + ".", faults);
    }

    private void wrong(String name, FaultKind kind, Object... values) {
        faults.add(placeOf(name), prefix + name, kind, values);
    }

    private Place placeOf(String name) {
        Node node = fields.get(name);
        return node == null ? place : at(node);
    }

    private Place at(Node node) {
        return place.atLine(lineOf(node));
    }
}
