package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Every cell of the overview says what the municipality's own comparison with the same others says. */
@RunningWithStarterData
class OverviewTest {

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Judges judges;

    @Autowired
    Areas areas;

    @Autowired
    Peers peers;

    @Test
    void everyCellIsTheVerdictOfItsMunicipality() {
        Area own = areas.findByCode("NO-3911").orElseThrow();
        PeerGroup group = peers.find(own, "NO-VESTFOLD10").orElseThrow();
        List<Area> others = group.others();
        var texts = MunicipalityPages.TEXTS.in(Language.NB);
        var maker = new OverviewRows(own, group, others, new PageYear(2025), new Look(Language.NB, null, null), texts);
        int compared = 0;
        for (Indicator indicator : ServiceFilter.main(keyFigures.listIndicatorsOf(own.id()))) {
            var comparison = new Comparison(judges.of(indicator, AsOf.LATEST), own, others);
            Period period = comparison.latest().orElseThrow();
            var row = maker.row(comparison);
            assertThat(row.own().verdict()).isEqualTo(cell(comparison, period));
            for (int i = 0; i < others.size(); i++) {
                if (comparison.of(others.get(i), period) instanceof Measured) {
                    assertThat(row.others().get(i).verdict())
                            .as("%s, %s", indicator.code(), others.get(i).code())
                            .isEqualTo(cell(seenFrom(others.get(i), own, others, comparison), period));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static Comparison seenFrom(Area area, Area own, List<Area> others, Comparison comparison) {
        var rest = new ArrayList<>(others);
        rest.remove(area);
        rest.add(own);
        return new Comparison(comparison.judge(), area, rest);
    }

    private static VerdictTag cell(Comparison comparison, Period period) {
        return VerdictTag.inCell(comparison.judgement(period), Language.NB);
    }
}
