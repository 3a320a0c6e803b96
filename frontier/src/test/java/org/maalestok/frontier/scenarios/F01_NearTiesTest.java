package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;

/** FEATURE UNDER TEST: what rounding or the model's limits might hide. */
class F01_NearTiesTest {

    /** The third makes a trifle more than anybody, and is therefore efficient, however little the trifle is. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 3e-12, 1e-11, 3e-11, 1e-10, 1e-6})
    void aTrifleMoreIsMore(double trifle) {
        Units units = Units.of(new double[][] {{1, 1}, {1, 2}, {2, 2}}, new double[][] {{1}, {1}, {1 + trifle}});
        for (Detail detail : Detail.values()) {
            assertThat(Dea.withDefaults().with(detail).evaluate(units).score(2).get())
                    .as("%s", detail)
                    .isEqualTo(1);
        }
    }

    /** Pure efficiency and scale divide a change under constant returns; under others they have no meaning. */
    @ParameterizedTest
    @EnumSource(
            value = ReturnsToScale.class,
            names = {"VARIABLE", "NON_INCREASING", "NON_DECREASING", "FREE_DISPOSAL"})
    void onlyAChangeUnderConstantReturnsIsDivided(ReturnsToScale returns) {
        Units before = Units.of(new double[][] {{1}, {2}, {4}}, new double[][] {{1}, {3}, {4}});
        Units after = Units.of(new double[][] {{1}, {2}, {4}}, new double[][] {{2}, {3}, {5}});
        List<Malmquist.Change> changes =
                Malmquist.withDefaults().with(returns).evaluate(before, after).rows();
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.pureEfficiencyChange()).isEmpty();
            assertThat(change.scaleChange()).isEmpty();
            assertThat(change.technicalChangeVariable()).isEmpty();
            assertThat(change.scaleChangeVariable()).isEmpty();
        });
        assertThat(Malmquist.withDefaults().evaluate(before, after).rows())
                .allSatisfy(change -> assertThat(change.pureEfficiencyChange()).isPresent());
    }
}
