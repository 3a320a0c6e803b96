package org.maalestok.keyfigures.formula;

import java.math.BigDecimal;
import java.util.List;

/** A parsed formula. {@link #toString} writes it with no more parentheses than needed; parsing that gives an equal tree. */
public sealed interface Expression {

    /** A literal, zero or greater, as many decimals as were written. */
    record Number(BigDecimal value) implements Expression {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /** Another indicator's figure for the same area and period. */
    record Part(String code) implements Expression {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    record Negative(Expression of) implements Expression {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /** {@code sum(a, b, …)}, never empty. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    enum Operator {
        PLUS('+', 1),
        MINUS('-', 1),
        TIMES('*', 2),
        DIVIDED_BY('/', 2);

        private final char sign;
        private final int strength;

        Operator(char sign, int strength) {
            this.sign = sign;
            this.strength = strength;
        }

        char sign() {
            return sign;
        }

        /** Which of two operators binds tighter. */
        int strength() {
            return strength;
        }
    }
}
