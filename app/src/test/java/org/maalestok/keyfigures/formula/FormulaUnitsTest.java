package org.maalestok.keyfigures.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Unit;

class FormulaUnitsTest {

    private static final Map<String, Unit> UNITS = Map.of(
            "gross", Unit.parse("1000*NOK"),
            "spent", Unit.parse("NOK"),
            "people", Unit.parse("person"),
            "children", Unit.parse("child"),
            "places", Unit.parse("place"),
            "share", Unit.parse("percent"),
            "score", Unit.parse("points"));

    @ParameterizedTest
    @CsvSource({
        "spent / people, NOK/person",
        "1000 * gross / people, NOK/person",
        "gross / people, 1000*NOK/person",
        "1000 * spent / people, NOK/1000*person",
        "spent / (people / 1000), NOK/1000*person",
        "100 * children / (children + children), percent",
        "children / children, count",
        "1000 * children / children, permille",
        "100 - share, percent",
        "'sum(share, share) / 2', percent",
        "0.5 * (spent + spent), NOK",
        "share * spent / 100, NOK",
        "100 * (spent - spent) / spent, percent",
        "100 * spent / spent - 100, percent",
        "score - score, points",
        "-spent, NOK"
    })
    void acceptsWhatGivesTheDeclaredUnit(String formula, String declared) {
        Formula.parse(formula).checkUnit(Unit.parse(declared), UNITS::get);
        assertThat(Formula.parse(formula).unit(UNITS::get)).isEqualTo(Unit.parse(declared));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spent + people              | NOK        | "spent + people" adds NOK and person.
            spent - 2 * people          | NOK        | "spent - 2 * people" subtracts person from NOK.
            spent + gross               | NOK        | "spent + gross" adds NOK and 1000*NOK.
            sum(spent, spent, people)   | NOK        | "spent + spent + people" adds NOK and person.
            spent + 5                   | NOK        | "spent + 5" puts a bare number together with spent, which is in NOK.
            spent / people              | NOK/pupil  | The formula gives NOK/person, but the unit is declared as NOK/pupil.
            gross / people              | NOK/person | The formula gives 1000*NOK/person, but the unit is declared as NOK/person. Multiply by 1000.
            children / children         | percent    | The formula gives count, but the unit is declared as percent. Multiply by 100.
            100 * children / children   | count      | The formula gives percent, but the unit is declared as count. Divide by 100.
            100 * children / places     | percent    | The formula gives child/100*place, but the unit is declared as percent.
            """)
    void refusesTheRestInASentence(String formula, String declared, String sentence) {
        assertThatExceptionOfType(FormulaRefused.class)
                .isThrownBy(() -> Formula.parse(formula).checkUnit(Unit.parse(declared), UNITS::get))
                .withMessage(sentence);
    }
}
