package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /**
     * R 4.2.2: {@code x <- c(17508, 19679, 18643, 18275, 21090, 17940, 18634, 18694, 18733); quantile(x, type = 7); mad(x, constant = 1)}: the nine
     * others' school spending per inhabitant in 2025. Type 7 at nine values falls on order statistics, so the quartiles are values themselves.
     */
    @Test
    void agreesWithTheSchoolSpendingOfFaerdersNeighbours() {
        var spread = Spread.of(new double[] {17508, 19679, 18643, 18275, 21090, 17940, 18634, 18694, 18733});
        assertThat(spread).isEqualTo(new Spread(9, 17508, 18275, 18643, 18733, 21090, 368, 648.7777777777778));
        assertThat(spread.usual()).isCloseTo(545.6, within(0.05));
    }

    @Test
    void interpolatesBetweenOrderStatistics() {
        var spread = Spread.of(new double[] {4, 1, 3, 2});
        assertThat(spread).isEqualTo(new Spread(4, 1, 1.75, 2.5, 3.25, 4, 1, 1));
    }

    @Test
    void isThatValueForASingleOne() {
        assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(1, 7, 7, 7, 7, 7, 0, 0));
    }

    /** Five equal values and one that is 6 off: the median deviation is 0, the mean one 1. */
    @Test
    void fallsBackOnTheMeanDeviation() {
        assertThat(Spread.of(new double[] {4, 4, 4, 4, 4, 10}).usual()).isCloseTo(1.2533, within(1e-12));
    }

    @Test
    void refusesToDescribeNothing() {
        assertThatThrownBy(() -> Spread.of(new double[0])).hasMessage("A spread needs at least one value");
    }

    /** Moving all values moves the places and not the widths; stretching stretches both; order means nothing. */
    @RepeatedTest(50)
    void movesAndStretchesWithTheValues(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        double[] values = random.doubles(1 + random.nextInt(40), -1000, 1000).toArray();
        Spread plain = Spread.of(values);
        Spread moved = Spread.of(Arrays.stream(values).map(v -> 3 * v + 500).toArray());
        assertThat(moved.median()).as("seed %d", seed).isCloseTo(3 * plain.median() + 500, within(1e-9));
        assertThat(moved.mad()).as("seed %d", seed).isCloseTo(3 * plain.mad(), within(1e-9));
        assertThat(plain.lowest()).isLessThanOrEqualTo(plain.lower());
        assertThat(plain.lower()).isLessThanOrEqualTo(plain.median());
        assertThat(plain.median()).isLessThanOrEqualTo(plain.upper());
        assertThat(plain.upper()).isLessThanOrEqualTo(plain.highest());
        Arrays.sort(values);
        assertThat(Spread.of(values)).isEqualTo(plain);
    }
}
