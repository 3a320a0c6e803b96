package org.maalestok.statistics.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one mapping of a scheme. Works on YAML's nodes: nothing in the text can make an object, and each refusal knows its line. */
final class SchemeFields {

    private final String file;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private SchemeFields(String file, Node node) throws TableRefused {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw refused(node, "", "name: value");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (fields.put(name, tuple.getValueNode()) != null) {
                throw refused(tuple.getKeyNode(), name + " × 2", "");
            }
        }
    }

    static SchemeFields of(String yaml, String file) throws TableRefused {
        try {
            var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(yaml));
            if (node == null) {
                throw new TableRefused(new Refusal(Kind.CUT_OFF, file, "", "", ""));
            }
            return new SchemeFields(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused(file, line, String.valueOf(e.getProblem()), "YAML");
        } catch (YAMLException e) {
            throw refused(file, 1, String.valueOf(e.getMessage()), "YAML");
        }
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    void onlyKnow(Set<String> known) throws TableRefused {
        for (var field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw refused(
                        field.getValue(),
                        field.getKey(),
                        known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private Node get(String name) throws TableRefused {
        Node found = fields.get(name);
        if (found == null) {
            throw refused(node, "", name + ":");
        }
        return found;
    }

    String text(String name) throws TableRefused {
        return text(get(name));
    }

    String text(String name, Pattern form) throws TableRefused {
        String text = text(name);
        if (!form.matcher(text).matches()) {
            throw refused(name, text, form.pattern());
        }
        return text;
    }

    private String text(Node value) throws TableRefused {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw refused(value, "", "text");
    }

    /** The lower-case name of one of these. */
    <T extends Enum<T>> T choice(String name, T[] choices) throws TableRefused {
        String text = text(name);
        for (T choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                return choice;
            }
        }
        String known = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw refused(name, text, known);
    }

    SchemeFields inner(String name) throws TableRefused {
        return new SchemeFields(file, get(name));
    }

    List<SchemeFields> list(String name) throws TableRefused {
        var list = new ArrayList<SchemeFields>();
        for (Node item : items(name)) {
            list.add(new SchemeFields(file, item));
        }
        return list;
    }

    List<String> texts(String name) throws TableRefused {
        var texts = new ArrayList<String>();
        for (Node item : items(name)) {
            texts.add(text(item));
        }
        return texts;
    }

    Numbers numbers(String name) throws TableRefused {
        var texts = texts(name);
        try {
            return Numbers.of(texts);
        } catch (IllegalArgumentException e) {
            throw refused(name, String.valueOf(e.getMessage()), "202, 010-285");
        }
    }

    private List<Node> items(String name) throws TableRefused {
        if (get(name) instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        throw refused(get(name), "", "[a, b]");
    }

    TableRefused refused(String name, String found, String expected) {
        @Nullable Node at = fields.get(name);
        return refused(at == null ? node : at, "%s: %s".formatted(name, found), expected);
    }

    private TableRefused refused(Node at, String found, String expected) {
        return refused(file, at.getStartMark().getLine() + 1, found, expected);
    }

    private static TableRefused refused(String file, int line, String found, String expected) {
        return new TableRefused(new Refusal(Kind.MALFORMED, file, "line %d".formatted(line), found, expected));
    }
}
