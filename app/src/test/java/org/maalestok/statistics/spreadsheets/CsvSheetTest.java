package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Language;

/** Text files as people make them. */
class CsvSheetTest {

    private static final String FIGURES = """
            Kommune;Kommunenr;År;Brutto driftsutgifter
            Færder;3911;2024;12 345,5
            Oslo;301;2024;1 234 567
            Ærø;0301;2023;-3,25
            """;

    private static final List<String> READ = List.of(
            "3911 | 2024 | Brutto driftsutgifter | 12345.5",
            "301 | 2024 | Brutto driftsutgifter | 1234567",
            "0301 | 2023 | Brutto driftsutgifter | -3.25");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void areReadInEveryEncodingWithoutBeingTold(String encoding) throws Exception {
        assertThat(SheetFile.csv(FIGURES, Charset.forName(encoding)).figures()).isEqualTo(READ);
    }

    /** Were it a further breakdown, each municipality would be a measure of its own. */
    @Test
    void theNamesBesideTheNumbersAreNotReadThoughWeDoNotKnowThemAll() throws Exception {
        assertThat(SheetFile.csv("Kommune;Nr;2024\nFærder;3911;84,1\nNorderhov;0612;85,2\nIngensteds;9876;80,0\n")
                        .figures())
                .containsExactly("3911 | 2024 | tal | 84.1", "0612 | 2024 | tal | 85.2", "9876 | 2024 | tal | 80.0");
    }

    @Test
    void mayBeginWithAByteOrderMark() throws Exception {
        assertThat(SheetFile.csv("\ufeff" + FIGURES).figures()).isEqualTo(READ);
        assertThat(SheetFile.csv("\ufeff" + FIGURES, StandardCharsets.UTF_16LE).figures())
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void areReadWithEveryDelimiter(String delimiter) throws Exception {
        String text = FIGURES.replace(",", delimiter.equals(",") ? "." : ",").replace(";", delimiter);
        assertThat(SheetFile.csv(text).figures()).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u202f", "."})
    void mayHaveThousandsSeparatedByBlanksOrPoints(String separator) throws Exception {
        assertThat(SheetFile.csv(FIGURES.replace("12 345", "12" + separator + "345")
                                .replace("1 234 567", "1" + separator + "234" + separator + "567"))
                        .figures())
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "76,2 | 76.2",
                "77,0 | 77.0",
                "+3,5 | 3.5",
                "−3,5 | -3.5",
                "- 3,5 | -3.5",
                "12,3 % | 12.3",
                "12% | 12",
                "1.234 | 1234",
                "1 234,50 | 1234.50",
                "0,001 | 0.001",
                "4e+05 | 400000",
                "76,2* | 76.2 *",
                "76,2 p | 76.2 p",
                ".. | ..",
                ". | .",
                ": | :",
                "- | -",
                "i/t | i/t",
                "M | M",
                "'' | ''",
            })
    void aCellIsANumberWithAllItsDigitsOrASign(String written, String read) throws Exception {
        assertThat(SheetFile.csv("Kommunenr;2023;2024\n3911;1,5;" + written + "\n3901;2,5;3,5\n")
                        .figures())
                .contains("3911 | 2024 | tal | " + read, "3901 | 2024 | tal | 3.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 | number",
                "12.34.5 | number",
                "1 23 | number",
                "1,2,3 | number",
                "O,5 | number",
                "4,12E+05 | number",
                "1234567890123456789 | 18 digits",
                "01.mai | date",
                "maj-24 | date",
                "2024-05-01 | date",
                "1/5/2024 | date"
            })
    void whatLooksLikeANumberAndIsNoneIsRefusedWithItsCell(String written, String why) throws Exception {
        var file = SheetFile.csv("Kommunenr;2023;2024\n3911;1,5;2,5\n3901;2,5;" + written + "\n");
        Refusal refusal = refusalOf(file);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_NUMBER);
        assertThat(refusal.place()).isEqualTo("line 3, column 3");
        assertThat(refusal.found() + refusal.expected()).contains(why);
    }

