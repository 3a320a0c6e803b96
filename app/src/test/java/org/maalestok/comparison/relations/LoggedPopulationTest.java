package org.maalestok.comparison.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.comparison.relations.Relations.Background;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Class sizes of Danish municipalities in 2024 by their population of 2021, against R 4.2.2: {@code m <- lm(y ~ log(x), d[-own, ])},
 * {@code predict(m, d[own, ], interval = "prediction")}, {@code hatvalues(m)}.
 */
@RunningWithStarterData
class LoggedPopulationTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Autowired
    Relations relations;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Areas areas;

    private Expected aarhus() {
        var catalogue = keyFigures.catalogue();
        var background = new Background(catalogue.findIndicator("dk.population").orElseThrow(), Period.year(2021));
        return (Expected) relations.adjusted(
                catalogue.findIndicator("dk.school.class_size").orElseThrow(),
                Period.year(2024),
                List.of(background),
                areas.findByCode("DK-751").orElseThrow(),
                areas.listMunicipalities("DK", LocalDate.of(2024, 1, 1)),
                AsOf.LATEST);
    }

    @Test
    void whatIsExpectedOfAarhus() {
        Expected adjusted = aarhus();
        assertThat(adjusted.fit().n()).isEqualTo(97);
        assertThat(adjusted.fit().slope(0)).isCloseTo(0.993599515662715, CLOSE);
        assertThat(adjusted.fit().r2()).isCloseTo(0.186718664251282, CLOSE);
        assertThat(adjusted.expected()).isCloseTo(21.8756270058171, CLOSE);
        assertThat(adjusted.lower()).isCloseTo(18.4875644406346, CLOSE);
        assertThat(adjusted.upper()).isCloseTo(25.2636895709995, CLOSE);
    }

    /** As it is, Copenhagen alone would decide: its leverage is 0.758 of 1 without the logarithm, and 0.180 with it. */
    @Test
    void theCapitalDoesNotDecideAlone() {
        double mean = 2.0 / 97;
        assertThat(aarhus().diagnostics().leverage() * mean).isCloseTo(0.179914379579615, CLOSE);
    }
}
