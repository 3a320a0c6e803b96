package org.maalestok.comparison.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.similarity.Similarity.NoModel;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is like whom among real municipalities. */
@RunningWithStarterData
class SimilarPeersTest {

    @Autowired
    SimilarPeers similar;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    private Ranked ranked(String code, String service, int year) {
        return ranked(code, service, year, Map.of());
    }

    private Ranked ranked(String code, String service, int year, Map<String, Double> weights) {
        Area own = areas.findByCode(code).orElseThrow();
        return (Ranked) similar.find(own, service, year, weights, AsOf.LATEST);
    }

    @Test
    void everybodyElseIsRanked() {
        var school = ranked("NO-3911", "school", 2025);
        assertThat(school.model().code()).isEqualTo("no-school");
        assertThat(school.all()).hasSize(356).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        assertThat(school.all()).noneMatch(one -> one.area().code().equals("NO-3911"));
        assertThat(school.nearest(7)).hasSize(7).allSatisfy(one -> assertThat(one.distance())
                .isLessThan(school.typicalDistance()));
        assertThat(school.used()).extracting(Similarity.Used::year).containsOnly(Period.year(2025));
    }

    /** Tønsberg of today is Tønsberg and Re of 2016, which are therefore not its peers of that year. */
    @Test
    void whatAMunicipalityWasMadeOfIsNotAmongItsPeers() {
        var then = ranked("NO-3905", "school", 2016);
        assertThat(then.all()).hasSizeGreaterThan(420).noneMatch(one -> {
            String then2016 =
                    areas.codeOf(one.area(), Period.year(2016).start()).orElse("");
            return then2016.equals("NO-0704") || then2016.equals("NO-0716");
        });
        double people = then.all().getFirst().contributions().getFirst().own();
        assertThat(people).isGreaterThan(50_000);
    }

    @Test
    void anotherWeightGivesAnotherNeighbour() {
        var bySize = ranked("NO-3911", "school", 2025, Map.of("age_6_15", 0.0, "age_1_5", 0.0));
        assertThat(bySize.used()).hasSize(1);
        assertThat(bySize.leftOut()).extracting(Similarity.LeftOut::reason).containsOnly(Similarity.Reason.NO_WEIGHT);
        var nearest = bySize.all().getFirst().contributions().getFirst();
        assertThat(nearest.other()).isCloseTo(nearest.own(), within(0.03 * nearest.own()));
        assertThat(nearest.share()).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> ranked("NO-3911", "school", 2025, Map.of("size", -1.0)))
                .hasMessageContaining("negative");
    }

    @Test
    void theNearestCanBeComparedWithAtOnce() {
        Area own = areas.findByCode("NO-3911").orElseThrow();
        var school = ranked("NO-3911", "school", 2025);
        var group = peers.find(own, "similar,no-school,2025").orElseThrow();
        assertThat(group.kind()).isEqualTo(PeerGroup.Kind.SIMILAR);
        assertThat(group.nameIn(Language.EN)).isEqualTo("similar municipalities (model “School (Norway)”, 2025)");
        assertThat(group.others())
                .containsExactlyInAnyOrderElementsOf(
                        school.nearest(7).stream().map(Similar::area).toList());
    }

    @Test
    void saysWhyTwoAreAlike() {
        var nearest = ranked("NO-3911", "elderly_care", 2025).all().getFirst();
        assertThat(SimilarWords.why(nearest, Language.NB)).startsWith("Ligner i ");
        assertThat(SimilarWords.why(nearest, Language.DA)).startsWith("Ligner i ");
        assertThat(SimilarWords.why(nearest, Language.EN)).startsWith("Alike in ");
    }

    @Test
    void anOlderFigureStandsInAndSaysSo() {
        var danish = ranked("DK-101", "school", 2024);
        assertThat(danish.model().code()).isEqualTo("dk");
        assertThat(danish.used()).extracting(Similarity.Used::year).containsOnly(Period.year(2021));
        assertThat(danish.leftOut())
                .extracting(Similarity.LeftOut::reason)
                .containsOnly(Similarity.Reason.SELDOM_KNOWN);
        assertThat(SimilarWords.leftOut(danish.leftOut().getFirst(), Language.DA))
                .isEqualTo("Andel der pendler ud er kendt for færre end halvdelen af kommunerne og tæller derfor ikke"
                        + " med.");
    }

    @Test
    void withoutAModelThereIsNoAnswer() {
        Area own = areas.findByCode("NO-3911").orElseThrow();
        assertThat(similar.find(own, "school", 1999, AsOf.LATEST)).isEqualTo(new NoModel());
    }
}
