package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.ui.Language;

class UnitTest {

    private static final List<String> SOME = List.of(
            "NOK",
            "DKK",
            "person",
            "1000*person",
            "pupil/full_time_equivalent",
            "percent",
            "permille",
            "count",
            "points",
            "day/year");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            count/person | Besøk i folkebibliotek per innbygger        | -
            percent      | Driftsutgifter i prosent av alle utgifter   | -
            percent      | Prosentvis endring                          | prosent
            percent      | Andel elever                                | prosent
            NOK/person   | Utgifter per innbygger                      | kr per innbygger
            """)
    void isNotSaidTwiceBesideAName(String unit, String name, @Nullable String nb) {
        assertThat(Unit.parse(unit).labelBeside(name, Language.NB)).isEqualTo(nb == null ? "" : nb);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOK/person                         | kr per innbygger              | NOK pr. indbygger           | NOK per inhabitant
            DKK/person                         | danske kroner per innbygger   | kr. pr. indbygger           | DKK per inhabitant
            1000*NOK                           | 1_000_kr                      | 1.000_NOK                   | 1,000_NOK
            1000000*DKK                        | mill._danske kroner           | mio._kr.                    | million_DKK
            percent                            | prosent                       | procent                     | percent
            child/100*child                    | prosent                       | procent                     | percent
            permille                           | promille                      | promille                    | per mille
            count                              | antall                        | antal                       | number
            person                             | personer                      | personer                    | people
            full_time_equivalent/10000*person  | årsverk per 10_000_innbyggere | årsværk pr. 10.000_indbyggere | full-time equivalents per 10,000_inhabitants
            count/1000*person                  | per 1_000_innbyggere          | pr. 1.000_indbyggere        | per 1,000_inhabitants
            percent/year                       | prosent per år                | procent pr. år              | percent per year
            child/full_time_equivalent         | barn per årsverk              | børn pr. årsværk            | children per full-time equivalent
            person/km2                         | personer per km²              | personer pr. km²            | people per km²
            points                             | poeng                         | point                       | points
            """)
    void hasWordsInThreeLanguages(String unit, String nb, String da, String en) {
        assertThat(Stream.of(Language.NB, Language.DA, Language.EN).map(Unit.parse(unit)::label))
                .map(words -> words.replace('\u00a0', '_'))
                .containsExactly(nb, da, en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent    | '_%'                | '_%'                 | '%'
            permille   | '_‰'                | '_‰'                 | '‰'
            count      | ''                  | ''                   | ''
            NOK/person | '_kr per innbygger' | '_NOK pr. indbygger' | '_NOK per inhabitant'
            """)
    void neverBreaksBetweenNumberAndUnit(String unit, String nb, String da, String en) {
        assertThat(Stream.of(Language.NB, Language.DA, Language.EN).map(Unit.parse(unit)::suffix))
                .map(words -> words.replace('\u00a0', '_'))
                .containsExactly(nb, da, en);
    }

    @ParameterizedTest
    @CsvSource({
        "NOK/person, NOK/1*person",
        "percent, child/100*child",
        "hour/person/year, hour/year*person",
        "count, NOK/NOK",
        "permille, count/1000"
    })
    void isTheSameHoweverItIsWritten(String one, String other) {
        assertThat(Unit.parse(one)).isEqualTo(Unit.parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NOK/",
                "*person",
                "NOK per person",
                "NOK/persn",
                "7*person",
                "nok",
                "NOK//person",
                "100000000000*person"
            })
    void refusesWhatIsNoUnitAndSaysWhichAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not a unit: ")
                .withMessageContaining("NOK, DKK, person");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void obeysTheLawsOfMultiplication(long seed) {
        var random = new Random(seed);
        Unit a = random(random);
        Unit b = random(random);
        Unit c = random(random);
        assertThat(Unit.parse(a.toString())).as("read back, seed %d", seed).isEqualTo(a);
        assertThat(a.times(b)).as("seed %d", seed).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).as("seed %d", seed).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b).dividedBy(b)).as("seed %d", seed).isEqualTo(a);
        assertThat(a.dividedBy(a)).as("seed %d", seed).isEqualTo(Unit.COUNT);
    }

    @Test
    void tellsThingsFromHowManyOfThem() {
        assertThat(Unit.PERCENT.isSameKindAs(Unit.COUNT)).isTrue();
        assertThat(Unit.PERCENT).isNotEqualTo(Unit.COUNT);
        assertThat(Unit.parse("pupil").isSameKindAs(Unit.parse("person"))).isFalse();
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    private static Unit random(RandomGenerator random) {
        Unit unit = Unit.COUNT;
        for (int i = random.nextInt(4); i > 0; i--) {
            Unit next = Unit.parse(SOME.get(random.nextInt(SOME.size())));
            unit = random.nextBoolean() ? unit.times(next) : unit.dividedBy(next);
        }
        return unit;
    }
}
