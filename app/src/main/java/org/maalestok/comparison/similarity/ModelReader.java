package org.maalestok.comparison.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.similarity.SimilarityModel.Scale;
import org.maalestok.comparison.similarity.SimilarityModel.Transformation;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
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
    private static final Pattern MODEL_CODE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern VARIABLE_CODE = Pattern.compile("[a-z0-9_]{1,60}");

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
                in(Map.of()).fault("the file should hold fields, written \"name: value\".");
                return Optional.empty();
            }
            SimilarityModel model = model(in(fields));
            return faults.size() == before ? Optional.of(model) : Optional.empty();
        } catch (YAMLException e) {
            in(Map.of()).fault("is no YAML: %s", String.valueOf(e.getMessage()));
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

    private ModelFields in(Map<?, ?> fields) {
        return new ModelFields(file, "", fields, faults);
    }

    private SimilarityModel model(ModelFields fields) {
        fields.onlyKnow(MODEL_FIELDS);
        var variables = new ArrayList<Variable>();
        if (fields.fields().get("variables") instanceof List<?> list && !list.isEmpty()) {
            list.forEach(one -> variables.add(variable(one, fields)));
        } else {
            fields.fault("variables should be a list with at least one variable.");
        }
        if (variables.stream().map(Variable::code).distinct().count() < variables.size()) {
            fields.fault("two variables have the same code.");
        }
        return new SimilarityModel(
                fields.code(MODEL_CODE),
                fields.choice("country", List.of("NO", "DK")),
                fields.fields().containsKey("service") ? fields.text("service") : null,
                (int) fields.number("from", 1900, 2200),
                fields.words("name"),
                variables);
    }

    private static Variable variable(@Nullable Object written, ModelFields model) {
        String code = model.inside(written, "a variable's ").code(VARIABLE_CODE);
        ModelFields fields = model.inside(written, "variable " + code + ": ");
        fields.onlyKnow(VARIABLE_FIELDS);
        return new Variable(
                code,
                fields.formula(),
                fields.constant("transform", Transformation.values()),
                fields.constant("scale", Scale.values()),
                fields.number("weight", 0, SimilarKey.MOST_WEIGHT),
                fields.words("name"),
                fields.words("why"));
    }
}
