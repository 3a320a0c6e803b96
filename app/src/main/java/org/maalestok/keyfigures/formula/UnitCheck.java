package org.maalestok.keyfigures.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.formula.Expression.Number;
import org.maalestok.keyfigures.formula.Expression.Operation;
import org.maalestok.keyfigures.formula.Expression.Operator;
import org.maalestok.keyfigures.formula.Expression.Part;

/** Units of formulas, by the rule in the package's description. */
final class UnitCheck {

    private final Function<String, Unit> unitOfPart;

    UnitCheck(Function<String, Unit> unitOfPart) {
        this.unitOfPart = unitOfPart;
    }

    void check(Expression whole, Unit declared) {
        Unit found = unitOf(whole);
        if (!found.equals(declared)) {
            throw differing(found, declared);
        }
    }

    private static FormulaRefused differing(Unit found, Unit declared) {
        int tens = found.tens() - declared.tens();
        boolean mendable = found.isSameKindAs(declared) && Math.abs(tens) <= 9;
        String wayOut = !mendable ? "" : tens > 0 ? "wayOut.multiply" : "wayOut.divide";
        String factor = mendable ? "1" + "0".repeat(Math.abs(tens)) : "";
        return FormulaRefused.withWayOut("unitDiffers", wayOut, factor, found, declared);
    }

    Unit unitOf(Expression expression) {
        return switch (expression) {
            case Number number -> Unit.COUNT.timesTen(-tensOf(number.value()));
            case Part part -> unitOfPart.apply(part.code());
            case Expression.Negative negative -> unitOf(negative.of());
            case Expression.Sum sum -> sumOf(sum);
            case Operation operation -> operationOf(operation);
        };
    }

    private Unit sumOf(Expression.Sum sum) {
        return unitOf(sum.terms().stream()
                .reduce((left, right) -> new Operation(Operator.PLUS, left, right))
                .orElseThrow());
    }

    private Unit operationOf(Operation operation) {
        return switch (operation.operator()) {
            case TIMES -> unitOf(operation.left()).times(unitOf(operation.right()));
            case DIVIDED_BY -> unitOf(operation.left()).dividedBy(unitOf(operation.right()));
            case PLUS, MINUS -> common(operation);
        };
    }

    private Unit common(Operation operation) {
        if (isBare(operation.left()) || isBare(operation.right())) {
            return withBareNumber(operation);
        }
        Unit left = unitOf(operation.left());
        Unit right = unitOf(operation.right());
        if (!left.equals(right)) {
            throw unlike(operation, left, right);
        }
        return left;
    }

    private Unit withBareNumber(Operation operation) {
        if (isBare(operation.left()) && isBare(operation.right())) {
            return Unit.COUNT;
        }
        Expression other = isBare(operation.left()) ? operation.right() : operation.left();
        Unit unit = unitOf(other);
        if (!unit.isDimensionless()) {
            throw FormulaRefused.because("bareNumber", operation, other, unit);
        }
        return unit;
    }

    private static FormulaRefused unlike(Operation operation, Unit left, Unit right) {
        return operation.operator() == Operator.PLUS
                ? FormulaRefused.because("adds", operation, left, right)
                : FormulaRefused.because("subtracts", operation, right, left);
    }

    /** Whether no indicator has a part in it. */
    private static boolean isBare(Expression expression) {
        return switch (expression) {
            case Number number -> true;
            case Part part -> false;
            case Expression.Negative negative -> isBare(negative.of());
            case Expression.Sum sum -> sum.terms().stream().allMatch(UnitCheck::isBare);
            case Operation operation -> isBare(operation.left()) && isBare(operation.right());
        };
    }

    /** The k of a literal 10^k; 0 for any other number. */
    private static int tensOf(BigDecimal literal) {
        BigDecimal plain = literal.stripTrailingZeros();
        return plain.unscaledValue().equals(BigInteger.ONE) ? -plain.scale() : 0;
    }
}
