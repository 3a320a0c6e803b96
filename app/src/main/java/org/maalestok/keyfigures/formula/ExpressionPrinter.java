package org.maalestok.keyfigures.formula;

import java.util.stream.Collectors;
import org.maalestok.keyfigures.formula.Expression.Negative;
import org.maalestok.keyfigures.formula.Expression.Number;
import org.maalestok.keyfigures.formula.Expression.Operation;
import org.maalestok.keyfigures.formula.Expression.Part;
import org.maalestok.keyfigures.formula.Expression.Sum;

/** Writes a tree as text that parses back to the same tree. */
final class ExpressionPrinter {

    private ExpressionPrinter() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Number number -> number.value().toPlainString();
            case Part part -> part.code();
            case Negative negative -> "-" + factor(negative.of());
            case Sum sum ->
                sum.terms().stream().map(ExpressionPrinter::print).collect(Collectors.joining(", ", "sum(", ")"));
            case Operation operation -> operation(operation);
        };
    }

    private static String operation(Operation operation) {
        int strength = operation.operator().strength();
        return "%s %s %s"
                .formatted(
                        operand(operation.left(), strength),
                        operation.operator().sign(),
                        operand(operation.right(), strength + 1));
    }

    private static String operand(Expression expression, int least) {
        boolean looser =
                expression instanceof Operation inner && inner.operator().strength() < least;
        return looser ? "(" + print(expression) + ")" : print(expression);
    }

    private static String factor(Expression expression) {
        return operand(expression, Integer.MAX_VALUE);
    }
}
