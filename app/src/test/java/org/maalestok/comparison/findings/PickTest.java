package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.TableFixture.figures;
import static org.maalestok.comparison.findings.FindingsFixture.better;
import static org.maalestok.comparison.findings.FindingsFixture.found;
import static org.maalestok.comparison.findings.FindingsFixture.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.keyfigures.Perspective;

/** Which of the findings are shown: sides take turns, and ties are said. */
class PickTest {

    private static Finding weighed(String code, Perspective perspective, double weight) {
        return found(figures(better(code).perspective(perspective).made()).with(2025, own(130)))
                .weighing(weight);
    }

    @Test
    void sidesOfTheServiceTakeTurns() {
        var candidates = new ArrayList<>(List.of(
                weighed("a", Perspective.MEASURED_QUALITY, 4),
                weighed("b", Perspective.MEASURED_QUALITY, 3.9),
                weighed("c", Perspective.EMPLOYEES, 2),
                weighed("d", Perspective.MEASURED_QUALITY, 3.8)));
        assertThat(codes(Selection.pick(candidates, Kind.STRENGTH))).containsExactly("a", "c", "b");
        assertThat(codes(candidates)).containsExactly("d");
    }

    @Test
    void twoArePickedHoweverLightAndNoneToFillUp() {
        assertThat(codes(Selection.pick(
                        new ArrayList<>(List.of(
                                weighed("a", Perspective.COVERAGE, 0.9),
                                weighed("b", Perspective.PRICE, 0.7),
                                weighed("c", Perspective.EMPLOYEES, 0.8))),
                        Kind.STRENGTH)))
                .containsExactly("a", "c");
        assertThat(Selection.pick(new ArrayList<>(List.of(weighed("a", Perspective.COVERAGE, 3))), Kind.CHALLENGE))
                .isEmpty();
    }

    @Test
    void tiesAreDecidedByCodeAndSaid() {
        var candidates = new ArrayList<Finding>();
        for (String code : List.of("e", "b", "d", "a", "c")) {
            candidates.add(weighed(code, Perspective.COVERAGE, 16));
        }
        var picked = Selection.pick(candidates, Kind.STRENGTH);
        assertThat(codes(picked)).containsExactly("a", "b", "c", "d");
        var findings = new ServiceFindings(
                1,
                picked.getFirst().indicator().service(),
                picked,
                List.of(),
                List.of(),
                candidates,
                new ServiceFindings.Tally(5, 0, 0, 0, 0, 0, 0, 0, 5),
                Recency.OF_ALL_YEARS);
        assertThat(findings.tied(Kind.STRENGTH)).isTrue();
        assertThat(findings.tied(Kind.CHALLENGE)).isFalse();
    }

    /** The fourth and the fifth weigh the same after the three before them: from another side as heavy as it is, from one that was taken before twice as heavy. */
    @ParameterizedTest
    @CsvSource({
        "PERCEIVED_QUALITY, 6, true",
        "COVERAGE, 12, true",
        "COVERAGE, 6, false",
        "PERCEIVED_QUALITY, 5.9, false"
    })
    void tiesBetweenSidesAreSaid(Perspective side, double weight, boolean tied) {
        var candidates = new ArrayList<>(List.of(
                weighed("a", Perspective.COVERAGE, 19),
                weighed("b", Perspective.EMPLOYEES, 18),
                weighed("c", Perspective.PRICE, 17),
                weighed("d", Perspective.MEASURED_QUALITY, 6),
                weighed("e", side, weight)));
        var picked = Selection.pick(candidates, Kind.STRENGTH);
        assertThat(codes(picked)).containsExactly("a", "b", "c", "d");
        var tally = new ServiceFindings.Tally(5, 0, 0, 0, 0, 0, 0, 0, 5);
        var service = picked.getFirst().indicator().service();
        assertThat(new ServiceFindings(
                                1, service, picked, List.of(), List.of(), candidates, tally, Recency.OF_ALL_YEARS)
                        .tied(Kind.STRENGTH))
                .isEqualTo(tied);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameCandidatesInAnyOrderGiveTheSamePick(long seed) {
        var random = new Random(seed);
        var candidates = new ArrayList<Finding>();
        for (int i = 0; i < 12; i++) {
            var perspective = Perspective.values()[random.nextInt(4)];
            candidates.add(weighed("i%02d".formatted(i), perspective, 1 + random.nextInt(4)));
        }
        var expected = codes(Selection.pick(new ArrayList<>(candidates), Kind.STRENGTH));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(codes(Selection.pick(new ArrayList<>(candidates), Kind.STRENGTH)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(one -> one.indicator().code()).toList();
    }
}
