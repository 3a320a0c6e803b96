package org.maalestok.keyfigures.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a folder's YAML files in the order of their names. */
final class CatalogueReader {

    private static final String SERVICES = "services.yaml";
    private static final int LONGEST_FILE = 32 * 1024 * 1024;

    private final Faults faults;
    private final List<Placed<ServiceRow.GroupRow>> groups = new ArrayList<>();
    private final List<Placed<ServiceRow>> services = new ArrayList<>();
    private final List<Placed<IndicatorRow>> indicators = new ArrayList<>();

    CatalogueReader(Faults faults) {
        this.faults = faults;
    }

    Draft read(Path folder) {
        listFiles(folder).forEach(this::readFile);
        return new Draft(groups, services, indicators);
    }

    private List<Path> listFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                faults.add(whole(folder), "The folder holds no .yaml file.");
            }
            return found;
        } catch (IOException e) {
            faults.add(whole(folder), "The folder cannot be read. Is the path right?");
            return List.of();
        }
    }

    private void readFile(Path file) {
        compose(file).ifPresent(root -> {
            if (file.endsWith(SERVICES)) {
                readServices(YamlFields.of(root, whole(file), faults), whole(file));
            } else {
                readIndicators(root, whole(file));
            }
        });
    }

    private void readServices(YamlFields root, Place file) {
        for (Node node : root.list("groups")) {
            groups.add(ServiceReader.group(YamlFields.of(node, file, faults), groups.size()));
        }
        for (Node node : root.list("services")) {
            services.add(ServiceReader.service(YamlFields.of(node, file, faults), services.size()));
        }
    }

    private void readIndicators(Node root, Place file) {
        if (!(root instanceof SequenceNode list)) {
            faults.add(file, "Expected a list of indicators, each beginning with \"- code: …\".");
            return;
        }
        for (Node node : list.getValue()) {
            indicators.add(IndicatorReader.read(YamlFields.of(node, file, faults), indicators.size()));
        }
    }

    private Optional<Node> compose(Path file) {
        try {
            return Optional.ofNullable(yaml().compose(new StringReader(Files.readString(file))));
        } catch (MarkedYAMLException e) {
            reportSyntax(file, e);
        } catch (CharacterCodingException e) {
            faults.add(whole(file), "The file is not UTF-8.");
        } catch (YAMLException | IOException e) {
            faults.add(whole(file), "The file cannot be read: %s", e.getMessage());
        }
        return Optional.empty();
    }

    private void reportSyntax(Path file, MarkedYAMLException e) {
        int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
        boolean isBareColon = String.valueOf(e.getProblem()).startsWith("mapping values");
        String wayOut = isBareColon ? " A text with \": \" in it needs quotes." : "";
        faults.add(whole(file).atLine(line), "This is not YAML: %s.%s", e.getProblem(), wayOut);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_FILE);
        return new Yaml(new SafeConstructor(options));
    }

    private static Place whole(Path file) {
        return new Place(String.valueOf(file.getFileName()), 0, "");
    }
}
