package org.maalestok.frontier.golden;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;

/**
 * The golden data sets. Our own synthetic ones lie in the test resources; the others carry their packages' licence and are
 * read from the folder given by the system property {@code golden.frontier}, or found as ../shared/golden/frontier from
 * the project's root. When that is absent the test is skipped, and says so.
 */
public enum Golden {
    DEGENERATE12("degenerate12", "degenerate12", List.of("x1", "x2"), List.of("y1", "y2")),
    COLL_BLASCO("coll_blasco", "deaR_Coll_Blasco_2006", List.of("Employees", "Capital"), List.of("Vehicles", "Orders")),
    TONE2001("tone2001", "deaR_Tone2001", List.of("Input1", "Input2"), List.of("Output1", "Output2")),
    CHARNES1981("charnes1981", "charnes1981", List.of("x1", "x2", "x3", "x4", "x5"), List.of("y1", "y2", "y3")),
    MILK("milkProd", "milkProd", List.of("energy", "vet", "cows"), List.of("milk")),
    NORWOOD("norWood2004_pos", "norWood2004_pos", List.of("m", "x"), List.of("y")),
    PIG("pigdata", "pigdata", List.of("x1", "x2", "x3", "x4", "x5", "x6"), List.of("y2", "y4")),
    MUNI356("muni356", "muni356_2x3", List.of("x1", "x2"), List.of("y1", "y2", "y3")),
    N1000("n1000_5x5", "n1000_5x5", List.of("x1", "x2", "x3", "x4", "x5"), List.of("y1", "y2", "y3", "y4", "y5"));

    public final String id;
    private final String file;
    private final List<String> inputs;
    private final List<String> outputs;

    Golden(String id, String file, List<String> inputs, List<String> outputs) {
        this.id = id;
        this.file = file;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    public Csv data() {
        return file("data/" + file + ".csv");
    }

    public Units units() {
        return units(data());
    }

    public Units units(Csv csv) {
        return Units.of(
                csv.column(csv.header().getFirst()), inputs, csv.numbers(inputs), outputs, csv.numbers(outputs));
    }

    public Csv exact(String what) {
        return file("exact/" + id + "_" + what + ".csv");
    }

    public List<String> inputs() {
        return inputs;
    }

    public List<String> outputs() {
        return outputs;
    }

    /** A golden file, from the test resources or from the shared folder. */
    public static Csv file(String path) {
        return Csv.read(path(path));
    }

    private static Path path(String path) {
        var own = Golden.class.getResource("/golden/" + path);
        if (own != null) {
            try {
                return Path.of(own.toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        Path shared = shared().resolve(path);
        Assumptions.assumeTrue(
                Files.exists(shared), () -> "SKIPPED: golden file " + path + " needs the shared golden folder");
        return shared;
    }

    private static Path shared() {
        String given = System.getProperty("golden.frontier");
        if (given != null) {
            return Path.of(given);
        }
        Path at = Path.of("").toAbsolutePath();
        for (Path up = at; up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared/golden/frontier");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return at.resolve("no-shared-golden-folder");
    }

    public static ReturnsToScale returns(String text) {
        return switch (text) {
            case "crs" -> ReturnsToScale.CONSTANT;
            case "vrs" -> ReturnsToScale.VARIABLE;
            case "nirs" -> ReturnsToScale.NON_INCREASING;
            case "ndrs" -> ReturnsToScale.NON_DECREASING;
            default -> throw new IllegalArgumentException(text);
        };
    }

    public static Orientation orientation(String text) {
        return switch (text) {
            case "in" -> Orientation.INPUT;
            case "out" -> Orientation.OUTPUT;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
