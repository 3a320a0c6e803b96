package org.maalestok.statistics.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Which categories a selection means: a code itself, or an expression as PxWebApi 2 has them ({@code *}, {@code 20*}, {@code ????}, {@code top(3)}, {@code top(3,1)},
 * {@code bottom(2)}, {@code from(2020)}, {@code to(2023)}, {@code range(2020,2023)}). They are understood here, for all sources alike: so a code that has gone
 * from the table is noticed before anything is fetched, and it is known how many cells will come.
 */
final class Codes {

    private static final Pattern FUNCTION =
            Pattern.compile("(top|bottom|from|to|range)\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);

    private final Dimension dimension;
    private final Call call;
    private final List<String> codes;

    private Codes(Dimension dimension, Call call) {
        this.dimension = dimension;
        this.call = call;
        this.codes = dimension.categories().stream().map(Category::code).toList();
    }

    /**
     * The categories that are meant, without repetition, in the table's order.
     *
     * @throws TableRefused when a code is not there (any more), or an expression finds nothing
     */
    static List<String> choose(Dimension dimension, List<String> wanted, Call call) throws TableRefused {
        var choice = new Codes(dimension, call);
        Set<String> chosen = new LinkedHashSet<>();
        for (String expression : wanted) {
            chosen.addAll(choice.meant(expression.strip()));
        }
        return choice.codes.stream().filter(chosen::contains).toList();
    }

    private List<String> meant(String expression) throws TableRefused {
        var exact =
                codes.stream().filter(code -> code.equalsIgnoreCase(expression)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        Matcher function = FUNCTION.matcher(expression);
        var found = function.matches()
                ? function(
                        function.group(1).toLowerCase(Locale.ROOT),
                        function.group(2).split(","),
                        expression)
                : matching(expression);
        if (found.isEmpty()) {
            throw unknown(expression);
        }
        return found;
    }

    private List<String> matching(String expression) {
        boolean pattern = expression.contains("*") || expression.contains("?");
        if (!pattern) {
            return List.of();
        }
        String regex = Pattern.quote(expression).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        var compiled = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return codes.stream().filter(code -> compiled.matcher(code).matches()).toList();
    }

    private List<String> function(String name, String[] values, String expression) throws TableRefused {
        return switch (name) {
            case "top" -> slice(values, false, expression);
            case "bottom" -> slice(values, true, expression);
            case "from" -> between(place(values[0]), ordered().size() - 1);
            case "to" -> between(0, place(values[0]));
            default -> range(values, expression);
        };
    }

    private List<String> range(String[] values, String expression) throws TableRefused {
        if (values.length != 2) {
            throw unknown(expression);
        }
        int one = place(values[0]);
        int other = place(values[1]);
        return between(Math.min(one, other), Math.max(one, other));
    }

    private List<String> between(int first, int last) {
        return ordered().subList(first, last + 1);
    }

    private int place(String code) throws TableRefused {
        var ordered = ordered();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).equalsIgnoreCase(code.strip())) {
                return i;
            }
        }
        throw unknown(code.strip());
    }

    /** {@code top} means the latest of a time, and the first of anything else. */
    private List<String> slice(String[] values, boolean bottom, String expression) throws TableRefused {
        boolean numbers = values.length <= 2
                && List.of(values).stream().allMatch(it -> it.strip().matches("\\d{1,6}"));
        if (!numbers) {
            throw unknown(expression);
        }
        int count = Integer.parseInt(values[0].strip());
        int offset = values.length == 2 ? Integer.parseInt(values[1].strip()) : 0;
        boolean fromTheEnd = bottom != (dimension.role() == Role.TIME);
        var ordered = fromTheEnd ? ordered().reversed() : ordered();
        return ordered.stream().skip(offset).limit(count).toList();
    }

    /** Times in their own order: some tables list them backwards. */
    private List<String> ordered() {
        return dimension.role() == Role.TIME ? codes.stream().sorted().toList() : codes;
    }

    private TableRefused unknown(String expression) {
        String some = String.join(", ", codes.subList(0, Math.min(codes.size(), 8)));
        String expected = codes.size() > 8 ? "%s … (%d)".formatted(some, codes.size()) : some;
        return call.refuse(Kind.UNKNOWN_CATEGORY, Call.dimension(dimension), expression, expected);
    }
}
