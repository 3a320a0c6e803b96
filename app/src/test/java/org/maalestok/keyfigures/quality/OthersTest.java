package org.maalestok.keyfigures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A municipality is measured against the others, never against itself. */
class OthersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final Letters areas = new Letters(5);
    private final Circles circles = new Circles(areas);

    private double number(int areaId) {
        return areaId == areas.named("E").id()
                ? Double.NaN
                : areaId == areas.named("A").id() ? 1000 : areaId;
    }

    @Test
    void itsOwnNumberIsNotAmongThem() {
        var others = Others.of(areas.named("A"), DAY, circles, this::number, numbers -> true);
        assertThat(others.numbers()).hasSize(3).doesNotContain(1000);
        assertThat(others.told().nb()).isEqualTo("de 3 andre kommunene med tall i gruppen «Gruppe 7»");
        assertThat(others.spread().highest()).isLessThan(1000);
    }

    @Test
    void whereTheGroupTellsNothingTheyAreAllOthersThatHaveFigures() {
        var others = Others.of(areas.named("E"), DAY, circles, this::number, numbers -> false);
        assertThat(others.numbers()).hasSize(4);
        assertThat(others.told().da()).isEqualTo("de 4 andre kommuner, vi har tal for,");
    }
}
