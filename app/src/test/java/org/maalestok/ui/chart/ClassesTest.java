package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ClassesTest {

    @Test
    void areRoundAndTellTheTenApart() {
        double[] values = {20276, 17508, 19679, 18643, 18275, 21090, 17940, 18634, 18694, 18733};
        assertThat(Classes.of(values, 0).limits().toString()).isEqualTo("[1.80E+4, 1.85E+4, 1.90E+4]");
    }

    @Test
    void areOneWhenAllAreEqual() {
        assertThat(Classes.of(new double[] {3, 3, 3}, 0).count()).isEqualTo(1);
        assertThat(Classes.of(new double[0], 0).count()).isEqualTo(1);
    }

    /** Laws: at most four, lowest and highest are filled, limits rise. */
    @RepeatedTest(200)
    void holdAllValues(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        double[] values = random.doubles(random.nextInt(1, 400), -5, 100)
                .map(v -> Math.round(v * v) / 10.0)
                .toArray();
        var classes = Classes.of(values, 1);
        int[] filled = new int[classes.count()];
        for (double value : values) {
            filled[classes.of(value)]++;
        }
        assertThat(classes.count()).isBetween(1, 4);
        assertThat(filled[0]).isPositive();
        assertThat(filled[filled.length - 1]).isPositive();
        assertThat(classes.limits()).isSorted().doesNotHaveDuplicates();
    }
}
