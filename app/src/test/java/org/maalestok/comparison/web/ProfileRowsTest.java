package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Recency;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Which rows that are marked as older the tally of the findings counts. */
class ProfileRowsTest {

    private static final List<Area> AREAS = IntStream.rangeClosed(1, 9)
            .mapToObj(id -> new Area(id, AreaKind.MUNICIPALITY, "NO", "NO-" + id, Text.same("A" + id), Validity.ALWAYS))
            .toList();
    private static final PeerGroup PEERS =
            new PeerGroup("NO", PeerGroup.Kind.COUNTRY, Text.same("Norge"), AREAS.subList(1, 9));

    private final Indicator ours = of("no.school.grades", "school");
    private final Indicator need = of("no.population.educated", "population");
    private final ProfileRows rows = new ProfileRows(
            AREAS.getFirst(),
            ours.service(),
            PEERS,
            new Recency(2025),
            new Look(Language.EN, null, null),
            new Remarks(MunicipalityPages.TEXTS.in(Language.EN)),
            MunicipalityPages.TEXTS.in(Language.EN));

    private static Indicator of(String code, String service) {
        return indicator(code)
                .service(service)
                .of(code + "_count", code + "_all")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .made();
    }

    /** The whole reason stands once below the table, and not in each of twenty rows. */
    @Test
    void tooFewYearsAreSaidShortly() {
        var table = figures(ours).with(2024, 5, 1, 2, 3, 4, 5, 6).with(2025, 5, 1, 2, 3, 4, 5, 6);
        var row = rows.row(new Comparison(Judge.ofAmounts(table), AREAS.getFirst(), PEERS.others()), "p");
        assertThat(row.untested()).isEqualTo("Too few years (2)");
    }

    private void old(Indicator indicator) {
        var table = figures(indicator).with(2018, 5, 1, 2, 3, 4, 5, 6, 7, 8);
        var row = rows.row(new Comparison(Judge.ofAmounts(table), AREAS.getFirst(), PEERS.others()), "p");
        assertThat(row.older()).isNotEmpty();
    }

    @Test
    void theServicesOwnAreCounted() {
        old(ours);
        assertThat(rows.olderUncounted()).isEmpty();
    }

    /** Another service's figure tells of the need here; it is among that service's findings, not among these, however good its direction. */
    @Test
    void anotherServicesNeedIsNot() {
        old(ours);
        old(need);
        assertThat(rows.olderUncounted()).startsWith("One of the 2 figures marked “Older”");
    }
}
