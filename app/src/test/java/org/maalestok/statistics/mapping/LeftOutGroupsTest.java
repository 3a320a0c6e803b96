package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Text;

/** Many things of a kind are one sentence with the list behind it; a few are told one by one. */
class LeftOutGroupsTest {

    private static LeftOut function(String code, long lines) {
        return new LeftOut(Reason.NOT_ASKED_FOR, "function " + code, lines);
    }

    @Test
    void functionsOfAccountsStandTogetherInTheirOrderWithTheirNames() {
        var told = LeftOutGroups.of(
                List.of(function("850", 1200), function("332", 40), function("998", 3), function("110", 2)));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().sentence().nb().replace('\u00a0', ' '))
                .isEqualTo(
                        "4 funksjoner i regnskapet, med 1 245 linjer til sammen, hører ikke til noe nøkkeltall her.");
        assertThat(told.getFirst().list())
                .extracting(text -> text.nb().replace('\u00a0', ' '))
                .containsExactly(
                        "110 Kontroll og revisjon: 2",
                        "332 Kommunale veier: 40",
                        "850 Generelt statstilskudd vedrørende flyktninger m.v.: 1 200",
                        "funksjon 998: 3");
    }

    @Test
    void aFewAreToldOneByOneAndOtherReasonsByThemselves() {
        var told = LeftOutGroups.of(
                List.of(function("332", 40), new LeftOut(Reason.UNKNOWN_REGION, "9999", 7), function("110", 1)));
        assertThat(told).allSatisfy(one -> assertThat(one.list()).isEmpty());
        assertThat(told)
                .extracting(one -> one.sentence())
                .extracting(Text::en)
                .containsExactly(
                        "function 332: 40 lines that the recipe does not use.",
                        "function 110: 1 line that the recipe does not use.",
                        "9999: 7 cells of a region that nobody knows.");
    }
}
