package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Observation.Measured;

class FigureTablesTest {

    private final KeyFiguresFixture figures = KeyFiguresFixture.on(TestDatabase.fresh())
            .catalogue("no.a", "no.b", "no.ratio = no.a / no.b", "no.twice = 2 * no.ratio", "no.unused");

    @Test
    void aTableStaysInMemoryUntilAReleaseTouchesIt() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,"));
        var before = figures.table("no.a", AsOf.LATEST);

        figures.publish(file("second", "no.b,NO-3911,2020,4,"));
        assertThat(figures.table("no.a", AsOf.LATEST)).isSameAs(before);
        assertThat(figures.table("no.a", AsOf.release(1))).isSameAs(before);

        figures.publish(file("first", "no.a,NO-3911,2020,2,"));
        assertThat(figures.at("no.a", "NO-3911", 2020).number()).contains(new BigDecimal("2"));
        assertThat(figures.table("no.a", AsOf.release(2))
                        .at(figures.area("NO-3911"), Period.year(2020))
                        .number())
                .contains(BigDecimal.ONE);
    }

    @Test
    void aDerivedTableFollowsItsParts() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,p", "no.a,NO-3901,2020,3,", "no.a,NO-3905,2020,1,"));
        figures.publish(file("second", "no.b,NO-3911,2020,4,e", "no.b,NO-3901,2020,:,", "no.b,NO-3905,2021,1,"));

        assertThat(figures.at("no.twice", "NO-3911", 2020))
                .isEqualTo(new Measured(new BigDecimal("0.50"), new Quality(true, true, false)));
        assertThat(figures.at("no.ratio", "NO-3901", 2020)).isInstanceOf(Observation.Suppressed.class);
        assertThat(figures.at("no.ratio", "NO-3905", 2020)).isEqualTo(Observation.NONE);

        figures.publish(file("second", "no.b,NO-3911,2020,8,"));
        assertThat(figures.at("no.twice", "NO-3911", 2020).number()).contains(new BigDecimal("0.250"));
        assertThat(figures.at("no.ratio", "NO-3901", 2020)).isEqualTo(Observation.NONE);
        assertThat(figures.table("no.twice", AsOf.release(2))
                        .at(figures.area("NO-3911"), Period.year(2020))
                        .number())
                .contains(new BigDecimal("0.50"));
    }

    @Test
    void knowsWhichIndicatorsAnAreaHas() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,", "no.a,NO-3901,2020,..,"));
        assertThat(figures.keyFigures().listIndicatorsOf(figures.area("NO-3911")))
                .extracting(Indicator::code)
                .containsExactly("no.a");

        figures.publish(file("second", "no.b,NO-3911,2020,4,", "no.b,NO-3901,2020,4,"));
        assertThat(figures.keyFigures().listIndicatorsOf(figures.area("NO-3911")))
                .extracting(Indicator::code)
                .containsExactly("no.a", "no.b", "no.ratio", "no.twice");
        assertThat(figures.keyFigures().listIndicatorsOf(figures.area("NO-3901")))
                .extracting(Indicator::code)
                .containsExactly("no.b");
    }

    @Test
    void tellsWhereADerivedIndicatorComesFrom() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,"));
        figures.publish(file("second", "no.b,NO-3911,2020,4,"));

        assertThat(figures.keyFigures().listSourcesOf(figures.indicator("no.twice"), AsOf.LATEST))
                .extracting(release -> release.dataSet().code())
                .containsExactly("second", "first");
        assertThat(figures.keyFigures().listSourcesOf(figures.indicator("no.unused"), AsOf.LATEST))
                .isEmpty();
    }

    @Test
    void anEmptyTableIsATable() {
        var table = figures.table("no.unused", AsOf.LATEST);

        assertThat(table.periods()).isEmpty();
        assertThat(table.areaIds()).isEmpty();
        assertThat(table.latest(1)).isEmpty();
    }

    @Test
    void theLatestPeriodIsOneWithANumber() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,", "no.a,NO-3911,2021,2,", "no.a,NO-3911,2022,...,"));

        assertThat(figures.table("no.a", AsOf.LATEST).latest(figures.area("NO-3911")))
                .contains(Period.year(2021));
        assertThat(figures.table("no.a", AsOf.LATEST).latest(figures.area("NO-3901")))
                .isEmpty();
    }

    @Test
    void anotherNodeSeesAReleaseWithinMoments() throws InterruptedException {
        figures.publish(file("first", "no.a,NO-3911,2020,1,"));
        try (var other = figures.secondNode()) {
            assertThat(other.at("no.a", "NO-3911", 2020).number()).contains(BigDecimal.ONE);

            figures.publish(file("first", "no.a,NO-3911,2020,2,"));
            var patience = Instant.now().plus(Duration.ofSeconds(10));
            while (other.at("no.a", "NO-3911", 2020).number().equals(Optional.of(BigDecimal.ONE))) {
                assertThat(Instant.now()).isBefore(patience);
                Thread.sleep(50);
            }
            assertThat(other.at("no.a", "NO-3911", 2020).number()).contains(new BigDecimal("2"));
        }
    }
}
