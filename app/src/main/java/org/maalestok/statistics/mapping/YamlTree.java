package org.maalestok.statistics.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The fields of a YAML file that people write by hand, read with complaint: what is missing or wrong is refused with the path of the field. Nothing in a file
 * can construct an object.
 */
public final class YamlTree {

    private final String file;
    private final String path;
    private final Map<String, Object> fields;

    private YamlTree(String file, String path, Map<String, Object> fields) {
        this.file = file;
        this.path = path;
        this.fields = fields;
    }

    /** @param file what to call the text in a refusal */
    public static YamlTree read(String yaml, String file) throws TableRefused {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var plain = new Yaml(
                    new SafeConstructor(options),
                    new Representer(new DumperOptions()),
                    new DumperOptions(),
                    options,
                    new TextsOnly());
            return of(file, "", plain.load(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused(file, "line " + line, String.valueOf(e.getProblem()), "");
        } catch (YAMLException e) {
            throw refused(file, "", String.valueOf(e.getMessage()), "");
        }
    }

    /** Every value is a text: otherwise {@code NO} would be a no and {@code 0301} an octal number. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    private static YamlTree of(String file, String path, @Nullable Object node) throws TableRefused {
        if (!(node instanceof Map<?, ?> map)) {
            throw refused(file, path, String.valueOf(node), "name: value");
        }
        var fields = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value == null ? "" : value));
        return new YamlTree(file, path, fields);
    }

    private static TableRefused refused(String file, String place, String found, String expected) {
        return new TableRefused(new Refusal(Refusal.Kind.MALFORMED, file, place, found, expected));
    }

    /** Says that a field cannot be as it is. */
    public TableRefused wrong(String field, String expected) {
        return refused(file, at(field), String.valueOf(fields.getOrDefault(field, "")), expected);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Refuses fields that are not among these: they would be misspelt. */
    public void onlyKnow(Set<String> known) throws TableRefused {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw refused(file, at(field), field, String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The names of the fields, in the order of the file. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** A text or number that must be there and look so. */
    public String text(String field, Pattern form) throws TableRefused {
        String text = text(field, "");
        if (!form.matcher(text).matches()) {
            throw wrong(field, form.pattern());
        }
        return text;
    }

    public String text(String field, String otherwise) throws TableRefused {
        Object value = fields.get(field);
        if (value instanceof Map || value instanceof List) {
            throw wrong(field, "text");
        }
        return value == null ? otherwise : String.valueOf(value).strip();
    }

    /** A text in three languages, or one for all. */
    public Text words(String field) throws TableRefused {
        if (!(fields.get(field) instanceof Map)) {
            return Text.same(text(field, ""));
        }
        var inner = inner(field);
        inner.onlyKnow(Set.of("da", "nb", "en"));
        return new Text(inner.text("da", ""), inner.text("nb", ""), inner.text("en", ""));
    }

    /** One text, or a list of them; empty when the field is absent. */
    public List<String> texts(String field) {
        Object value = fields.get(field);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).map(String::strip).toList();
        }
        return Optional.ofNullable(value).map(String::valueOf).map(List::of).orElse(List.of());
    }

    /** Further fields; none when the field is absent. */
    public YamlTree inner(String field) throws TableRefused {
        return of(file, at(field), fields.getOrDefault(field, Map.of()));
    }

    /** A list of such; at least one. */
    public List<YamlTree> list(String field) throws TableRefused {
        if (!(fields.get(field) instanceof List<?> list) || list.isEmpty()) {
            throw wrong(field, "- …");
        }
        var all = new java.util.ArrayList<YamlTree>();
        for (Object one : list) {
            all.add(of(file, "%s[%d]".formatted(at(field), all.size() + 1), one));
        }
        return List.copyOf(all);
    }

    /** All fields as texts. */
    public Map<String, String> asTexts() throws TableRefused {
        var texts = new LinkedHashMap<String, String>();
        for (String name : fields.keySet()) {
            texts.put(name, text(name, ""));
        }
        return texts;
    }
}
