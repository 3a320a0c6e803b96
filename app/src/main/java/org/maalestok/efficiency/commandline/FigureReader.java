package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.maalestok.frontier.Units;

/** Reads the figures of a line, and gathers a sentence for each that no model could take. */
final class FigureReader {

    /** What statistical offices and programs write where there is no figure. */
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", ".", "..", "...", ":", "na", "n/a", "nan", "null", "#n/a");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A digit other than 0 before any power of ten. */
    private static final Pattern NOT_NOUGHT = Pattern.compile("^[^eE]*[1-9]");

    /** What the engine takes ({@link Units}). */
    private static final double LARGEST = 1e100;

    private final Columns columns;
    private final NumberStyle style;
    private final boolean negativesHaveMeaning;
    private final List<String> reasons = new ArrayList<>();

    /** @param negativesHaveMeaning whether the model can measure inputs and outputs below 0 */
    FigureReader(Columns columns, NumberStyle style, boolean negativesHaveMeaning) {
        this.columns = columns;
        this.style = style;
        this.negativesHaveMeaning = negativesHaveMeaning;
    }

    /** What was wrong with all lines read so far. */
    List<String> reasons() {
        return reasons;
    }

    /** Whether a cell stands for no figure. */
    static boolean isNothing(String written) {
        return NOTHING.contains(written.toLowerCase(Locale.ROOT));
    }

    /**
     * The figures of a line; nothing, and the reasons, when one cannot be read.
     *
     * @param unit the line as people are told of it
     * @param cells in the order of {@link Columns#figures()}
     */
    Optional<double[]> figures(String unit, List<String> cells) {
        double[] figures = new double[cells.size()];
        boolean all = true;
        for (int i = 0; i < figures.length; i++) {
            String written = cells.get(i);
            Optional<Double> figure = isNothing(written) ? Optional.empty() : style.parse(written);
            if (figure.isPresent()) {
                figures[i] = figure.get();
                refuseNegative(unit, i, written, figures[i]);
                refuseBeyondMeasure(unit, i, written, figures[i]);
            } else {
                reasons.add(isNothing(written) ? missing(unit, i, written) : noNumber(unit, i, written));
                all = false;
            }
        }
        return all ? Optional.of(figures) : Optional.empty();
    }

    private String missing(String unit, int i, String written) {
        return "%s has nothing%s for %s; fill it in, take the line out, or leave such units out with --skip-incomplete."
                .formatted(unit, written.isEmpty() ? "" : " ('%s')".formatted(written), columns.told(i));
    }

    private String noNumber(String unit, int i, String written) {
        return "%s has '%s' for %s, which is not a number%s."
                .formatted(unit, written, columns.told(i), howWritten(written));
    }

    /** Said where digits show that a number was meant. */
    private String howWritten(String written) {
        return DIGITS.matcher(written).find()
                ? " as the others are (decimal %s, no other signs)"
                        .formatted(style.name().toLowerCase(Locale.ROOT))
                : "";
    }

    private void refuseNegative(String unit, int i, String written, double figure) {
        boolean allowed = columns.explains(i) || columns.isVariable(i) && negativesHaveMeaning;
        if (figure < 0 && !allowed) {
            reasons.add("%s has %s for %s, where the model needs 0 or more; mend it or take the line out%s."
                    .formatted(
                            unit,
                            written,
                            columns.told(i),
                            columns.isVariable(i)
                                    ? ". Where it is right, --model radial takes it along a direction (--direction %s=1)"
                                            .formatted(columns.figures().get(i))
                                    : ""));
        }
    }

    /** Of what lies beyond a double's reach, 1e400 or 1e-400, no more than that is known. */
    private void refuseBeyondMeasure(String unit, int i, String written, double figure) {
        boolean nought = figure == 0 && NOT_NOUGHT.matcher(written).find();
        if (Math.abs(figure) > LARGEST || nought || figure != 0 && Math.abs(figure) < 1 / LARGEST) {
            reasons.add(
                    "%s has %s for %s; sizes between 1e-100 and 1e100, and 0, can be measured. Mend it, or change the column's unit of measurement."
                            .formatted(unit, written, columns.told(i)));
        }
    }
}
