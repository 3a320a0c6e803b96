package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;

class FingerprintTest {

    private static final String THIS_YEAR =
            "Kommune;Kom.nr;Antal 2023;Antal 2024;Note\nDragør;155;1;2;x\nÆrø;492;3;4;y\n";
    private static final String NEXT_YEAR =
            "Udtræk 2025;;;;;\nKommune;Kom.nr;Antal 2023;Antal 2024;Antal 2025;Note\nDragør;155;1;2;3;x\nÆrø;492;3;4;5;y\n";
    private static final String ANOTHER =
            "Kommune;Kom.nr;Andel 2023;Andel 2024;Note\nDragør;155;1;2;x\nÆrø;492;3;4;y\n";

    @Test
    void anotherYearIsTheSameKindOfFileAndOtherHeadsAreNot() throws Exception {
        String known = Fingerprint.of(SheetFile.csv(THIS_YEAR).layout());
        assertThat(Fingerprint.of(SheetFile.csv(NEXT_YEAR).layout())).isEqualTo(known);
        assertThat(Fingerprint.of(SheetFile.csv(ANOTHER).layout())).isNotEqualTo(known);
    }

    @Test
    void whatAPersonDecidedStaysAndTheNewYearIsRead() throws Exception {
        Layout guessed = SheetFile.csv(THIS_YEAR).layout();
        var columns = new ArrayList<>(guessed.columns());
        columns.set(0, columns.get(0).as(Role.AREA));
        columns.set(1, columns.get(1).as(Role.IGNORED));
        columns.replaceAll(it ->
                it.role() == Role.VALUE ? new Column(it.head(), it.role(), false, it.period(), "Elever", "") : it);
        var nextYear = SheetFile.csv(NEXT_YEAR);
        Layout adapted = Fingerprint.adapted(guessed.withColumns(columns), nextYear.layout());
        assertThat(nextYear.figures(adapted))
                .contains("Dragør | 2023 | Elever | 1", "Dragør | 2025 | Elever | 3", "Ærø | 2025 | Elever | 5")
                .hasSize(6);
    }

    /** Heads of municipalities and years alone are alike in all such files. */
    @Test
    void aTitleAboutOtherThingsIsAnotherFile() throws Exception {
        Layout known = SheetFile.csv(
                        "Barnehagedekning 1-2 år, 2024;;\nKommunenr;Kommune;2024\n3901;Horten;89\n3905;Tønsberg;91\n")
                .layout();
        assertThat(Fingerprint.isAboutSomethingElse("Barnehagedekning 1-2 år, 2025", known))
                .isFalse();
        assertThat(Fingerprint.isAboutSomethingElse("Sykehjemsdekning, andel 80+", known))
                .isTrue();
        assertThat(Fingerprint.isAboutSomethingElse("", known)).isFalse();
    }

    /** Files of one year each say it nowhere: last year's must not be taken over. */
    @Test
    void thePeriodThatWasTypedIsAskedForAgain() throws Exception {
        Layout guessed = SheetFile.csv("Kommune;Folketal\nDragør;1\nÆrø;2\n").layout();
        Layout said = new Layout(
                guessed.encoding(),
                guessed.delimiter(),
                "",
                1,
                1,
                2,
                guessed.columns(),
                guessed.sections(),
                ',',
                "2024",
                "",
                "",
                false);
        assertThat(said.gaps()).isEmpty();
        assertThat(Fingerprint.adapted(said, guessed).gaps()).containsExactly("time");
    }
}
