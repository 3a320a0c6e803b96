package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1234,5|1234.5",
                "1 234 567,5|1234567.5",
                "1\u00A0234,5|1234.5",
                "1\u202F234|1234",
                "1.234.567,25|1234567.25",
                "-3,5|-3.5",
                "\u22123,5|-3.5",
                "0,5|0.5",
                ",5|0.5",
                "7|7",
                "1,5E3|1500"
            })
    void readsDecimalCommas(String written, double number) {
        assertThat(NumberStyle.COMMA.parse(written)).contains(number);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1234.5|1234.5", "1,234,567.5|1234567.5", "1 234.5|1234.5", ".5|0.5", "1e-3|0.001", "12.|12"})
    void readsDecimalPoints(String written, double number) {
        assertThat(NumberStyle.POINT.parse(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34,5",
                "1.23.456,5",
                "1 2",
                "12 %",
                "abc",
                "1,2,3",
                "1.5,2.5",
                "--1",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d"
            })
    void refusesWhatOnlyLooksLikeANumber(String written) {
        assertThat(NumberStyle.COMMA.parse(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5 7|COMMA",
                "0,125 3|COMMA",
                "1234,567|COMMA",
                "1.234,5|COMMA",
                "1.234.567 1.234|COMMA",
                "1.234 2,5|COMMA",
                "12.5 7|POINT",
                "0.125|POINT",
                "1,234.5|POINT",
                "1,234,567 1,234|POINT",
                "7 8 9|COMMA"
            })
    void theFiguresTellTheirStyle(String figures, NumberStyle style) {
        assertThat(NumberStyle.of(List.of(figures.split(" ")), ';')).isEqualTo(style);
    }

    @Test
    void aThousandOrADecimalNumberIsAskedFor() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NumberStyle.of(List.of("12", "1.234"), ';'))
                .withMessageContainingAll("'1.234'", "--decimal comma");
    }

    @Test
    void columnsSeparatedByCommasHaveDecimalPoints() {
        assertThat(NumberStyle.of(List.of("1.234"), ',')).isEqualTo(NumberStyle.POINT);
    }

    @Test
    void twoStylesInOneFileAreRefusedWithBoth() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NumberStyle.of(List.of("12,5", "12.5"), ';'))
                .withMessageContainingAll("'12.5'", "'12,5'");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|0,5",
                "1234567.25|1234567,25",
                "40|40",
                "1e-5|0,00001",
                "2.5e-17|2,5E-17",
                "0|0",
                "0.1|0,1",
                "0.30000000000000004|0,3",
                "0.999999999999998|1"
            })
    void writesNoDigitsThatAreOnlyRounding(double number, String written) {
        assertThat(NumberStyle.COMMA.write(number)).isEqualTo(written);
        assertThat(NumberStyle.COMMA.parse(written).orElseThrow()).isCloseTo(number, withinPercentage(1e-10));
    }
}