    /** Were the fifth field passed over, 3,1 would be 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kode,Navn,År,Andel      | 3911,Færder,2024,3,1     | 5 | 4",
                "Kode;Navn;År;Andel      | 3911;Færder; by;2024;31  | 5 | 4",
                "Kode,Navn,År,Andel,Note | 3911,Færder,2024,3,1,nei | 6 | 5",
            })
    void moreFieldsThanHeadsAreRefusedAsNobodyCanSayWhichBelongsToWhich(
            String heads, String line, String found, String expected) throws Exception {
        Refusal refusal = refusalOf(SheetFile.csv(heads + "\n" + line + "\n"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MORE_FIELDS);
        assertThat(refusal.place()).startsWith("line 2");
        assertThat(refusal.found()).isEqualTo(found);
        assertThat(refusal.expected()).isEqualTo(expected);
        assertThat(refusal.sentence(Language.NB))
                .contains("Linjen har " + found + " felt")
                .doesNotContain("Forventet");
    }

    @Test
    void emptyFieldsBehindTheLastHeadMoveNothing() throws Exception {
        assertThat(SheetFile.csv("Kode;År;Andel\n3911;2024;3,1;;\n301;2024;4,1;;\n")
                        .figures())
                .containsExactly("3911 | 2024 | Andel | 3.1", "301 | 2024 | Andel | 4.1");
    }

    private static Refusal refusalOf(SheetFile file) throws Exception {
        try {
            file.figures();
        } catch (TableRefused e) {
            return e.refusal();
        }
        throw new AssertionError("Nothing was refused");
    }

    @Test
    void aPointBeforeThreeDigitsMeansWhatTheLayoutSays() throws Exception {
        var file = SheetFile.csv("Kommunenr,2024\n3911,1.234\n3901,4.567\n");
        assertThat(file.layout().decimal()).isEqualTo('.');
        assertThat(file.figures()).contains("3911 | 2024 | tal | 1.234");
        var danish = SheetFile.csv("Kommunenr;2024\n3911;1.234\n3901;4.567\n");
        assertThat(danish.layout().decimal()).isEqualTo(',');
        assertThat(danish.figures()).contains("3911 | 2024 | tal | 1234");
    }

    /** A zero in front of a group of thousands is no thousand. */
    @Test
    void aGroupDoesNotBeginWithZero() {
        assertThat(Numerals.parse("0,123", '.')).isEmpty();
        assertThat(Numerals.parse("0.123", ',')).isEmpty();
    }

    @Test
    void titlesHeadsInTwoRowsRemarksAndSemicolonsAroundTheTableAreNoFigures() throws Exception {
        var file = SheetFile.csv("""
                Udtræk fra FLIS;;;;;;
                ;;;;;;
                ;;Skole;;Dagtilbud;;
                Kommune;Kom.nr;2023;2024;2023;2024;
                Dragør Kommune;155;1;2;3;4;
                Ærø;492;5;6;7;8;
                Kilde: FLIS;;;;;;
                ;;;;;;
                """);
        assertThat(file.layout().firstHead()).isEqualTo(3);
        assertThat(file.figures())
                .containsExactly(
                        "155 | 2023 | Skole | 1",
                        "155 | 2024 | Skole | 2",
                        "155 | 2023 | Dagtilbud | 3",
                        "155 | 2024 | Dagtilbud | 4",
                        "492 | 2023 | Skole | 5",
                        "492 | 2024 | Skole | 6",
                        "492 | 2023 | Dagtilbud | 7",
                        "492 | 2024 | Dagtilbud | 8");
    }

    /** The form of noegletal.dk. */
    @Test
    void headingsBetweenTheRowsSayWhatIsMeasured() throws Exception {
        var file = SheetFile.csv("""
                De Kommunale Nøgletal;;;
                ;;;
                ;Kom.nr;2023;2024
                ;;;
                Andel udpendlere;;;
                Dragør Kommune;155;76,2;M
                ;;;
                Andel indpendlere;;;
                Dragør Kommune;155;47,3;45,6
                """, Encodings.WINDOWS);
        assertThat(file.figures())
                .containsExactly(
                        "155 | 2023 | Andel udpendlere | 76.2",
                        "155 | 2024 | Andel udpendlere | M",
                        "155 | 2023 | Andel indpendlere | 47.3",
                        "155 | 2024 | Andel indpendlere | 45.6");
    }

