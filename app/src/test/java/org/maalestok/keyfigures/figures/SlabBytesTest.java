package org.maalestok.keyfigures.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

class SlabBytesTest {

    @Test
    void readsBackCellByCellWhatWasWritten() {
        var random = new Random(2);
        for (int table = 0; table < 50; table++) {
            Slab written = random(random, table);
            Slab read = SlabBytes.read(written.indicator(), SlabBytes.write(written));

            assertThat(read.areaIds()).isEqualTo(written.areaIds());
            assertThat(read.periods()).isEqualTo(written.periods());
            for (int area : written.areaIds()) {
                for (Period period : written.periods()) {
                    assertThat(read.at(area, period)).isEqualTo(written.at(area, period));
                }
            }
        }
    }

    /** A table of some areas and years, the first one empty. */
    private static Slab random(Random random, int size) {
        var builder = new SlabBuilder();
        for (int area = 0; area < size; area++) {
            for (int year = 2015; year < 2015 + size % 7; year++) {
                if (random.nextInt(5) > 0) {
                    builder.add(area * 3, Period.year(year).code(), cell(random));
                }
            }
        }
        return builder.build(SlabTest.indicator());
    }

    private static Observation cell(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Observation.Missing("..");
            case 1 -> new Observation.Suppressed("• ø");
            case 2 -> new Observation.NotApplicable(".");
            default ->
                new Measured(
                        BigDecimal.valueOf(random.nextLong() / 100, random.nextInt(19)),
                        new Quality(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
        };
    }
}
