package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;

/** What the product says of real figures. */
@RunningWithStarterData
class StarterComparisonTest {

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    JoinedFigures figures;

    @Autowired
    Areas areas;

    @Autowired
    Judges judges;

    @Autowired
    Peers peers;

    /** The nine neighbours' median 18 643 and deviation 368: 1 633 kroner more is beyond the usual 546. */
    @Test
    void faerderSpendsMoreOnSchoolThanMostOfItsNeighbours() {
        Area faerder = area("NO-3911");
        var group = peers.find(faerder, "NO-VESTFOLD10").orElseThrow();
        var comparison = new Comparison(
                judges.of(indicator("no.school.gross_per_inhabitant"), AsOf.LATEST), faerder, group.others());
        Period latest = comparison.latest().orElseThrow();
        assertThat(latest).isEqualTo(Period.year(2025));
        assertThat(comparison.ownNumber(latest)).contains(new BigDecimal("20276"));
        assertThat(comparison.spread(latest).orElseThrow().median()).isEqualTo(18_643);
        assertThat(comparison.judgement(latest).code()).isEqualTo("higher");
        assertThat(comparison.judgement(latest).engine()).isEqualTo("spread");
        assertThat(comparison.firstComparable()).contains(Period.year(2020));
    }

    @Test
    void nobodyIsAmongItsOwnPeers() {
        Area faerder = area("NO-3911");
        assertThat(peers.choices(faerder)).isNotEmpty().allSatisfy(group -> assertThat(group.others())
                .doesNotContain(faerder));
    }

    /** Tønsberg and Re became Tønsberg in 2020: kroner are added, and the ratio is the sum over the sum. */
    @Test
    void sumsGoOnAcrossAMergerAndRatiosThroughTheirParts() {
        Area today = area("NO-3905");
        Period before = Period.year(2016);
        BigDecimal gross = add("no.accounts.school.gross", before, "NO-0704", "NO-0716");
        BigDecimal people = add("no.population", before, "NO-0704", "NO-0716");

        assertThat(at("no.accounts.school.gross", today, before)).isEqualByComparingTo(gross);
        BigDecimal ratio = at("no.accounts.school.gross_per_inhabitant", today, before);
        assertThat(ratio.doubleValue())
                .isEqualTo(gross.doubleValue() / people.doubleValue(), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void whatCannotBeAddedStaysABreak() {
        assertThat(figures.table(indicator("no.kindergarten.coverage_1_2"), AsOf.LATEST)
                        .at(area("NO-3905").id(), Period.year(2016)))
                .isEqualTo(Observation.NONE);
    }

    @Test
    void joinedFiguresAreMarkedAsEstimated() {
        var joined = (Measured) figures.table(indicator("no.population"), AsOf.LATEST)
                .at(area("NO-3905").id(), Period.year(2016));
        assertThat(joined.quality().estimated()).isTrue();
    }

    private BigDecimal add(String code, Period period, String... areaCodes) {
        var table = keyFigures.table(indicator(code), AsOf.LATEST);
        BigDecimal sum = BigDecimal.ZERO;
        for (String areaCode : areaCodes) {
            Area part = areas.findByCode(areaCode, period.start()).orElseThrow();
            sum = sum.add(table.at(part.id(), period).number().orElseThrow());
        }
        return sum;
    }

    private BigDecimal at(String code, Area area, Period period) {
        return figures.table(indicator(code), AsOf.LATEST)
                .at(area.id(), period)
                .number()
                .orElseThrow();
    }

    private Indicator indicator(String code) {
        return keyFigures.catalogue().findIndicator(code).orElseThrow();
    }

    private Area area(String code) {
        return areas.findByCode(code).orElseThrow();
    }
}
