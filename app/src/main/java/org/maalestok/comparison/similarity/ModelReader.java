package org.maalestok.comparison.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.comparison.similarity.SimilarityModel.Scale;
import org.maalestok.comparison.similarity.SimilarityModel.Transformation;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.keyfigures.formula.FormulaRefused;
import org.maalestok.ui.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads models from YAML, one a file, and gathers all that is wrong. */
final class ModelReader {

    private static final Set<String> MODEL_FIELDS = Set.of("code", "country", "service", "from", "name", "variables");
    private static final Set<String> VARIABLE_FIELDS =
            Set.of("code", "formula", "transform", "scale", "weight", "name", "why");
    private static final Set<String> LANGUAGES = Set.of("da", "nb", "en");
    private static final double LARGEST_WEIGHT = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final String file;
    private final List<String> faults;

    private ModelReader(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * The models of a folder; none where there is no folder.
     *
     * @throws ModelsRefused with every fault of every file
     */
    static List<SimilarityModel> readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var models = new ArrayList<SimilarityModel>();
        for (Path file : files(folder)) {
            new ModelReader(file.getFileName().toString(), faults).read(file).ifPresent(models::add);
        }
        checkUnique(models, faults);
        if (!faults.isEmpty()) {
            throw new ModelsRefused(folder, faults);
        }
        return models;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkUnique(List<SimilarityModel> models, List<String> faults) {
        var seen = new HashSet<String>();
        for (SimilarityModel model : models) {
            if (!seen.add("%s %s %d".formatted(model.country(), model.service(), model.fromYear()))) {
                faults.add(
                        "%s: there is another model of %s for the same service from %d; one of them needs another year."
                                .formatted(model.code(), model.country(), model.fromYear()));
            }
        }
    }

    private Optional<SimilarityModel> read(Path path) {
        int before = faults.size();
        try (var reader = Files.newBufferedReader(path)) {
            Object content = plainYaml().load(reader);
            if (!(content instanceof Map<?, ?> fields)) {
                fault("the file should hold fields, written \"name: value\".");
                return Optional.empty();
            }
            SimilarityModel model = model(fields);
            return faults.size() == before ? Optional.of(model) : Optional.empty();
        } catch (YAMLException e) {
            fault("is no YAML: %s", String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value is a text: Norway is {@code NO} here, not what YAML 1.1 makes of it, and nothing in a file can construct an object. */
    private static Yaml plainYaml() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // Texts only.
            }
        });
    }

    private SimilarityModel model(Map<?, ?> fields) {
        onlyKnow(fields, MODEL_FIELDS, "");
        var variables = new ArrayList<Variable>();
        if (fields.get("variables") instanceof List<?> list && !list.isEmpty()) {
            list.forEach(one -> variables.add(variable(one)));
        } else {
            fault("variables should be a list with at least one variable.");
        }
        if (variables.stream().map(Variable::code).distinct().count() < variables.size()) {
            fault("two variables have the same code.");
        }
        return new SimilarityModel(
                text(fields, "code", ""),
                choice(fields, "country", List.of("NO", "DK"), ""),
                fields.containsKey("service") ? text(fields, "service", "") : null,
                (int) number(fields, "from", 1900, 2200, ""),
                words(fields, "name", ""),
                variables);
    }

    private Variable variable(Object written) {
        Map<?, ?> fields = written instanceof Map<?, ?> map ? map : Map.of();
        String code = text(fields, "code", "a variable's ");
        String where = "variable " + code + ": ";
        onlyKnow(fields, VARIABLE_FIELDS, where);
        return new Variable(
                code,
                formula(fields, where),
                constant(fields, "transform", Transformation.values(), where),
                constant(fields, "scale", Scale.values(), where),
                number(fields, "weight", 0, LARGEST_WEIGHT, where),
                words(fields, "name", where),
                words(fields, "why", where));
    }

    private Formula formula(Map<?, ?> fields, String where) {
        try {
            return Formula.parse(text(fields, "formula", where));
        } catch (FormulaRefused e) {
            fault("%sformula is refused: %s", where, String.valueOf(e.getMessage()));
            return Formula.parse("unknown");
        }
    }

    private Text words(Map<?, ?> fields, String name, String where) {
        Map<?, ?> words = fields.get(name) instanceof Map<?, ?> map ? map : Map.of();
        String inside = where + name + ".";
        onlyKnow(words, LANGUAGES, inside);
        return new Text(text(words, "da", inside), text(words, "nb", inside), text(words, "en", inside));
    }

    private <E extends Enum<E>> E constant(Map<?, ?> fields, String name, E[] constants, String where) {
        List<String> allowed = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = allowed.indexOf(choice(fields, name, allowed, where));
        return constants[Math.max(0, index)];
    }

    private String choice(Map<?, ?> fields, String name, List<String> allowed, String where) {
        String text = text(fields, name, where);
        if (!text.isEmpty() && !allowed.contains(text)) {
            fault("%s%s is \"%s\"; expected one of %s.", where, name, text, String.join(", ", allowed));
        }
        return text;
    }

    private double number(Map<?, ?> fields, String name, double least, double most, String where) {
        String text = text(fields, name, where);
        boolean valid =
                NUMBER.matcher(text).matches() && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
        if (!valid && !text.isEmpty()) {
            fault("%s%s is \"%s\"; expected a number from %.0f to %.0f.", where, name, text, least, most);
        }
        return valid ? Double.parseDouble(text) : least;
    }

    private String text(Map<?, ?> fields, String name, String where) {
        Object value = fields.get(name);
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            fault("%s%s is missing.", where, name);
        }
        return text;
    }

    private void onlyKnow(Map<?, ?> fields, Set<String> known, String where) {
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(
                        "%s%s is not a field; known are %s.",
                        where, name, known.stream().sorted().collect(Collectors.joining(", "))));
    }

    private void fault(String sentence, Object... values) {
        faults.add(file + ": " + sentence.formatted(values));
    }
}
