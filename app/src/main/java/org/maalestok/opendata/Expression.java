package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.maalestok.opendata.Problem.Kind;

/**
 * The selection expressions of PxWebApi v2: a code, {@code range(a,b)}, {@code top(n,offset)}, {@code bottom(n,offset)}, {@code from(a)}, {@code to(a)},
 * {@code ?} for one character and {@code *} for any at the ends. A text that is a code is that code, whatever else it looks like.
 *
 * <p>Of time, top is the latest and the answer ascends; of other variables, top is what the table lists first.
 */
final class Expression {

    private static final Pattern FUNCTION =
            Pattern.compile("(range|top|bottom|from|to)\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    /** What was meant as an expression, by its look. */
    private static final Pattern CALL = Pattern.compile("[A-Za-z]+\\(.*\\)");

    /** Codes are looked up, but each other expression may look at all values: more of them than this keep a processor busy for nothing. */
    private static final int MOST = 1000;

    /** How many characters of a mask may stand for none: a longer one than that and the longest code is not made into a pattern, which takes far more room. */
    private static final int STARS = 2;

    private static final Pattern PLAIN_STARS = Pattern.compile("\\*?[^*]*\\*?");

    private final Variable variable;
    private final int size;
    private final int longest;
    private int evaluated;

    private Expression(Variable variable) {
        this.variable = variable;
        this.size = variable.values().size();
        this.longest = variable.values().stream()
                .mapToInt(value -> value.code().length())
                .max()
                .orElse(0);
    }

    /** The places of the values that any of the expressions names, without duplicates, in the order of the expressions. */
    static int[] resolve(Variable variable, List<String> expressions) {
        var expression = new Expression(variable);
        Set<Integer> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String text : expressions) {
            String plain = text.strip();
            if (expression.isUnknown(plain)) {
                unknown.add(plain);
            } else {
                expression.resolve(plain).forEach(found::add);
            }
        }
        if (!unknown.isEmpty()) {
            throw variable.refuse(unknown);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Neither a value nor anything that looks like an expression. */
    private boolean isUnknown(String text) {
        return text.indexOf('*') < 0
                && text.indexOf('?') < 0
                && variable.listNamed(text).isEmpty()
                && !CALL.matcher(text).matches();
    }

    private IntStream resolve(String text) {
        List<Integer> named = variable.listNamed(text);
        if (!named.isEmpty()) {
            return named.stream().mapToInt(Integer::intValue);
        }
        if (++evaluated > MOST) {
            throw bad("expression.tooMany", text, MOST);
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            return call(
                    function.group(1).toLowerCase(Locale.ROOT),
                    function.group(2).split(",", -1),
                    text);
        }
        if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
            return masked(text);
        }
        throw bad("expression.unknown", text);
    }

    private IntStream call(String name, String[] arguments, String text) {
        boolean pair = name.equals("range");
        boolean counted = name.equals("top") || name.equals("bottom");
        if (arguments.length > (pair || counted ? 2 : 1) || pair && arguments.length < 2) {
            throw counted
                    ? bad("expression.counted", text, name)
                    : bad("expression.form", text, name + (pair ? "(a,b)" : "(a)"));
        }
        return switch (name) {
            case "range" -> between(place(arguments[0], text), place(arguments[1], text));
            case "from" -> IntStream.range(place(arguments[0], text), size);
            case "to" -> IntStream.rangeClosed(0, place(arguments[0], text));
            default -> counted(name.equals("top"), arguments, text);
        };
    }

    private static IntStream between(int one, int other) {
        return IntStream.rangeClosed(Math.min(one, other), Math.max(one, other));
    }

    /** Time is listed from the oldest, so its top is at the end of the list. */
    private IntStream counted(boolean top, String[] arguments, String text) {
        int count = number(arguments[0], 1, text);
        int offset = arguments.length > 1 ? number(arguments[1], 0, text) : 0;
        boolean fromTheEnd = top == variable.isTime();
        int near = Math.min(offset, size);
        int far = (int) Math.min((long) offset + count, size);
        return fromTheEnd ? IntStream.range(size - far, size - near) : IntStream.range(near, far);
    }

    private IntStream masked(String text) {
        if (!PLAIN_STARS.matcher(text).matches()) {
            throw bad("expression.stars", text);
        }
        if (text.length() > longest + STARS) {
            return IntStream.empty();
        }
        var pattern = new StringBuilder();
        for (char c : text.toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        var mask = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
        return IntStream.range(0, size)
                .filter(i -> mask.matcher(variable.values().get(i).code()).matches());
    }

    private int place(String code, String text) {
        return variable.find(code.strip())
                .orElseThrow(() -> new Problem(
                        Kind.BAD_EXPRESSION,
                        "expression.value",
                        Problem.shortened(code.strip()),
                        Problem.shortened(text),
                        variable.code()));
    }

    private int number(String digits, int least, String text) {
        try {
            int number = Integer.parseInt(digits.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Problem(
                Kind.BAD_EXPRESSION,
                "expression.number",
                Problem.shortened(text),
                variable.code(),
                least,
                Problem.shortened(digits.strip()));
    }

    private Problem bad(String key, String text, Object... expected) {
        var values = new ArrayList<Object>(List.of(Problem.shortened(text), variable.code()));
        values.addAll(List.of(expected));
        return new Problem(Kind.BAD_EXPRESSION, key, values.toArray());
    }
}
