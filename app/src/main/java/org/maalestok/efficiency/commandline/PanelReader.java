package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.frontier.Malmquist.Period;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/** Makes units of a file's lines, and tells everything that is wrong with them at once. */
final class PanelReader {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHOWN = 8;

    private final TableFile file;
    private final Columns columns;
    private final boolean skipIncomplete;
    private final NumberStyle style;
    private final FigureReader figures;
    private final int nameAt;
    private final int[] figuresAt;
    private final List<String> reasons;
    private final List<String> skipped = new ArrayList<>();

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
        columns.refuseMisfits(file);
        this.file = file;
        this.columns = columns;
        this.skipIncomplete = skipIncomplete;
        nameAt = columns.placeOfUnit(file);
        figuresAt = columns.places(file);
        style = told.orElseGet(() -> NumberStyle.of(
                file.rows().stream().flatMap(row -> cells(row).stream()).toList(), file.separator()));
        figures = new FigureReader(columns, style, negativesHaveMeaning);
        reasons = figures.reasons();
    }

    NumberStyle style() {
        return style;
    }

    private List<String> cells(TableFile.Row row) {
        return IntStream.of(figuresAt).mapToObj(row.fields()::get).toList();
    }

    /** A line's unit. */
    private record Line(long number, String name, String period, double[] figures) {}

    Panel read() {
        Optional<Integer> period = columns.period().map(file::column);
        List<Line> lines = new ArrayList<>();
        for (TableFile.Row row : file.rows()) {
            line(row, period).ifPresent(lines::add);
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

    private Optional<Line> line(TableFile.Row row, Optional<Integer> period) {
        String name = row.fields().get(nameAt);
        List<String> cells = cells(row);
        if (skipIncomplete && cells.stream().anyMatch(FigureReader::isNothing)) {
            skipped.add(name.isEmpty() ? "line " + row.line() : name);
            return Optional.empty();
        }
        if (name.isEmpty()) {
            reasons.add("Line %d has no name in column '%s'; give the unit one, or take the line out."
                    .formatted(row.line(), file.heading().get(nameAt)));
        }
        String when = period.map(row.fields()::get).orElse("");
        if (period.isPresent() && when.isEmpty()) {
            reasons.add("Line %d has no period in column '%s'; write one, or take the line out."
                    .formatted(row.line(), file.heading().get(period.get())));
        }
        return figures.figures("Unit '%s' (line %d)".formatted(name, row.line()), cells)
                .map(read -> new Line(row.line(), name, when, read));
    }

    private void refuseTwice(List<Line> lines) {
        Map<List<String>, List<Line>> alike = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.name(), line.period()), LinkedHashMap::new, Collectors.toList()));
        String advice = columns.period().isPresent()
                ? "; a unit has one line in each period."
                : "; give different units different names; of a file with several periods choose one, or say --model malmquist --period COLUMN.";
        for (List<Line> same : alike.values()) {
            if (same.size() > 1) {
                reasons.add(standsIn(same) + advice);
                // What helps one helps all.
                advice = ".";
            }
        }
    }

    private static String standsIn(List<Line> lines) {
        List<String> numbers =
                lines.stream().map(line -> String.valueOf(line.number())).toList();
        int last = numbers.size() - 1;
        String period = lines.getFirst().period();
        return "Unit '%s' stands in lines %s and %s%s"
                .formatted(
                        lines.getFirst().name(),
                        numbers.size() > SHOWN
                                ? someOf(numbers.subList(0, last))
                                : String.join(", ", numbers.subList(0, last)),
                        numbers.get(last),
                        period.isEmpty() ? "" : " for period '%s'".formatted(period));
    }

    private List<Period> periods(List<Line> lines) {
        Map<String, Units.Builder> builders = new LinkedHashMap<>();
        int inputs = columns.inputs().size();
        for (Line line : lines) {
            builders.computeIfAbsent(line.period(), label -> Units.with(columns.inputs(), columns.outputs()))
                    .add(
                            line.name(),
                            "line " + line.number(),
                            Arrays.copyOf(line.figures(), inputs),
                            Arrays.copyOfRange(line.figures(), inputs, columns.variables()));
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
        return lines.stream()
                .map(line -> Arrays.copyOfRange(line.figures(), columns.variables(), line.figures().length))
                .toArray(double[][]::new);
    }

    private List<Warning> warnings(int left) {
        return skipped.isEmpty()
                ? List.of()
                : List.of(new Warning(
                        Warning.Kind.LEFT_OUT,
                        "%d of %d lines %s left out because a figure is missing: %s."
                                .formatted(
                                        skipped.size(),
                                        left + skipped.size(),
                                        skipped.size() == 1 ? "was" : "were",
                                        someOf(skipped))));
    }

    private static String someOf(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? ", …" : "");
    }
}
