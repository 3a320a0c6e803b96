package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Refusal.Kind;

class CsvTableReaderTest {

    private final CsvTableReader reader = CsvTableReader.withDefaults();

    @Test
    void statBankHasOneValueInARow() throws Exception {
        var read = ReadCells.of(reader, """
                \uFEFFOMRÅDE;KØN;TID;INDHOLD
                101;TOT;2025K1;667099
                101;TOT;2025K2;12,50
                "147";"a;""b""
                c";2025K1;..
                """);

        assertThat(read.cells())
                .containsExactly(
                        entry("101|TOT|2025K1", "667099"),
                        entry("101|TOT|2025K2", "12.50"),
                        entry("147|a;\"b\"\nc|2025K1", "[..]"));
        assertThat(read.table().dimension("OMRÅDE").orElseThrow().categories()).hasSize(2);
        assertThat(read.table().dimension("Tid").orElseThrow().role()).isEqualTo(Dimension.Role.TIME);
    }

    @Test
    void pxWebHasAColumnForEachTime() throws Exception {
        var read = ReadCells.of(reader, """
                "07459: Population, by region, age, contents and year"

                "region";"age";"Persons 2020";"Persons 2021"
                "K-3001 Halden";"0 years";253;".."
                "K-3001 Halden";"1 year";269;.
                """);

        assertThat(read.cells())
                .containsExactly(
                        entry("K-3001 Halden|0 years|Persons|2020", "253"),
                        entry("K-3001 Halden|0 years|Persons|2021", "[..]"),
                        entry("K-3001 Halden|1 year|Persons|2020", "269"),
                        entry("K-3001 Halden|1 year|Persons|2021", "[.]"));
        assertThat(read.table().title()).isEqualTo("07459: Population, by region, age, contents and year");
    }

    @Test
    void pxWebHasAColumnForEachContentToo() throws Exception {
        var read = ReadCells.of(reader, """
                "region","tid","Inntekt","Utgifter"
                "0301","2024",1.5,2
                """);

        assertThat(read.cells()).containsExactly(entry("0301|2024|Inntekt", "1.5"), entry("0301|2024|Utgifter", "2"));
    }

    @Test
    void headingsThatAreNothingButTimesGiveNoContents() throws Exception {
        var read = ReadCells.of(reader, "region\t2023K4\t2024/25\n0301\t1\t2\n");

        assertThat(read.cells()).containsExactly(entry("0301|2023K4", "1"), entry("0301|2024/25", "2"));
    }

    @Test
    void otherEncodingsAreAskedFor() throws Exception {
        byte[] body = "OMRÅDE;TID;INDHOLD\nRødovre;2024;1\n".getBytes(Charset.forName("windows-1252"));

        assertThat(Refusals.of(reader, body).kind()).isEqualTo(Kind.ENCODING);
        assertThat(ReadCells.of(reader.with(Charset.forName("windows-1252")), new ByteArrayInputStream(body))
                        .cells())
                .containsExactly(entry("Rødovre|2024", "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A;TID;INDHOLD~1;2024;1~1;2025          | CUT_OFF
            A;TID;INDHOLD~1;2024;1~1;2025;12       | CUT_OFF
            A;TID;INDHOLD~1;2024;1~1;2025~         | MALFORMED
            A;TID;INDHOLD~1;2024;1.5~1;2025;1,5~   | BAD_NUMBER
            A;TID;INDHOLD~1;2024;6 214~            | BAD_NUMBER
            A;TID;INDHOLD~1;2024;0301~             | BAD_NUMBER
            A;TID;INDHOLD~"1;2024;1~               | CUT_OFF
            A;TID;INDHOLD~"1"x;2024;1~             | MALFORMED
            A;A;INDHOLD~1;2024;1~                  | MALFORMED
            {"errorTypeCode": "TABLE"}             | OTHER_FORMAT
            <html>                                 | OTHER_FORMAT
            ''                                     | CUT_OFF
            """)
    void badBodiesAreRefused(String body, Kind kind) throws IOException {
        byte[] bytes = body.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

        assertThat(Refusals.of(reader, bytes).kind()).isEqualTo(kind);
    }

    @Test
    void refusalsSayWhere() throws IOException {
        var refusal = Refusals.of(reader, "A;TID;INDHOLD\n1;2024;1\n\"1\n\";2025;x7\n");

        assertThat(refusal).isEqualTo(new Refusal(Kind.BAD_NUMBER, "sample", "line 3", "x7", ""));
    }
}