    @Test
    void longFilesHaveTheirVariablesInColumns() throws Exception {
        var file = SheetFile.csv("""
                region,indicator,kjønn,år,value
                0301 Oslo,Inntekt,1,2023K1,10
                0301 Oslo,Inntekt,2,2023K1,20
                K-3001 Halden,Inntekt,1,2023K1,..
                """);
        assertThat(file.figures())
                .containsExactly(
                        "0301 | 2023K1 | Inntekt | 1 | 10",
                        "0301 | 2023K1 | Inntekt | 2 | 20",
                        "K-3001 | 2023K1 | Inntekt | 1 | ..");
    }

    @Test
    void aFileThatSaysNoPeriodAsksForIt() throws Exception {
        var file = SheetFile.csv("Kommune;Folketall\nHalden;31 000\nMoss;50 000\n");
        assertThat(file.layout().gaps()).containsExactly("time");
    }

    @Test
    void aQuotationMarkThatNobodyClosedIsFound() {
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.csv("Kommunenr;2024\n3911;1\n3901;\"2\n3905;3\n")
                        .figures())
                .satisfies(it -> assertThat(it.refusal().kind()).isEqualTo(Refusal.Kind.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, a PDF", "<!doctype html><html>, web page", "'', empty"})
    void whatIsNoSpreadsheetIsCalledByName(String text, String called) {
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.csv(text).layout())
                .satisfies(it -> assertThat(it.refusal().found()).contains(called));
    }

    @Test
    void anOldWorkbookIsCalledByName() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.bytes("tal.xls", ole).layout())
                .satisfies(it -> assertThat(it.refusal().found()).contains(".xls"));
    }

    /** The form of uddannelsesstatistik.dk. */
    @Test
    void jsonRowsAreRows() throws Exception {
        var file = SheetFile.bytes("rows.json", """
                [{"[Kommune].[Navn].[Navn]": "Albertslund", "[År].[År].[År]": "2017", "Normering": "3,1"},
                 {"[Kommune].[Navn].[Navn]": "Ærø", "[År].[År].[År]": "2018", "Normering": 2.50},
                 {"[Kommune].[Navn].[Navn]": "Ærø", "[År].[År].[År]": "2019", "Normering": ""}]
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(file.figures())
                .containsExactly(
                        "Albertslund | 2017 | Normering | 3.1",
                        "Ærø | 2018 | Normering | 2.50",
                        "Ærø | 2019 | Normering | ");
    }

    /** As programs hand Kolada's values out when they have taken them apart. */
    @Test
    void whatStandsBesideAValueIsNoFigure() throws Exception {
        var file = SheetFile.bytes("verdier.json", """
                [{"kpi": "N1", "municipality": "0301", "period": 2023, "gender": "T", "count": 1, "status": "", "value": 12.5, "isdeleted": false},
                 {"kpi": "N1", "municipality": "3911", "period": 2023, "gender": "T", "count": 1, "status": "", "value": 13.5, "isdeleted": false}]
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(file.figures()).containsExactly("0301 | 2023 | N1 | T | 12.5", "3911 | 2023 | N1 | T | 13.5");
    }

    /** Not taken for a second row of heads. */
    @Test
    void aFirstFigureThatNobodyCanReadIsRefusedWithItsCell() throws Exception {
        var file = SheetFile.csv("Kommune;2023\nOslo;12..5\nBergen;13,1\nHorten;14,2\n");
        assertThat(file.layout().firstData()).isEqualTo(2);
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(file::figures)
                .satisfies(it -> assertThat(it.refusal().toString()).contains("12..5", "line 2"));
    }

    /** Areas in the heads, with periods below, stay heads. */
    @Test
    void areasInTheHeadsAreHeads() throws Exception {
        assertThat(SheetFile.csv("År;Oslo;Bergen\n2023;12,5;13\n2024;12,6;14\n").figures())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Oslo | 2023");
    }

    /** Hvidovre has the number 167 and Roskilde 265; nobody has 2016. */
    @Test
    void figuresThatHappenToBeNumbersOfMunicipalitiesLeaveTheHeadsAlone() throws Exception {
        assertThat(SheetFile.csv("År;København;Aarhus\n2016;167;265\n2022;12;14\n")
                        .figures())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("København | 2016");
    }

    @Test
    void aPictureIsCalledByName() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.bytes("bilde.csv", png).layout())
                .satisfies(it -> assertThat(it.refusal().found()).contains("picture"));
    }
}
