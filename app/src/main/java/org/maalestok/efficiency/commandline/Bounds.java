package org.maalestok.efficiency.commandline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.WeightRestriction;

/**
 * Reads {@code --hold}, {@code --direction} and {@code --price-ratio}, which speak of variables by their columns' names: in
 * large or small letters, as the columns themselves are asked for.
 */
final class Bounds {

    private static final Pattern RATIO = Pattern.compile("(.+)=\\s*([0-9.,eE+-]+?)\\s*\\.\\.\\s*([0-9.,eE+-]+)\\s*");

    private final List<String> inputs;
    private final List<String> outputs;

    Bounds(List<String> inputs, List<String> outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The variables that are held, by the names they were asked for by. */
    List<String> held(List<String> told) {
        return told.stream()
                .map(name -> variable(name)
                        .orElseThrow(() -> new Refused("--hold names inputs or outputs (%s), not '%s'."
                                .formatted(String.join(", ", all()), name))))
                .toList();
    }

    private List<String> all() {
        return Stream.concat(inputs.stream(), outputs.stream()).toList();
    }

    /** The input or output that is meant; large and small letters are only told apart when two differ in nothing else. */
    private Optional<String> variable(String told) {
        String name = TableFile.inOneLine(told);
        return all().stream().filter(name::equals).findFirst().or(() -> all().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst());
    }

    /** {@code proportional}, or {@code staff=1,pupils=20}: how far each moves, in its own unit; others stay where they are. */
    Optional<Direction> direction(List<String> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (told.size() == 1 && told.getFirst().strip().equalsIgnoreCase("proportional")) {
            return Optional.of(new Direction.Proportional());
        }
        double[] ofInputs = new double[inputs.size()];
        double[] ofOutputs = new double[outputs.size()];
        Set<String> named = new HashSet<>();
        for (String step : told) {
            int sign = step.lastIndexOf('=');
            Optional<String> moved = variable(step.substring(0, Math.max(0, sign)));
            double size = sign < 1 ? Double.NaN : number(step.substring(sign + 1));
            if (!(size >= 0) || Double.isInfinite(size) || moved.isEmpty()) {
                throw new Refused(
                        "--direction is 'proportional' or a size for inputs and outputs, such as %s=1,%s=20 (with a decimal point), not '%s'."
                                .formatted(inputs.getFirst(), outputs.getFirst(), step));
            }
            String name = moved.get();
            if (!named.add(name)) {
                throw new Refused("--direction has two sizes for '%s'; give it one.".formatted(name));
            }
            boolean input = inputs.contains(name);
            (input ? ofInputs : ofOutputs)[(input ? inputs : outputs).indexOf(name)] = size;
        }
        if (Arrays.stream(ofInputs).sum() + Arrays.stream(ofOutputs).sum() == 0) {
            throw new Refused("--direction moves nothing; at least one size must be above 0.");
        }
        return Optional.of(new Direction.Fixed(ofInputs, ofOutputs));
    }

    /** {@code A/B=0.5..3}: a unit of A is worth between half and three of B. */
    List<WeightRestriction> ratio(String told) {
        Matcher written = RATIO.matcher(told);
        if (written.matches()) {
            String pair = written.group(1);
            double lower = number(written.group(2));
            double upper = number(written.group(3));
            Optional<Integer> cut = IntStream.range(0, pair.length())
                    .filter(at -> pair.charAt(at) == '/')
                    .filter(at -> variable(pair.substring(0, at)).isPresent()
                            && variable(pair.substring(at + 1)).isPresent())
                    .boxed()
                    .findFirst();
            if (cut.isPresent() && lower >= 0 && upper >= lower) {
                String above = variable(pair.substring(0, cut.get())).orElseThrow();
                String below = variable(pair.substring(cut.get() + 1)).orElseThrow();
                if (above.equals(below)) {
                    throw new Refused("--price-ratio is about two different columns, not '%s' twice.".formatted(above));
                }
                return WeightRestriction.ratioBetween(lower, above, below, upper);
            }
        }
        throw new Refused(
                "--price-ratio is two inputs or outputs and the least and largest ratio of their prices, such as %s/%s=0.5..3, not '%s'."
                        .formatted(inputs.getFirst(), (inputs.size() > 1 ? inputs.get(1) : outputs.getFirst()), told));
    }

    /** With a decimal point or, where the shell's words leave room for one, a decimal comma. */
    private static double number(String written) {
        try {
            return Double.parseDouble(written.strip().replace(',', '.'));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
