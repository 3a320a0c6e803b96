package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaSearchTest {

    private static final Areas AREAS = StarterAreas.inMemory();

    @ParameterizedTest
    @CsvSource({
        "Færder, NO-3911", "faerder, NO-3911", "FÆRDER, NO-3911", "færdder, NO-3911", "Nøtterøy, NO-3911",
                "notteroy, NO-3911",
        "0722, NO-3911", "NO-0722, NO-3911", "3911, NO-3911", "tønsb, NO-3905", "Tonsberg, NO-3905",
                "Toensberg, NO-3905",
        "Tonsbreg, NO-3905", "hørsholm, DK-223", "hoersholm, DK-223", "0223, DK-223", "Aarhus, DK-751", "Århus, DK-751",
        "Arhus, DK-751", "Copenhagen, DK-101", "kobenhavn, DK-101", "Ålesund, NO-1508", "alesund, NO-1508",
                "Aalesund, NO-1508",
        "Klæbu, NO-5001", "Trondhjem, NO-5001", "Vestfold, NO-39", "Oslo, NO-0301"
    })
    void findsFirst(String typed, String code) {
        assertThat(AREAS.search(typed, 10)).first().extracting(Area::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Våler, NO-3114 NO-3419",
        "Herøy, NO-1515 NO-1818",
        "Nes, NO-3228 NO-3322",
        "Snillfjord, NO-5055 NO-5056 NO-5059"
    })
    void findsAllThatShareAName(String typed, String codes) {
        assertThat(AREAS.search(typed, 20)).extracting(Area::code).contains(codes.split(" "));
    }

    @Test
    void putsPresentNamesBeforeFormerOnes() {
        assertThat(AREAS.search("Sande", 3)).first().extracting(Area::code).isEqualTo("NO-1514");
    }

    @Test
    void findsNothingForNothing() {
        assertThat(AREAS.search("  ", 10)).isEmpty();
        assertThat(AREAS.search("qwxyz", 10)).isEmpty();
        assertThat(AREAS.search("%_'", 10)).isEmpty();
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(AREAS.search("s", 5)).hasSize(5);
    }
}
