package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings from real figures. */
@RunningWithStarterData
class StarterFindingsTest {

    @Autowired
    Findings findings;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Judges judges;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    private Area area(String code) {
        return areas.findByCode(code).orElseThrow();
    }

    private PeerGroup vestfold(Area own) {
        return peers.find(own, "NO-VESTFOLD10").orElseThrow();
    }

    private static Stream<Finding> picked(ServiceFindings findings) {
        return Stream.of(findings.strengths(), findings.challenges(), findings.differences(), findings.next())
                .flatMap(List::stream);
    }

    /** The worked example of docs/method/findings.md: 1 633 kroner over a usual distance of 545.6. */
    @Test
    void faerderSpendsMoreOnSchool() {
        Area own = area("NO-3911");
        Service school = keyFigures.catalogue().findService("school").orElseThrow();
        var found = findings.of(own, school, vestfold(own), AsOf.LATEST);
        assertThat(picked(found)).anySatisfy(finding -> {
            assertThat(finding.indicator().code()).isEqualTo("no.school.gross_per_inhabitant");
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DIFFERENCE);
            assertThat(finding.z()).isCloseTo(1633 / 545.5968, within(1e-9));
            assertThat(finding.lasting()).isEqualTo(Finding.Lasting.YES);
            assertThat(finding.kroner()).hasValueCloseTo(1633 * 27_743.0, withinPercentage(1));
            assertThat(finding.weight()).isCloseTo(0.9 * 1.5 * 1633 / 545.5968, within(1e-9));
            assertThat(FindingWords.sentence(finding, Language.DA)).contains("over medianen af de 9 andre");
        });
        assertThat(FindingWords.tally(found, Language.NB)).startsWith("Av ");
    }

    /** Page and finding say the same of the same figure. */
    @Test
    void everyFindingStandsApartByTheVerdictToo() {
        for (Area own : areas.listMembers(area("NO-VESTFOLD10"), java.time.LocalDate.of(2025, 6, 1))) {
            PeerGroup group = vestfold(own);
            for (Service service : keyFigures.catalogue().listServices()) {
                picked(findings.of(own, service, group, AsOf.LATEST)).forEach(finding -> {
                    var comparison = new Comparison(judges.of(finding.indicator(), AsOf.LATEST), own, group.others());
                    assertThat(comparison.judgement(finding.period()))
                            .as("%s", finding)
                            .isEqualTo(finding.judgement());
                    assertThat(finding.judgement().standsApart()).isTrue();
                    assertThat(comparison.spread(finding.period()).orElseThrow().median())
                            .isEqualTo(finding.median());
                });
            }
        }
    }

    /** Worked out together, with shared columns, or one at a time: the same findings. */
    @Test
    void allAtOnceAreTheSameAsOneByOne() {
        Map<Area, PeerGroup> wanted = new LinkedHashMap<>();
        areas.listMembers(area("NO-VESTFOLD10"), java.time.LocalDate.of(2025, 6, 1))
                .forEach(own -> wanted.put(own, vestfold(own)));
        var together = new HashMap<String, ServiceFindings>();
        findings.all(
                wanted,
                AsOf.LATEST,
                one -> together.put(one.areaId() + one.service().code(), one));
        var apart = new ArrayList<String>();
        for (Area own : wanted.keySet()) {
            for (Service service : keyFigures.catalogue().listServices()) {
                var alone = findings.of(own, service, vestfold(own), AsOf.LATEST);
                if (!alone.equals(together.get(own.id() + service.code()))) {
                    apart.add(own.code() + " " + service.code());
                }
            }
        }
        assertThat(apart).isEmpty();
        assertThat(together)
                .hasSize(wanted.size() * keyFigures.catalogue().listServices().size());
    }
}
