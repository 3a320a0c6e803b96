package org.maalestok.keyfigures.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.formula.Token.Kind;

/** Cuts a formula into words. */
final class Tokens {

    private static final Pattern WORD =
            Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)|(?<code>\\p{L}[\\p{L}\\d._]*)|(?<sign>[-+*/(),])");
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final int MOST_DIGITS = 18;

    private Tokens() {}

    /** The words in order; the last is the end. */
    static List<Token> of(String formula) {
        var tokens = new ArrayList<Token>();
        Matcher word = WORD.matcher(formula);
        int at = skipSpace(formula, 0);
        while (at < formula.length()) {
            if (!word.region(at, formula.length()).lookingAt()) {
                throw notUnderstood(formula, at);
            }
            tokens.add(token(word));
            at = skipSpace(formula, word.end());
        }
        tokens.add(new Token(Kind.END, "", formula.length() + 1));
        return tokens;
    }

    private static int skipSpace(String formula, int from) {
        Matcher space = SPACE.matcher(formula).region(from, formula.length());
        return space.lookingAt() ? space.end() : from;
    }

    private static Token token(Matcher word) {
        int position = word.start() + 1;
        if (word.group("number") != null) {
            return number(word.group(), position);
        }
        return new Token(word.group("code") != null ? Kind.CODE : Kind.SIGN, word.group(), position);
    }

    private static Token number(String digits, int position) {
        if (digits.length() > MOST_DIGITS) {
            throw FormulaRefused.because("tooManyDigits", position, digits.length(), MOST_DIGITS);
        }
        return new Token(Kind.NUMBER, digits, position);
    }

    private static FormulaRefused notUnderstood(String formula, int at) {
        String found = Character.toString(formula.codePointAt(at));
        return FormulaRefused.withWayOut("notUnderstood", wayOut(found), "", found, at + 1);
    }

    /** The key of a sentence. */
    private static String wayOut(String found) {
        return switch (found) {
            case "×", "·", "∙" -> "wayOut.times";
            case "÷", ":" -> "wayOut.dividedBy";
            case "−", "–" -> "wayOut.minus";
            case "%" -> "wayOut.percent";
            default -> "wayOut.grammar";
        };
    }
}
