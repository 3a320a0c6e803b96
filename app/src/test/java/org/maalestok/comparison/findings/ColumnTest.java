package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.Spread;

class ColumnTest {

    /** Leaving a member out of the sorted group gives what the peers' own spread gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void saysOfTheOthersWhatTheirSpreadSays(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            int n = 2 + random.nextInt(30);
            boolean coarse = random.nextBoolean();
            double[] values = random.doubles(n)
                    .map(value -> coarse ? Math.round(value * 4) : value)
                    .toArray();
            var column = new Column(values);
            for (int own = 0; own < n; own++) {
                int left = own;
                double[] others = IntStream.range(0, n)
                        .filter(j -> j != left)
                        .mapToDouble(j -> values[j])
                        .toArray();
                Spread spread = Spread.of(others);
                assertThat(column.median(values[own])).as("seed %d", seed).isEqualTo(spread.median());
                assertThat(column.usual(values[own], spread.median()))
                        .as("seed %d", seed)
                        .isEqualTo(spread.usual());
            }
        }
    }

    /** Five equal peers and one that is 6 off: the median deviation is 0, the mean one 1. */
    @Test
    void fallsBackOnTheMeanDeviation() {
        var column = new Column(new double[] {9, 4, 4, 4, 4, 4, 10, Double.NaN});
        assertThat(column.others()).isEqualTo(6);
        assertThat(column.usual(9, column.median(9))).isCloseTo(1.2533, within(1e-12));
        var equals = new Column(new double[] {9, 4, 4, 4});
        assertThat(equals.usual(9, equals.median(9))).isZero();
    }
}
