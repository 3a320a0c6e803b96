package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.frontier.Malmquist.Period;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/** Makes units of a file's lines: finds the columns, reads the figures, tells everything that is wrong at once. */
final class PanelReader {

    /** What statistical offices and programs write where there is no figure. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", ".", "..", "...", ":", "na", "n/a", "nan", "null", "#n/a");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A digit other than 0 before any power of ten. */
    private static final Pattern NOT_NOUGHT = Pattern.compile("^[^eE]*[1-9]");

    /** What the engine takes ({@link Units}). */
    private static final double LARGEST = 1e100;

    private final TableFile file;
    private final Columns columns;
    private final boolean skipIncomplete;
    private final boolean negativesHaveMeaning;
    private final NumberStyle style;
    private final int nameAt;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    /** Which columns are what; the unit's name stands in the first column when no other is named. */
    record Columns(
            Optional<String> unit,
            List<String> inputs,
            List<String> outputs,
            List<String> prices,
            List<String> explain,
            Optional<String> period) {

        List<String> figures() {
            return Stream.of(inputs, outputs, prices, explain)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /**
     * @param told how numbers are written, where somebody said so
     * @param skipIncomplete whether units that lack a figure are left out
     * @param negativesHaveMeaning whether the model can measure inputs and outputs below 0
     */
    PanelReader(
            TableFile file,
            Columns columns,
            Optional<NumberStyle> told,
            boolean skipIncomplete,
            boolean negativesHaveMeaning) {
        this.file = file;
        this.columns = columns;
        this.skipIncomplete = skipIncomplete;
        this.negativesHaveMeaning = negativesHaveMeaning;
        refuseUnknown();
        refuseUsedTwice();
        nameAt = columns.unit().map(file::column).orElse(0);
        style = told.orElseGet(() -> NumberStyle.of(figures(), file.separator()));
    }

    NumberStyle style() {
        return style;
    }

    private void refuseUnknown() {
        List<String> unknown = Stream.of(columns.unit().stream(), columns.figures().stream(), columns.period().stream())
                .flatMap(names -> names)
                .filter(name -> !file.has(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused("There is no column %s. The columns are: %s."
                    .formatted(
                            unknown.stream().map("'%s'"::formatted).collect(Collectors.joining(" and no column ")),
                            file.heading().stream().map("'%s'"::formatted).collect(Collectors.joining(", "))));
        }
    }

    /** Also when it is written once in large and once in small letters. */
    private void refuseUsedTwice() {
        Map<Integer, String> used = new HashMap<>();
        Stream.concat(columns.inputs().stream(), columns.outputs().stream()).forEach(name -> {
            if (used.put(file.column(name), name) != null) {
                throw new Refused("The column '%s' is asked for twice; it is one input or one output.".formatted(name));
            }
        });
    }

    private List<String> figures() {
        int[] at = positions();
        return file.rows().stream()
                .flatMap(row -> IntStream.of(at).mapToObj(row.fields()::get))
                .toList();
    }

    private int[] positions() {
        return columns.figures().stream().mapToInt(file::column).toArray();
    }

    /** A line's unit. */
    private record Line(long number, String name, String period, double[] figures) {}

    Panel read() {
        int[] at = positions();
        Optional<Integer> period = columns.period().map(file::column);
        List<Line> lines = new ArrayList<>();
        for (TableFile.Row row : file.rows()) {
            line(row, at, period).ifPresent(lines::add);
        }
        refuseTwice(lines);
        if (!reasons.isEmpty()) {
            throw Refused.because(reasons);
        }
        if (lines.isEmpty()) {
            throw new Refused("No line has a figure in every column that is needed (%s), so nothing is left."
                    .formatted(String.join(", ", columns.figures())));
        }
        return new Panel(periods(lines), besides(lines), warnings(lines.size()));
    }

    private Optional<Line> line(TableFile.Row row, int[] at, Optional<Integer> period) {
        String name = row.fields().get(nameAt);
        if (name.isEmpty()) {
            reasons.add("Line %d has no name in column '%s'; give the unit one, or take the line out."
                    .formatted(row.line(), file.heading().get(nameAt)));
        }
        double[] figures = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            String written = row.fields().get(at[i]);
            if (NOTHING.contains(written.toLowerCase(Locale.ROOT))) {
                skipped.add(name);
                return skipIncomplete ? Optional.empty() : missing(row, i, written);
            }
            Optional<Double> figure = style.parse(written);
            if (figure.isEmpty()) {
                reasons.add("%s has '%s' for %s, which is not a number%s."
                        .formatted(unit(row), written, variable(i), howWritten(written)));
                return Optional.empty();
            }
            figures[i] = figure.get();
            refuseNegative(row, i, written, figures[i]);
            refuseBeyondMeasure(row, i, written, figures[i]);
        }
        return Optional.of(
                new Line(row.line(), name, period.map(row.fields()::get).orElse(""), figures));
    }

    /** Said where digits show that a number was meant. */
    private String howWritten(String written) {
        return DIGITS.matcher(written).find()
                ? " as the others are (decimal %s, no other signs)"
                        .formatted(style.name().toLowerCase(Locale.ROOT))
                : "";
    }

    private void refuseNegative(TableFile.Row row, int i, String written, double figure) {
        int variables = columns.inputs().size() + columns.outputs().size();
        boolean surroundings = i >= variables + columns.prices().size();
        if (figure < 0 && !surroundings && !(i < variables && negativesHaveMeaning)) {
            reasons.add("%s has %s for %s, where the model needs 0 or more; mend it or take the line out%s."
                    .formatted(
                            unit(row),
                            written,
                            variable(i),
                            i < variables
                                    ? ". Where it is right, --model radial takes it along a direction (--direction %s=1)"
                                            .formatted(columns.figures().get(i))
                                    : ""));
        }
    }

    /** Of what lies beyond a double's reach, 1e400 or 1e-400, no more than that is known. */
    private void refuseBeyondMeasure(TableFile.Row row, int i, String written, double figure) {
        boolean nought = figure == 0 && NOT_NOUGHT.matcher(written).find();
        if (Math.abs(figure) > LARGEST || nought || figure != 0 && Math.abs(figure) < 1 / LARGEST) {
            reasons.add(
                    "%s has %s for %s; sizes between 1e-100 and 1e100, and 0, can be measured. Mend it, or change the column's unit of measurement."
                            .formatted(unit(row), written, variable(i)));
        }
    }

    private Optional<Line> missing(TableFile.Row row, int i, String written) {
        reasons.add(
                "%s has nothing%s for %s; fill it in, take the line out, or leave such units out with --skip-incomplete."
                        .formatted(unit(row), written.isEmpty() ? "" : " ('%s')".formatted(written), variable(i)));
        return Optional.empty();
    }

    private String unit(TableFile.Row row) {
        return "Unit '%s' (line %d)".formatted(row.fields().get(nameAt), row.line());
    }

    private String variable(int i) {
        int inputs = columns.inputs().size();
        int outputs = inputs + columns.outputs().size();
        String beside = columns.prices().isEmpty() ? "variable" : "price";
        String kind = i < inputs ? "input" : i < outputs ? "output" : beside;
        return "%s '%s'".formatted(kind, columns.figures().get(i));
    }

    private void refuseTwice(List<Line> lines) {
        Map<List<String>, Long> seen = new HashMap<>();
        for (Line line : lines) {
            Long before = seen.putIfAbsent(List.of(line.name(), line.period()), line.number());
            if (before != null) {
                reasons.add("Unit '%s' stands in lines %d and %d%s; %s."
                        .formatted(
                                line.name(),
                                before,
                                line.number(),
                                line.period().isEmpty() ? "" : " for period '%s'".formatted(line.period()),
                                columns.period().isPresent()
                                        ? "a unit has one line in each period"
                                        : "give different units different names; of a file with several periods choose one,"
                                                + " or say --model malmquist --period COLUMN"));
            }
        }
    }

    private List<Period> periods(List<Line> lines) {
        Map<String, Units.Builder> builders = new LinkedHashMap<>();
        int inputs = columns.inputs().size();
        int outputs = columns.outputs().size();
        for (Line line : lines) {
            builders.computeIfAbsent(line.period(), label -> Units.with(columns.inputs(), columns.outputs()))
                    .add(
                            line.name(),
                            "line " + line.number(),
                            Arrays.copyOf(line.figures(), inputs),
                            Arrays.copyOfRange(line.figures(), inputs, inputs + outputs));
        }
        return builders.entrySet().stream()
                .sorted(Comparator.comparing(period -> inOrder(period.getKey())))
                .map(period -> new Period(period.getKey(), period.getValue().build()))
                .toList();
    }

    /** Numbers in a label count as numbers, so that 2 comes before 10. */
    private static String inOrder(String label) {
        return DIGITS.matcher(label).replaceAll(number -> "%20s".formatted(number.group()));
    }

    private double[][] besides(List<Line> lines) {
        int from = columns.inputs().size() + columns.outputs().size();
        return lines.stream()
                .map(line -> Arrays.copyOfRange(line.figures(), from, line.figures().length))
                .toArray(double[][]::new);
    }

    private List<Warning> warnings(int left) {
        return skipped.isEmpty()
                ? List.of()
                : List.of(new Warning(
                        Warning.Kind.EMPTY_UNIT,
                        "%d of %d lines were left out because a figure is missing: %s."
                                .formatted(skipped.size(), left + skipped.size(), someOf(skipped))));
    }

    private static String someOf(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? ", …" : "");
    }
}
