package org.maalestok.municipalities.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden numbers: PROJ 9.5.1 through pyproj 3.7.2, {@code Transformer.from_crs(4326, 32600 + zone, always_xy=True).transform(lon, lat)}. */
class TransverseMercatorTest {

    @ParameterizedTest
    @CsvSource({
        "33, 15, 60, 500000.000, 6651411.190",
        "33, 4.5, 59.0, -101650.703, 6587510.488",
        "33, 31.1, 70.4, 1096588.060, 7890085.813",
        "33, 10.4, 59.2, 237387.944, 6571385.002",
        "32, 15.2, 55.1, 895350.503, 6123491.342",
        "32, 8.07, 57.75, 444646.883, 6401257.379"
    })
    void agreesWithProjToAMillimetre(int zone, double longitude, double latitude, double east, double north) {
        double[] metres = TransverseMercator.ofZone(zone).project(new double[] {longitude, latitude});
        assertThat(metres[0]).isEqualTo(east, within(0.002));
        assertThat(metres[1]).isEqualTo(north, within(0.002));
    }

    @Test
    void picksTheZoneThatALongitudeLiesIn() {
        assertThat(TransverseMercator.around(17.8).name()).isEqualTo("EPSG:32633");
        assertThat(TransverseMercator.around(11.6).name()).isEqualTo("EPSG:32632");
    }
}
