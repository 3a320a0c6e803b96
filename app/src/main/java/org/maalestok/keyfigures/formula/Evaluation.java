package org.maalestok.keyfigures.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.formula.Expression.Operator;

/** Arithmetic over observations, as {@link Formula#evaluate} promises it. */
final class Evaluation {

    private static final Observation SUPPRESSED = new Suppressed(":");
    private static final Observation NOT_APPLICABLE = new NotApplicable(".");
    private static final Observation MISSING = new Missing("..");
    private static final Observation NOT_YET_REPORTED = new NotYetReported("...");

    private final Function<String, Observation> observationOf;

    Evaluation(Function<String, Observation> observationOf) {
        this.observationOf = observationOf;
    }

    Observation of(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> new Measured(number.value(), Quality.FINAL);
            case Expression.Part part -> standard(observationOf.apply(part.code()));
            case Expression.Negative negative -> negate(of(negative.of()));
            case Expression.Operation operation ->
                combine(operation.operator(), of(operation.left()), of(operation.right()));
            case Expression.Sum sum ->
                sum.terms().stream()
                        .map(this::of)
                        .reduce((a, b) -> combine(Operator.PLUS, a, b))
                        .orElseThrow();
        };
    }

    private static Observation standard(Observation observation) {
        return switch (observation) {
            case Measured measured -> measured;
            case Suppressed hidden -> SUPPRESSED;
            case NotApplicable none -> NOT_APPLICABLE;
            case Missing missing -> MISSING;
            case NotYetReported later -> NOT_YET_REPORTED;
            case LeftOut decided -> decided;
        };
    }

    private static Observation negate(Observation observation) {
        return observation instanceof Measured number
                ? new Measured(number.value().negate(), number.quality())
                : observation;
    }

    private static Observation combine(Operator operator, Observation left, Observation right) {
        if (left instanceof Measured a && right instanceof Measured b) {
            boolean perNobody = operator == Operator.DIVIDED_BY && b.value().signum() == 0;
            return perNobody
                    ? NOT_APPLICABLE
                    : new Measured(
                            compute(operator, a.value(), b.value()), a.quality().and(b.quality()));
        }
        return precedence(left) >= precedence(right) ? left : right;
    }

    private static BigDecimal compute(Operator operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDED_BY -> a.divide(b, MathContext.DECIMAL64);
        };
    }

    private static int precedence(Observation observation) {
        return switch (observation) {
            case Suppressed hidden -> 6;
            case NotApplicable none -> 5;
            case LeftOut decided -> decided.forNow() ? 3 : 4;
            case Missing missing -> 2;
            case NotYetReported later -> 1;
            case Measured number -> 0;
        };
    }
}
