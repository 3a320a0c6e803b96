package org.maalestok.opendata.kolada;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Quality;

class GroupMeanTest {

    /** Numbers may have a quality behind them; {@code left} is left out by the secretariat, {@code held} held back. */
    @ParameterizedTest
    @CsvSource({
        "1 2 6,           3,                  3, ''",
        "1 2,             1.5,                2, ''",
        "7,               7,                  1, ''",
        "1000 3000,       2000,               2, ''",
        "1 0 0,           0.3333333333333333, 3, ''",
        "-1 1,            0,                  2, ''",
        "1 2 .. . ...,    1.5,                2, ''",
        "1p 2r 3,         2,                  3, pr",
        "1 2 3 :,         :,                  0, ''",
        "1 2 3 held,      ..,                 0, ''",
        "1 2 3 left,      ..,                 0, ''",
        "1 2 : :,         1.5,                2, ''",
        "1 2 : held,      1.5,                2, ''",
        ": :,             :,                  0, ''",
        ".. .,            ..,                 0, ''",
    })
    void isOfThoseThatHaveAFigureUnlessOneAloneIsHidden(String figures, String expected, int count, String status) {
        var mean = GroupMean.of(
                Arrays.stream(figures.split(" ")).map(GroupMeanTest::figure).toList());
        Observation found = mean.observation();
        assertThat(found.number().map(BigDecimal::toPlainString).orElse(ObservationText.sign(found)))
                .isEqualTo(expected);
        assertThat(mean.count()).isEqualTo(count);
        assertThat(found.status()).isEqualTo(status);
    }

    private static Observation figure(String text) {
        return switch (text) {
            case ":" -> new Observation.Suppressed("");
            case ".." -> new Observation.Missing("");
            case "." -> new Observation.NotApplicable("");
            case "..." -> new Observation.NotYetReported("");
            case "held" -> new Observation.LeftOut(true);
            case "left" -> new Observation.LeftOut(false);
            default ->
                new Observation.Measured(
                        new BigDecimal(text.replaceAll("[per]", "")),
                        new Quality(text.endsWith("p"), text.endsWith("e"), text.endsWith("r")));
        };
    }
}
