package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {

    private static final BaseAddress KOLADA = BaseAddress.of("https://api.kolada.se/v3/");
    private static final URI PAGE = URI.create("https://api.kolada.se/v3/data/kpi/N1/year/2020?page=1");

    @ParameterizedTest
    @CsvSource({
        "tables/12134/metadata, https://api.kolada.se/v3/tables/12134/metadata",
        "StatFin/vaerak/11ra.px, https://api.kolada.se/v3/StatFin/vaerak/11ra.px",
        "kpi/OMRÅDE x?y=#, https://api.kolada.se/v3/kpi/OMR%C3%85DE%20x%3Fy%3D%23",
        "'kpi/N1,N2', 'https://api.kolada.se/v3/kpi/N1,N2'"
    })
    void encodesEachPartOfThePath(String path, String address) {
        assertThat(KOLADA.at(path)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables/../../admin", "..", "a/./b"})
    void noPartLeavesItsPlace(String path) {
        assertThatThrownBy(() -> KOLADA.at(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.kolada.se/v3/data?page=2, https://api.kolada.se/v3/data?page=2",
        "http://api.kolada.se/v3/data?page=2, https://api.kolada.se/v3/data?page=2",
        "/v3/data?page=2, https://api.kolada.se/v3/data?page=2",
        "?page=2, https://api.kolada.se/v3/data/kpi/N1/year/?page=2"
    })
    void followsANextPageOfItsOwn(String named, String address) {
        assertThat(KOLADA.below(named, PAGE)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v3/data",
                "https://api.kolada.se.evil.example/v3/data",
                "https://api.kolada.se@evil.example/v3/",
                "https://user@api.kolada.se/v3/",
                "http://169.254.169.254/latest/meta-data",
                "//localhost/v3/data",
                "https://api.kolada.se:8443/v3/data",
                "https://api.kolada.se/v2/data",
                "https://api.kolada.se/v3/../v2/data",
                "https://api.kolada.se/v3/%2e%2e/v2/data",
                "https://api.kolada.se/v31/data",
                "file:///etc/passwd",
                "ftp://api.kolada.se/v3/data",
                "not an address",
                "https:///v3/"
            })
    void goesNowhereElse(String named) {
        assertThat(KOLADA.below(named, PAGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "https://user:secret@host/", "https://host/?a=b", "data.ssb.no", "https:/x"
            })
    void isAPlainWebAddress(String address) {
        assertThatThrownBy(() -> BaseAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://…");
    }

    @Test
    void redirectsStayWithTheHostAndMayLeaveThePath() {
        assertThat(KOLADA.onSameHost("/v4/data", PAGE)).contains(URI.create("https://api.kolada.se/v4/data"));
        assertThat(KOLADA.onSameHost("https://www.kolada.se/v3/data", PAGE)).isEmpty();
        var plain = BaseAddress.of("http://api.kolada.se/v3");
        assertThat(plain.onSameHost("https://api.kolada.se/v3/x", URI.create("http://api.kolada.se/v3/x")))
                .contains(URI.create("https://api.kolada.se/v3/x"));
    }
}
