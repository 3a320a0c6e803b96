package org.maalestok.comparison.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;

/** What is said of figures that are told from a starting year: of the figure itself and of the one that it starts from. */
class RecastTest {

    private static final Period BASE = Period.year(2018);

    private static Remark note(String words) {
        return new Remark(
                1,
                Remark.Kind.NOTE,
                words,
                "Kari Controller",
                Remark.Role.MEMBER,
                Instant.EPOCH,
                Optional.empty(),
                1,
                Optional.empty());
    }

    @Test
    void theStartIsToldOfBesideAnIndexAndNowhereElse() {
        var table = figures(indicator("no.x.y").made())
                .with(2018, 10, 20)
                .with(2019, Double.NaN, 22)
                .with(2020, 12, 24)
                .said(1, note("Ny skole"));
        var indexed = OverTime.indexed(table, BASE);
        assertThat(indexed.remarksAt(1, Period.year(2020)))
                .extracting(Remark::words)
                .containsExactly("Ny skole");
        assertThat(indexed.at(1, Period.year(2019))).isEqualTo(Observation.NONE);
        assertThat(indexed.remarksAt(1, Period.year(2019))).isEmpty();
        assertThat(indexed.remarksAt(2, Period.year(2020))).isEmpty();
    }
}
