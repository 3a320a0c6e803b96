package org.maalestok.keyfigures.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SlabTest {

    private static final Period YEAR = Period.year(2020);

    @ParameterizedTest
    @CsvSource({
        "12.50, 12.50",
        "0.00, 0.00",
        "-999999999999999999, -999999999999999999",
        "0.3333333333333333333333333333333333, 0.333333333333333333",
        "0.6666666666666666666666666666666667, 0.666666666666666667",
        "12345678901234567890123, 1.23456789012345679E+22",
        "1E+25, 1E+25"
    })
    void keepsEighteenDigitsAndTheirScale(BigDecimal given, BigDecimal kept) {
        assertThat(table(new Measured(given, Quality.FINAL)).at(7, YEAR)).isEqualTo(new Measured(kept, Quality.FINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.50",
                "0.1",
                "-20276",
                "9007199254740993",
                "0.333333333333333333",
                "1.23456789012345679E+22",
                "1E+25"
            })
    void givesTheNearestDouble(BigDecimal given) {
        assertThat(table(new Measured(given, Quality.FINAL)).number(7, YEAR)).isEqualTo(given.doubleValue());
    }

    @Test
    void givesNotANumberForWhateverIsNone() {
        var table = table(new Observation.Suppressed(":"));
        assertThat(table.numbers(new int[] {7, 8}, YEAR)).containsOnly(Double.NaN);
        assertThat(table.number(7, Period.year(1999))).isNaN();
    }

    @Test
    void countsNumbersAndNothingElse() {
        var number = table(new Measured(BigDecimal.ZERO, Quality.FINAL));
        assertThat(number.count(new int[] {6, 7, 8}, YEAR)).isEqualTo(1);
        assertThat(number.count(new int[] {7}, Period.year(1999))).isZero();
        assertThat(table(new Observation.Suppressed(":")).count(new int[] {7}, YEAR))
                .isZero();
    }

    @Test
    void laysCellsOutWhateverTheirOrder() {
        var builder = new SlabBuilder();
        for (int area = 400; area > 0; area -= 3) {
            for (int year : List.of(2022, 2020, 2021)) {
                builder.add(
                        area, Period.year(year).code(), new Measured(BigDecimal.valueOf(area * year), Quality.FINAL));
            }
        }
        var table = builder.build(indicator());

        assertThat(table.periods()).containsExactly(Period.year(2020), Period.year(2021), Period.year(2022));
        assertThat(table.areaIds()).isSorted().hasSize(134);
        assertThat(table.at(397, Period.year(2021)).number()).contains(BigDecimal.valueOf(397 * 2021));
        assertThat(table.at(398, Period.year(2021))).isSameAs(Observation.NONE);
        assertThat(table.at(397, Period.ofCode(20210103))).isSameAs(Observation.NONE);
    }

    @Test
    void aTableCannotBeChangedFromOutside() {
        var table = table(new Observation.Suppressed("x"));
        table.areaIds()[0] = 99;

        assertThat(table.at(7, YEAR)).isEqualTo(new Observation.Suppressed("x"));
    }

    @Test
    void theCacheHasRoomForTheWholeTargetByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("maalestok.figures", FigureSettings.class);

        assertThat(settings).isEqualTo(new FigureSettings(DataSize.ofMegabytes(300)));
    }

    private static FigureTable table(Observation observation) {
        var builder = new SlabBuilder();
        builder.add(7, YEAR.code(), observation);
        return builder.build(indicator());
    }

    static Indicator indicator() {
        var none = Text.same("");
        var service = new Service("s", none, new Service.Group("g", none, 0), 0);
        return new Indicator(
                1,
                "no.a",
                service,
                Perspective.NEED,
                Indicator.Kind.FLOW,
                "NOK",
                0,
                Polarity.NEUTRAL,
                false,
                null,
                null,
                "",
                "",
                "none",
                "",
                LocalDate.of(2030, 1, 1),
                List.of(),
                new Indicator.Words(none, none, none, none, none));
    }
}
