package org.maalestok.keyfigures.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;

class FormulaTest {

    private static final Map<String, Observation> PARTS = Map.of(
            "gross", number("1250.50"),
            "people", number("3"),
            "nobody", number("0"),
            "hidden", new Suppressed(":"),
            "absent", new Missing("M"),
            "never", new NotApplicable("-"),
            "later", new NotYetReported("…"),
            "early", new Measured(new BigDecimal("10"), new Quality(true, false, false)),
            "mended", new Measured(new BigDecimal("4"), new Quality(false, false, true)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gross / people                 | 416.8333333333333
            1000 * gross / people          | 416833.3333333333
            people - 2 - 1                 | 0
            12 / people / 2                | 2
            2 + people * 4                 | 14
            (2 + people) * 4               | 20
            -people * -2                   | 6
            sum(people, 2 * people, 1)     | 10
            gross + 0.005                  | 1250.505
            nobody / people                | 0
            """)
    void computesInDecimals(String formula, BigDecimal result) {
        assertThat(evaluate(formula).number().orElseThrow()).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gross / absent                 | ..
            later + gross                  | ...
            gross * never                  | .
            0 * hidden                     | :
            -hidden                        | :
            sum(gross, absent, later)      | ..
            later / absent                 | ..
            absent + never                 | .
            never + later                  | .
            never / hidden                 | :
            hidden + absent                | :
            gross / nobody                 | .
            nobody / nobody                | .
            hidden / nobody                | :
            absent + gross / nobody        | .
            gross / (people - 3)           | .
            """)
    void answersWithTheGravestReasonWhenAPartHasNoNumber(String formula, String sign) {
        assertThat(evaluate(formula)).extracting(Observation::symbol).isEqualTo(sign);
        assertThat(evaluate(formula).number()).isEmpty();
    }

    @Test
    void carriesTheWarningsOfAllItsParts() {
        assertThat(evaluate("early / mended"))
                .isEqualTo(new Measured(new BigDecimal("2.5"), new Quality(true, false, true)));
        assertThat(evaluate("-early")).isEqualTo(new Measured(new BigDecimal("-10"), new Quality(true, false, false)));
    }

    @Test
    void namesItsPartsOnceInOrderWithTheirPlaces() {
        Formula formula = Formula.parse("no.b / (no.a + no.b)");
        assertThat(formula.codes()).containsExactly("no.b", "no.a");
        assertThat(formula.positionOf("no.a")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | At position 1 the formula ends where a number, an indicator's code or a parenthesis is expected.
            no.a +            | At position 7 the formula ends where a number, an indicator's code or a parenthesis is expected.
            no.a no.b         | At position 6 "no.b" stands where an operator or the end is expected.
            (no.a + no.b      | At position 13 the formula ends where ")" is expected.
            no.a + no.b)      | At position 12 ")" stands where an operator or the end is expected.
            no.a × 2          | "×" at position 6 is not understood. Write * for times.
            no.a − no.b       | "−" at position 6 is not understood. Write - for minus.
            10 % * no.a       | "%" at position 4 is not understood. For percent, multiply by 100.
            no.a & no.b       | "&" at position 6 is not understood. A formula is numbers, indicator codes, + - * /, parentheses and sum(…).
            mean(no.a, no.b)  | "mean" at position 1 is not a function. The only one is sum(a, b, …).
            sum()             | At position 5 ")" stands where a number, an indicator's code or a parenthesis is expected.
            2 + 2             | The formula names no indicator.
            1234567890123456789 * no.a | The number at position 1 has 19 characters; at most 18 are read.
            """)
    void saysWhereItWasNotUnderstood(String formula, String sentence) {
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> Formula.parse(formula))
                .withMessage(sentence);
    }

    @Test
    void refusesDepthsThatNobodyWrites() {
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> Formula.parse("(".repeat(500) + "no.a" + ")".repeat(500)))
                .withMessageContaining("nested deeper than 50 levels");
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> Formula.parse("no.a + ".repeat(500) + "no.a"))
                .withMessageContaining("at most 2000 are read");
    }

    private static Observation evaluate(String formula) {
        return Formula.parse(formula).evaluate(PARTS::get);
    }

    private static Observation number(String value) {
        return new Measured(new BigDecimal(value), Quality.FINAL);
    }
}
