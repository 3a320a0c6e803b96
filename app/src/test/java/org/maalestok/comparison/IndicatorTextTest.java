package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.ui.Language;

/** A number in a sentence says what it is, and what it is per where that isn't plain. */
class IndicatorTextTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NOK/person                         | no.population.year_end    | NB | 15,9 kr
            NOK/hour                           |                           | NB | 15,9 kr
            place/100*person                   | no.population.age_80_plus | NB | 15,9 plasser per 100 innbyggere 80 år og over
            place/100*person                   | no.population.age_80_plus | DA | 15,9 pladser pr. 100 indbyggere 80 år og derover
            place/100*person                   | no.population.age_80_plus | EN | 15.9 places per 100 inhabitants aged 80 and over
            place/100*person                   | no.elderly_care.users     | EN | 15.9 places per 100 users
            place/100*person                   | no.population.disabled    | EN | 15.9 places per 100 in the target group
            place/100*person                   |                           | NB | 15,9 plasser per 100 innbyggere
            count/1000*person                  | no.population.year_end    | NB | 15,9 per 1 000 innbyggere
            count/1000*person                  | no.population.year_end    | DA | 15,9 pr. 1.000 indbyggere
            count/person                       | no.population.age_6_15    | NB | 15,9 per innbygger 6–15 år
            count/person                       | no.elderly_care.users     | NB | 15,9 per bruker
            full_time_equivalent/10000*person  | no.population             | NB | 15,9 årsverk per 10 000 innbyggere
            full_time_equivalent/person        |                           | NB | 15,9 årsverk
            child/full_time_equivalent         |                           | NB | 15,9 barn per årsverk
            percent                            | no.population             | NB | 15,9 %
            """)
    void theNumberNamesWhatItIsPer(String unit, String denominator, Language language, String expected) {
        var fixture = indicator("no.a").unit(unit).decimals(1);
        var made = (denominator == null ? fixture : fixture.per(denominator)).made();
        assertThat(new IndicatorText(made, language).full(15.9).replace('\u00a0', ' '))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NOK/person                         | no.population             | NB | kr per innbygger
            NOK/person                         | no.population.age_6_15    | NB | kr per innbygger 6–15 år
            NOK/person                         | no.population.age_6_15    | DA | NOK pr. indbygger 6–15 år
            NOK/person                         | no.population.age_6_15    | EN | NOK per inhabitant aged 6–15
            NOK/person                         | no.population.age_80_plus | NB | kr per innbygger 80 år og over
            DKK/person                         | dk.population.age_80_plus | DA | kr. pr. indbygger 80 år og derover
            NOK/person                         | no.population.age_80_plus | EN | NOK per inhabitant aged 80 and over
            NOK/person                         | no.population.age_0       | EN | NOK per inhabitant aged under 1
            NOK/person                         | no.population.age_5       | NB | kr per innbygger 5 år
            NOK/person                         | no.elderly_care.users     | DA | NOK pr. bruger
            NOK/person                         | no.population.disabled    | DA | NOK pr. person i målgruppen
            NOK/pupil                          | no.school.pupils          | EN | NOK per pupil
            hour/person                        | no.population.age_80_plus | NB | timer per person
            """)
    void theUnitNamesWhomItIsPer(String unit, String denominator, Language language, String expected) {
        var made = indicator("no.a").unit(unit).per(denominator).made();
        assertThat(new IndicatorText(made, language).unit().replace('\u00a0', ' '))
                .isEqualTo(expected);
    }

    /** A chart puts it after its labels, with a space of its own: {@code 6,1 %} must not become {@code 6,1 % %}. */
    @ParameterizedTest
    @CsvSource({
        "percent, NB, ''",
        "percent, EN, ''",
        "NOK/person, NB, kr",
        "count, NB, ''",
        "place/100*person, NB, plasser"
    })
    void nothingIsSaidTwiceAfterABareNumber(String unit, Language language, String expected) {
        assertThat(new IndicatorText(indicator("no.a").unit(unit).made(), language).afterBare())
                .isEqualTo(expected);
    }

    /** The figure beside it has said what they are per. */
    /** A table is headed without saying whom it is per twice. The name is the code here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Utgifter per innbygger      | NOK/person  | Utgifter per innbygger, kr
        Utgifter til skole          | NOK/person  | Utgifter til skole, kr per innbygger
        Andel i prosent             | percent     | Andel i prosent
        """)
    void aHeadSaysNothingTwice(String name, String unit, String expected) {
        assertThat(new IndicatorText(indicator(name).unit(unit).made(), Language.NB).nameAndUnit())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"place/100*person, '2,2 plasser'", "count/1000*person, '2,2'"})
    void aDistanceIsInTheSameUnit(String unit, String expected) {
        var text = new IndicatorText(indicator("no.a").unit(unit).decimals(1).made(), Language.NB);
        assertThat(text.distance(-2.2).replace('\u00a0', ' ')).isEqualTo(expected);
    }
}
