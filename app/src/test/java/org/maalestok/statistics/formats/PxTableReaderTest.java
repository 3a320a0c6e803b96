package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;

class PxTableReaderTest {

    private static final String HEADER = """
            CHARSET="ANSI";
            AXIS-VERSION="2010";
            CODEPAGE="utf-8";
            LANGUAGE="no";
            LANGUAGES="no","en";
            DECIMALS=2;
            SHOWDECIMALS=1;
            MATRIX="T12134";
            TITLE="Utgifter per inn"
            "bygger; og mer";
            TITLE[en]="Expenditure";
            STUB="region";
            HEADING="innhold","år";
            CONTVARIABLE="innhold";
            VARIABLECODE("region")="Region";
            VALUES("region")="Oslo","Færder";
            VALUES[en]("region")="Oslo, the capital","Faerder";
            CODES("region")="0301","3911";
            VALUES("innhold")="Utgifter";
            UNITS("Utgifter")="kr";
            PRECISION("innhold","Utgifter")=2;
            VALUES("år")="2024","2025";
            TIMEVAL("år")=TLIST(A1),"2024","2025";
            NOTE="Foreløpige tall#for 2025";
            DATASYMBOL1="..";
            DATASYMBOL3=":";
            DATANOTECELL("3911","*","2025")="p";
            """;

    private final PxTableReader reader = new PxTableReader();

    @Test
    void cellsAreThoseOfTheMainLanguage() throws Exception {
        var read = ReadCells.of(reader, HEADER + "DATA=\n12.50 \".\"\n\"...\" -3 ;\n");

        assertThat(read.cells())
                .containsExactly(
                        entry("0301|Utgifter|2024", "12.50"),
                        entry("0301|Utgifter|2025", "[..]"),
                        entry("3911|Utgifter|2024", "[:]"),
                        entry("3911|Utgifter|2025", "-3 [p]"));
        assertThat(read.table().title()).isEqualTo("Utgifter per innbygger; og mer");
        assertThat(read.table().code()).isEqualTo("T12134");
        assertThat(read.table().notes()).containsExactly("Foreløpige tall#for 2025");
        assertThat(read.table().dimensions())
                .extracting(Dimension::code, Dimension::label, Dimension::role)
                .containsExactly(
                        Tuple.tuple("Region", "region", Role.OTHER),
                        Tuple.tuple("innhold", "innhold", Role.CONTENTS),
                        Tuple.tuple("år", "år", Role.TIME));
        assertThat(read.table().dimensions().get(1).categories())
                .isEqualTo(List.of(new Category("Utgifter", "Utgifter", "kr", 2)));
    }

    @Test
    void signsNeedNoQuotationMarksAndTheSemicolonMayBeMissing() throws Exception {
        assertThat(ReadCells.of(reader, HEADER + "DATA=1e2\t- .. 7\n").cells().values())
                .containsExactly("100", "[-]", "[..]", "7 [p]");
    }

    @Test
    void aFileWithoutCodesHasItsTexts() throws Exception {
        var read = ReadCells.of(reader, """
                CHARSET="ANSI";
                STUB="B","C";
                HEADING="A";
                VALUES("B")="B1","B2","B3";VALUES("C")="C1","C2";VALUES("A")="A1","A2";
                CODES("C")="001","002";
                KEYS("C")=VALUES;
                KEYS("B")=VALUES;
                DATA=
                "C1","B1", 1 2
                "C2","B3", 3 4;
                """);

        assertThat(read.cells())
                .as("keys in the order of their statements, and rows that are left out")
                .containsExactly(
                        entry("B1|001|A1", "1"),
                        entry("B1|001|A2", "2"),
                        entry("B3|002|A1", "3"),
                        entry("B3|002|A2", "4"));
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1,windows-1252", "windows-1252,windows-1252", "utf-8,utf-8", "iso-8859-15,iso-8859-15"})
    void theCodePageIsTheFiles(String said, String written) throws Exception {
        byte[] body = (HEADER.replace("CODEPAGE=\"utf-8\"", "CODEPAGE=\"" + said + "\"") + "DATA=1 2 3 4;")
                .getBytes(Charset.forName(written));

        assertThat(ReadCells.of(reader, new ByteArrayInputStream(body))
                        .table()
                        .dimensions()
                        .getFirst()
                        .categories()
                        .getLast()
                        .label())
                .isEqualTo("Færder");
    }

    @Test
    void otherCodePagesAreRefused() throws IOException {
        var refusal = Refusals.of(reader, HEADER.replace("utf-8", "utf-16") + "DATA=1 2 3 4;");

        assertThat(refusal.kind()).isEqualTo(Kind.ENCODING);
        assertThat(refusal.found()).isEqualTo("CODEPAGE=\"utf-16\"");
        byte[] latin = (HEADER + "DATA=1 2 3 4;").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Refusals.of(reader, latin).kind()).isEqualTo(Kind.ENCODING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATA=1 2 3;              | CELL_COUNT
            DATA=1 2 3 4 5;          | CELL_COUNT
            DATA=1 2 3 4             | CUT_OFF
            DATA=1 2 3 "..           | CUT_OFF
            DATA=1 2 3 4; 5          | MALFORMED
            DATA=1 2 3 4,5;          | CELL_COUNT
            DATA=1 2 3 x;            | BAD_NUMBER
            DATA=1 2 3 "4";          | BAD_NUMBER
            DATA=1 2 3 1.2.3;        | BAD_NUMBER
            DATA=1 2 3 1234567890123456789; | BAD_NUMBER
            NOTE="a                  | CUT_OFF
            ??="a";DATA=1 2 3 4;     | MALFORMED
            DATANOTECELL("1","2")="p";DATA=1 2 3 4;         | MALFORMED
            DATANOTECELL("1","2","3")="p";DATA=1 2 3 4;     | MALFORMED
            CODES("innhold")="1","2";DATA=1 2 3 4;          | MALFORMED
            """)
    void badDataIsRefused(String end, Kind kind) throws IOException {
        assertThat(Refusals.of(reader, HEADER + end).kind()).isEqualTo(kind);
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        assertThat(Refusals.of(reader, "<html><body>Vedlikehold</body></html>").kind())
                .isEqualTo(Kind.OTHER_FORMAT);
        assertThat(Refusals.of(reader, "").kind()).isEqualTo(Kind.CUT_OFF);
    }
}
