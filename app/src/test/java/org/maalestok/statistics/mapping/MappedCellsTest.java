package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.mapping.Mapping.Sign;

/** Numbers, signs and times keep their meaning. */
class MappedCellsTest extends MapperCase {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ..   | ..,,
            .    | .,,
            ...  | ...,,
            :    | :,,
            ''   | ..,,
            M    | ..,,M
            -    | .,,-
            x    | :,,x
            f    | ..,,f
            """)
    void signsKeepTheirMeaning(String sign, String columns) throws Exception {
        var mapping = norwegian()
                .sign("M", Sign.MISSING)
                .sign("-", Sign.NOT_APPLICABLE)
                .sign("x", Sign.SUPPRESSED)
                .sign("f", Sign.PROVISIONAL)
                .measure("no.a");

        assertThat(map(mapping, rows("0301;2025;" + sign + ";")).rows())
                .containsExactly("no.a,NO-0301,2025," + columns + ",");
    }

    @ParameterizedTest
    @CsvSource({"f,p", "e,e", "r,r", "*,''", "'',''"})
    void lettersBesideNumbersBecomeTheirQuality(String letter, String status) throws Exception {
        var mapping = norwegian()
                .sign("f", Sign.PROVISIONAL)
                .sign("e", Sign.ESTIMATED)
                .sign("r", Sign.REVISED)
                .sign("*", Sign.IGNORED)
                .measure("no.a");

        assertThat(map(mapping, rows("0301;2025;5;" + letter)).rows())
                .containsExactly("no.a,NO-0301,2025,5," + status + ",,");
    }

    @Test
    void signsThatNobodyKnowsAreRefused() {
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;-;")))
                .isEqualTo(new Refusal(Kind.UNKNOWN_SIGN, "sample", "cell \"0301\", \"2025\"", "-", ""));
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;5;p")).kind())
                .isEqualTo(Kind.UNKNOWN_SIGN);
        assertThat(refused(norwegian().measure("no.a"), rows("0301;2025;5;:")).kind())
                .as("a reason for no number beside a number")
                .isEqualTo(Kind.UNKNOWN_SIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "2025,2025",
        "2025K1,2025Q1",
        "2025k4,2025Q4",
        "2025Q2,2025Q2",
        "2025M03,2025M03",
        "2024/2025,2024/25",
        "2024-2025,2024/25",
        "2024/25,2024/25",
        "1999/2000,1999/00"
    })
    void timesAreRecognised(String time, String period) throws Exception {
        assertThat(map(norwegian().named("0301", "NO").measure("no.a"), rows("0301;" + time + ";5;"))
                        .rows())
                .containsExactly("no.a,NO," + period + ",5,,,0301");
    }

    @ParameterizedTest
    @CsvSource({"2025W01", "2025K5", "2025M13", "2024-2026", "2024/1925", "2011-12", "year"})
    void otherTimesAreRefused(String time) {
        assertThat(refused(norwegian().measure("no.a"), rows("0301;" + time + ";5;")))
                .extracting(Refusal::kind, Refusal::found)
                .containsExactly(Kind.BAD_PERIOD, time);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5,1000,12500",
        "12.50,10,125.0",
        "-0.05,1000,-50",
        "7,0.001,0.007",
        "-7.25,0.01,-0.0725",
        "0,1000,0",
        "0.00,100,0",
        "3,-1,-3",
        "3,2.5,7.5",
        "999999999999999999,1,999999999999999999"
    })
    void factorsAreExact(String number, String factor, String product) throws Exception {
        assertThat(map(norwegian().measure("no.a", "", factor), rows("0301;2025;" + number + ";"))
                        .rows())
                .containsExactly("no.a,NO-0301,2025," + product + ",,,");
    }

    @ParameterizedTest
    @CsvSource({"999999999999999999,10", "0.0000000000000001,0.01", "123456789012345678,1.5"})
    void productsThatCannotBeKeptAreRefused(String number, String factor) {
        assertThat(refused(norwegian().measure("no.a", "", factor), rows("0301;2025;" + number + ";"))
                        .kind())
                .isEqualTo(Kind.BAD_NUMBER);
    }
}
