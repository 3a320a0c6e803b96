package org.maalestok.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

class ExpressionTest {

    private static final Variable REGION = variable("Region", "0", "0301", "3901", "3903", "3905", "EKG09");
    private static final Variable TIME = variable("Tid", "2019", "2020", "2021", "2022", "2023");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0301                | 0301",
                "ekg09               | EKG09",
                "39*                 | 3901 3903 3905",
                "*01                 | 0301 3901",
                "*9*                 | 3901 3903 3905 EKG09",
                "*                   | 0 0301 3901 3903 3905 EKG09",
                "390?                | 3901 3903 3905",
                "?                   | 0",
                "range(3903,0301)    | 0301 3901 3903",
                "RANGE(0301, 3901)   | 0301 3901",
                "from(3905)          | 3905 EKG09",
                "to(0301)            | 0 0301",
                "top(2)              | 0 0301",
                "top(2,1)            | 0301 3901",
                "bottom(2)           | 3905 EKG09",
                "bottom(1,1)         | 3905",
                "top(99)             | 0 0301 3901 3903 3905 EKG09",
                "*EKG09*             | EKG09",
                "?????               | EKG09",
                "????????            | ''",
            })
    void picksRegions(String expression, String expected) {
        assertThat(codes(REGION, expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top(2)        | 2022 2023",
                "top(2,1)      | 2021 2022",
                "bottom(2)     | 2019 2020",
                "bottom(1,1)   | 2020",
                "from(2022)    | 2022 2023",
                "to(2020)      | 2019 2020",
                "range(2023,2021) | 2021 2022 2023",
            })
    void theTopOfTimeIsTheLatestAndTheAnswerAscends(String expression, String expected) {
        assertThat(codes(TIME, expression)).isEqualTo(expected);
    }

    @Test
    void severalAreAUnionWithoutDuplicatesInTheOrderAskedFor() {
        assertThat(codes(REGION, "3903", "39*", "0301", "3903")).isEqualTo("3903 3901 3905 0301");
    }

    @Test
    void aCodeThatLooksLikeAnExpressionIsACode() {
        assertThat(codes(variable("Region", "top(1)", "a*", "x"), "top(1)", "a*"))
                .isEqualTo("top(1) a*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9999             | NO_VALUE       | \"9999\" is not a value of the variable Region; the values are in the table's metadata.",
                "last(3)          | BAD_EXPRESSION | \"last(3)\" for the variable Region is no expression; write range(a,b), top(n), bottom(n), from(a) or to(a).",
                "top(0)           | BAD_EXPRESSION | \"top(0)\" for the variable Region cannot be understood; expected"
                        + " a whole number of at least 1 in place of \"0\".",
                "top(x)           | BAD_EXPRESSION | \"top(x)\" for the variable Region cannot be understood; expected"
                        + " a whole number of at least 1 in place of \"x\".",
                "top(1,2,3)       | BAD_EXPRESSION | \"top(1,2,3)\" for the variable Region cannot be understood;"
                        + " expected top(n) or top(n,offset).",
                "range(0301)      | BAD_EXPRESSION | \"range(0301)\" for the variable Region cannot be understood;"
                        + " expected range(a,b).",
                "from(9999)       | BAD_EXPRESSION | \"9999\" in \"from(9999)\" is not a value of the variable Region.",
                "3*1              | BAD_EXPRESSION | \"3*1\" for the variable Region cannot be understood; there"
                        + " may be at most two stars, and only at the ends.",
                "a**              | BAD_EXPRESSION | \"a**\" for the variable Region cannot be understood; there"
                        + " may be at most two stars, and only at the ends.",
            })
    void saysWhatIsWrong(String expression, Kind kind, String detail) {
        assertThatThrownBy(() -> codes(REGION, expression)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.detail(Language.EN)).isEqualTo(detail);
        });
    }

    @Test
    void aHugeOffsetIsNoOverflow() {
        assertThat(codes(TIME, "top(2147483647,2147483647)")).isEmpty();
    }

    private static String codes(Variable variable, String... expressions) {
        return String.join(
                " ",
                Arrays.stream(Expression.resolve(variable, List.of(expressions)))
                        .mapToObj(place -> variable.values().get(place).code())
                        .toList());
    }

    private static Variable variable(String code, String... values) {
        return new Variable(
                code,
                Text.same(code),
                Stream.of(values)
                        .map(value -> new Value(value, Text.same(value)))
                        .toList(),
                new Elimination.Mandatory());
    }
}
