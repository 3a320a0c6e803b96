package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.web.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Relations before a merger: Nordre Follo was Oppegård and Ski until 2020. */
@RunningWithStarterData
class MergedRelationsTest {

    private static final String ASKED = "/nb/relations?x=no.population&y=no.population.share_80_plus&period=2019&area=";

    @LocalServerPort
    int port;

    @Test
    void aMunicipalityStandsInThePlaceOfItsParts() {
        try (var browser = new Browser(port)) {
            String own = browser.get(ASKED + "NO-3207").body();
            assertThat(own).contains("n = 421").doesNotContain("Oppegård");
            String other = browser.get(ASKED + "NO-0301").body();
            assertThat(other).contains("n = 422", "Oppegård");
        }
    }
}
