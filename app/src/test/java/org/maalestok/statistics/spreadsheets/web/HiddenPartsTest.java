package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;
import org.maalestok.statistics.spreadsheets.Layout.Section;
import org.maalestok.ui.Language;

/** Nobody who opens the workbook sees them, so the preview says what becomes of them. */
class HiddenPartsTest {

    private static Layout layout(Role second, Role third, boolean withRows) {
        var columns = List.of(
                new Column("Kommune", Role.AREA, false, "", "", ""),
                new Column("Andel", second, true, "", "Andel", ""),
                new Column("Antall", third, true, "", "Antall", ""));
        return new Layout("", "", "Tall", 1, 1, 2, columns, Section.NONE, ',', "2024", "", "", withRows);
    }

    @Test
    void hiddenColumnsThatAreReadAreNamedByTheirLetters() {
        assertThat(HiddenParts.read(layout(Role.VALUE, Role.IGNORED, false), Steps.TEXTS.in(Language.NB)))
                .isEqualTo("Kolonne B er skjult i arbeidsboken og leses likevel.");
        assertThat(HiddenParts.read(layout(Role.VALUE, Role.VALUE, true), Steps.TEXTS.in(Language.DA)))
                .isEqualTo("Kolonnerne B, C er skjult i arbejdsbogen og læses alligevel."
                        + " Rækker, der måtte være skjult i arbejdsbogen, er også med.");
    }

    @Test
    void thoseThatAreNotReadAreToldAmongWhatIsLeftOut() {
        assertThat(HiddenParts.passedOver(layout(Role.VALUE, Role.IGNORED, false), Steps.TEXTS.in(Language.EN)))
                .contains(new PreviewPage.Fact("Columns that are hidden in the workbook", "C Antall"));
        assertThat(HiddenParts.passedOver(layout(Role.VALUE, Role.VALUE, false), Steps.TEXTS.in(Language.EN)))
                .isEmpty();
    }
}
