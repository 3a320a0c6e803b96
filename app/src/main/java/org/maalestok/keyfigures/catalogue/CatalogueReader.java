package org.maalestok.keyfigures.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a folder's YAML files in the order of their names. */
final class CatalogueReader {

    private static final String SERVICES = "services.yaml";

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
        YamlFile.compose(file, faults).ifPresent(root -> {
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

    private static Place whole(Path file) {
        return new Place(String.valueOf(file.getFileName()), 0, "");
    }
}
