package org.maalestok.keyfigures.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.formula.Expression.Operator;
import org.maalestok.keyfigures.formula.Token.Kind;

/** Recursive descent over the grammar in the package's description: one method per rule. */
final class FormulaParser {

    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private int next;
    private int depth;

    FormulaParser(String formula) {
        tokens = Tokens.of(formula);
    }

    Expression parse() {
        Expression whole = sum();
        if (peek().kind() != Kind.END) {
            throw FormulaRefused.unexpected(peek(), "expected.operatorOrEnd", "");
        }
        return whole;
    }

    /** Where each code stands first, counted from 1, in the order in which they stand. */
    Map<String, Integer> positions() {
        return positions;
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is('+') || peek().is('-')) {
            Operator operator = take().is('+') ? Operator.PLUS : Operator.MINUS;
            left = new Expression.Operation(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (peek().is('*') || peek().is('/')) {
            Operator operator = take().is('*') ? Operator.TIMES : Operator.DIVIDED_BY;
            left = new Expression.Operation(operator, left, factor());
        }
        return left;
    }

    private Expression factor() {
        if (++depth > DEEPEST) {
            throw FormulaRefused.because("tooDeep", peek().position(), DEEPEST);
        }
        Expression factor = unguardedFactor();
        depth--;
        return factor;
    }

    private Expression unguardedFactor() {
        if (peek().kind() == Kind.NUMBER) {
            return new Expression.Number(new BigDecimal(take().text()));
        }
        if (peek().kind() == Kind.CODE) {
            return codeOrSum(take());
        }
        if (peek().is('-')) {
            take();
            return new Expression.Negative(factor());
        }
        if (peek().is('(')) {
            take();
            Expression inner = sum();
            expect(')');
            return inner;
        }
        throw FormulaRefused.unexpected(peek(), "expected.operand", "");
    }

    private Expression codeOrSum(Token word) {
        if (peek().is('(')) {
            return call(word);
        }
        positions.putIfAbsent(word.text(), word.position());
        return new Expression.Part(word.text());
    }

    private Expression call(Token name) {
        if (!name.text().equals("sum")) {
            throw FormulaRefused.because("notAFunction", name.text(), name.position());
        }
        expect('(');
        var terms = new ArrayList<Expression>(List.of(sum()));
        while (peek().is(',')) {
            take();
            terms.add(sum());
        }
        expect(')');
        return new Expression.Sum(terms);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private void expect(char sign) {
        if (!peek().is(sign)) {
            throw FormulaRefused.unexpected(peek(), "expected.sign", sign);
        }
        take();
    }
}
