package org.maalestok.keyfigures.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file as far as its nodes: nothing in it can construct an object. What is wrong with it becomes a fault. */
public final class YamlFile {

    private static final int LONGEST_FILE = 32 * 1024 * 1024;

    private YamlFile() {}

    public static Optional<Node> compose(Path file, Faults faults) {
        String name = String.valueOf(file.getFileName());
        try {
            return compose(Files.readString(file), name, faults);
        } catch (CharacterCodingException e) {
            faults.add(whole(name), "The file is not UTF-8.");
        } catch (IOException e) {
            faults.add(whole(name), "The file cannot be read: %s", e.getMessage());
        }
        return Optional.empty();
    }

    /** @param name of the file that the text came from */
    public static Optional<Node> compose(String text, String name, Faults faults) {
        try {
            return Optional.ofNullable(yaml().compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            reportSyntax(name, e, faults);
        } catch (YAMLException e) {
            faults.add(whole(name), "The file cannot be read: %s", e.getMessage());
        }
        return Optional.empty();
    }

    private static void reportSyntax(String name, MarkedYAMLException e, Faults faults) {
        int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
        boolean isBareColon = String.valueOf(e.getProblem()).startsWith("mapping values");
        String wayOut = isBareColon ? " A text with \": \" in it needs quotes." : "";
        faults.add(whole(name).atLine(line), "This is not YAML: %s.%s", e.getProblem(), wayOut);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_FILE);
        return new Yaml(new SafeConstructor(options));
    }

    private static Place whole(String name) {
        return new Place(name, 0, "");
    }
}
