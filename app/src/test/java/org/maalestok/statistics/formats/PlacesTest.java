package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;

class PlacesTest {

    @Test
    void theNameOfASheetStaysAsItIs() {
        assertThat(Places.in("cell C7 of sheet \"line 2 of row\"", Language.NB))
                .isEqualTo("celle C7 i arket \"line 2 of row\"");
        assertThat(Places.in("line 12, column 3", Language.DA)).isEqualTo("linje 12, kolonne 3");
        assertThat(Places.in("line 12, column 3", Language.EN)).isEqualTo("line 12, column 3");
    }

    @Test
    void whatIsLeftOutOfAccountsIsSaidInTheLanguage() {
        assertThat(Places.of("function 202", Language.NB)).isEqualTo("funksjon 202");
        assertThat(Places.of("class 1", Language.DA)).isEqualTo("kontoklasse 1");
        assertThat(Places.of("row: value, line: 3", Language.NB)).isEqualTo("row: value, line: 3");
    }
}
