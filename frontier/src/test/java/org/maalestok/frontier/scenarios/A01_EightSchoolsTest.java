package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.ScaleEfficiency;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/**
 * FEATURE UNDER TEST: the worked example of docs/method/frontier.md; eight schools, man-years in, pupils out.
 *
 * <pre>
 * pupils                                       the frontier runs A – B – D – G
 *  180 |                                G
 *  160 |               D        F
 *  100 |       B   C        E
 *   60 |            H
 *   40 |  A
 *      +--10--20--30--40--50--60--70--80  man-years
 * </pre>
 */
class A01_EightSchoolsTest {

    private static Units eightSchools() {
        return Units.with(List.of("man-years"), List.of("pupils"))
                .add("A", new double[] {10}, new double[] {40})
                .add("B", new double[] {20}, new double[] {100})
                .add("C", new double[] {30}, new double[] {100})
                .add("D", new double[] {40}, new double[] {160})
                .add("E", new double[] {50}, new double[] {100})
                .add("F", new double[] {60}, new double[] {160})
                .add("G", new double[] {80}, new double[] {180})
                .add("H", new double[] {32}, new double[] {70})
                .build();
    }

    @Test
    void theSchoolsOnTheFrontierAreEfficient() {
        Result result = Dea.withDefaults().evaluate(eightSchools());
        for (int school : new int[] {0, 1, 3, 6}) {
            assertThat(result.score(school)).isEqualTo(new Score.Efficient(1));
        }
    }

    @Test
    void schoolHNeedsFifteenOfItsThirtyTwoManYears() {
        Result result = Dea.withDefaults().evaluate(eightSchools());
        assertThat(result.score(7).get()).isCloseTo(15.0 / 32, within(1e-12));
        assertThat(result.peers(7)).extracting(Peer::name).containsExactly("A", "B");
        assertThat(result.peers(7)).allSatisfy(peer -> assertThat(peer.lambda()).isCloseTo(0.5, within(1e-12)));
        assertThat(result.inputTargets(7)[0]).isCloseTo(15, within(1e-12));
    }

    @Test
    void schoolCIsAsLargeAsBButUsesHalfAsMuchAgain() {
        Result result = Dea.withDefaults().evaluate(eightSchools());
        assertThat(result.score(2).get()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(result.peers(2)).containsExactly(new Peer(1, "B", 1));
    }

    @Test
    void onlyBHasTheBestSize() {
        Units schools = eightSchools();
        Result constant = Dea.withDefaults().with(ReturnsToScale.CONSTANT).evaluate(schools);
        assertThat(constant.score(1)).isEqualTo(new Score.Efficient(1));
        assertThat(constant.score(0).get()).isCloseTo(0.8, within(1e-12));
        List<ScaleEfficiency.Scale> scales =
                ScaleEfficiency.of(schools, Dea.withDefaults()).rows();
        assertThat(scales.get(0).returns()).isEqualTo(ScaleEfficiency.Returns.INCREASING);
        assertThat(scales.get(1).returns()).isEqualTo(ScaleEfficiency.Returns.CONSTANT);
        assertThat(scales.get(6).returns()).isEqualTo(ScaleEfficiency.Returns.DECREASING);
        assertThat(scales.get(6).scale().get()).isCloseTo(180.0 / 5 / 80, within(1e-12));
    }
}
