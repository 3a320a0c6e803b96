package org.maalestok.keyfigures.formula;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Unit;

/**
 * How a derived indicator is computed from others, for one area and period at a time. Immutable and free of threads' concerns: parse once,
 * evaluate many times.
 */
public final class Formula {

    private static final int LONGEST = 2_000;

    /** A page asks for the formulas of a catalogue again and again. */
    private static final Cache<String, Formula> REMEMBERED =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final Expression expression;
    private final Map<String, Integer> positions;

    private Formula(Expression expression, Map<String, Integer> positions) {
        this.expression = expression;
        this.positions = Collections.unmodifiableMap(positions);
    }

    /**
     * Reads a formula in the language that the package describes.
     *
     * @throws FormulaRefused with the position and what was expected there
     */
    public static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw FormulaRefused.because("tooLong", text.length(), LONGEST);
        }
        return REMEMBERED.get(text, Formula::read);
    }

    private static Formula read(String text) {
        var parser = new FormulaParser(text);
        var formula = new Formula(parser.parse(), parser.positions());
        if (formula.codes().isEmpty()) {
            throw FormulaRefused.because("noIndicator");
        }
        return formula;
    }

    public Expression expression() {
        return expression;
    }

    /** The indicators that it is computed from, in the order in which they stand. */
    public Set<String> codes() {
        return positions.keySet();
    }

    /** Where the code stands first, counted from 1; 0 when it isn't in the formula. */
    public int positionOf(String code) {
        return positions.getOrDefault(code, 0);
    }

    /**
     * The unit of the result, given the units of the parts.
     *
     * @throws FormulaRefused when unlike things are added
     */
    public Unit unit(Function<String, Unit> unitOf) {
        return new UnitCheck(unitOf).unitOf(expression);
    }

    /**
     * Checks that the result is in the declared unit, power of ten included.
     *
     * @throws FormulaRefused with what it gives instead and, where a power of ten would mend it, that number
     */
    public void checkUnit(Unit declared, Function<String, Unit> unitOf) {
        new UnitCheck(unitOf).check(expression, declared);
    }

    /**
     * The result from the observations of the parts.
     *
     * <p>Sums, differences and products are exact; quotients are rounded to sixteen digits, half even (IEEE 754 decimal64). The number carries
     * every warning that any of its parts carries. When a part has no number the result has none either, for the first of these reasons that
     * any part has, wherever in the formula:
     * <ol>
     *   <li>suppressed: nothing hidden may be computed back;
     *   <li>not applicable: what cannot occur in a part cannot in the whole; so is a division by zero, a figure per nobody;
     *   <li>missing: it would stay away even if the rest arrived;
     *   <li>not yet reported.
     * </ol>
     * The reason has the standard sign, since no source ever wrote one for this figure.
     *
     * @param observationOf the observation of a part, by code
     */
    public Observation evaluate(Function<String, Observation> observationOf) {
        return new Evaluation(observationOf).of(expression);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** In its plainest form. */
    @Override
    public String toString() {
        return expression.toString();
    }
}
