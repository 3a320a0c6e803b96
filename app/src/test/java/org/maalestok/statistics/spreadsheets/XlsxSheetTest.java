package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;

/** Workbooks as people make them. */
class XlsxSheetTest {

    private static final String HEADS = row(1, "Kommunenr", "2023", "2024");

    @Test
    void aCodeMayBeANumberInOneRowAndTextInTheNext() throws Exception {
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        HEADS + row(2, "301", "1", "2") + row(3, "<c r=\"%s\" t=\"str\"><v>0301</v></c>", "3", "4")));
        assertThat(file.figures())
                .containsExactly(
                        "301 | 2023 | Tal | 1",
                        "301 | 2024 | Tal | 2",
                        "0301 | 2023 | Tal | 3",
                        "0301 | 2024 | Tal | 4");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "9.8000000000000007, 9.8",
        "10.199999999999999, 10.2",
        "0.30000000000000004, 0.30000000000000004",
        "131006.39999999999, 131006.4",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "123456789012345, 123456789012345",
        "-0.5, -0.5"
    })
    void aNumberIsTheOneThatWasTyped(String stored, String typed) {
        assertThat(StoredNumber.of(stored)).contains(new BigDecimal(typed));
    }

    @ParameterizedTest
    @CsvSource({"12345678901234567890", "1.23456789012345678901", "1e400", "NaN", "1e99", "''"})
    void aNumberThatTheFormatCannotHaveHeldIsNone(String stored) {
        assertThat(StoredNumber.of(stored)).isEmpty();
    }

    /** Whatever has up to 15 digits comes back as it was typed, also through the 17 digits in which a spreadsheet may write it. */
    @Test
    void everyNumberOfFifteenDigitsSurvives() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            long digits = random.nextLong(1_000_000_000_000_000L);
            BigDecimal typed = BigDecimal.valueOf(digits, random.nextInt(12));
            String stored = new BigDecimal(typed.doubleValue())
                    .round(new java.math.MathContext(17))
                    .toString();
            assertThat(StoredNumber.of(stored))
                    .as("%s, stored as %s", typed, stored)
                    .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(typed));
        }
    }

    @Test
    void percentagesAreInPercent() throws Exception {
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        HEADS
                                + row(
                                        2,
                                        "3911",
                                        "<c r=\"%s\" s=\"1\"><v>0.123</v></c>",
                                        "<c r=\"%s\" s=\"1\"><v>1</v></c>")));
        assertThat(file.figures()).containsExactly("3911 | 2023 | Tal | 12.3", "3911 | 2024 | Tal | 100");
    }

    @Test
    void aFormulaHasTheValueThatTheFileKeeps() throws Exception {
        var file = SheetFile.xlsx(
                new Workbook().sheet("Tal", HEADS + row(2, "3911", "5", "<c r=\"%s\"><f>B2*2</f><v>10</v></c>")));
        assertThat(file.figures()).contains("3911 | 2024 | Tal | 10");
    }

    @Test
    void aFormulaWithoutAValueIsRefusedWithItsCell() {
        Refusal refusal =
                refusalOf(new Workbook().sheet("Tal", HEADS + row(2, "3911", "5", "<c r=\"%s\"><f>B2*2</f></c>")));
        assertThat(refusal.place()).isEqualTo("cell C2 of sheet \"Tal\"");
        assertThat(refusal.found()).contains("=B2*2");
    }

    @Test
    void aDateThatWasANumberIsRefusedWithAHint() {
        Refusal refusal = refusalOf(new Workbook()
                .sheet(
                        "Tal",
                        HEADS
                                + row(2, "3911", "1", "2")
                                + row(3, "3901", "5", "<c r=\"%s\" s=\"2\"><v>45413</v></c>")));
        assertThat(refusal.kind()).isEqualTo(Kind.BAD_NUMBER);
        assertThat(refusal.place()).isEqualTo("cell C3 of sheet \"Tal\"");
        assertThat(refusal.found()).isEqualTo("the date 2024-05-01");
        assertThat(refusal.expected()).contains("1.5");
    }

    @Test
    void errorsAndSignsStayWhatTheyAre() throws Exception {
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        HEADS + row(2, "3911", "<c r=\"%s\" t=\"e\"><v>#N/A</v></c>", "..") + row(3, "3901", "1", "")));
        assertThat(file.figures())
                .containsExactly(
                        "3911 | 2023 | Tal | #N/A",
                        "3911 | 2024 | Tal | ..",
                        "3901 | 2023 | Tal | 1",
                        "3901 | 2024 | Tal | ");
    }

    /** What a person typed or saw in the cell, whatever way the file keeps it in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"%s\"><v>9.8000000000000007</v></c> | 9.8",
                "<c r=\"%s\" t=\"n\"><v>1200</v></c> | 1200",
                "<c r=\"%s\" s=\"1\"><v>7.0000000000000007E-2</v></c> | 7",
                "<c r=\"%s\" s=\"1\"><v>0.28999999999999998</v></c> | 29",
                "<c r=\"%s\"><f>A1/B1</f><v>0.1</v></c> | 0.1",
                "<c r=\"%s\" t=\"str\"><f>A1&amp;B1</f><v>12,50</v></c> | 12.50",
                "<c r=\"%s\" t=\"str\"><v>1 234,50</v></c> | 1234.50",
                "<c r=\"%s\" t=\"s\"><v>0</v></c> | 76.2 *",
                "<c r=\"%s\" t=\"s\"><v>1</v></c> | 42.0",
                "<c r=\"%s\" t=\"b\"><v>1</v></c> | TRUE",
                "<c r=\"%s\" t=\"b\"><v>0</v></c> | FALSE",
                "<c r=\"%s\" t=\"e\"><v>#DIV/0!</v></c> | #DIV/0!",
                "<c r=\"%s\" t=\"e\"><f>X()</f><v>#N/A</v></c> | #N/A",
                "<c r=\"%s\" t=\"inlineStr\"><is><r><t>12</t></r><r><rPr><b/></rPr><t>,50</t></r></is></c> | 12.50"
            })
    void aCellIsWhatSomebodyTypedOrSaw(String cell, String figure) throws Exception {
        String shared = "<sst><si><r><t>76,2</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>*</t></r></si>"
                + "<si><t>0042,0</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>";
        var file = SheetFile.xlsx(new Workbook()
                .sheet("Tal", HEADS + row(2, "3911", "1", cell) + row(3, "3901", "2", "3"))
                .part("xl/sharedStrings.xml", shared));
        Layout layout = SheetFile.xlsx(
                        new Workbook().sheet("Tal", HEADS + row(2, "3911", "1", "2") + row(3, "3901", "2", "3")))
                .layout();
        assertThat(file.figures(layout)).element(1).isEqualTo("3911 | 2024 | Tal | " + figure);
    }

    @Test
    void mergedHeadsCountForEachOfTheirColumns() throws Exception {
        String merged =
                "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/></mergeCells>";
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "",
                        row(1, "Nøkkeltall for skolen")
                                + row(2, "", "Elever", "", "Lærere", "")
                                + row(3, "Kommune", "2023", "2024", "2023", "2024")
                                + row(4, "Færder", "1", "2", "3", "4"),
                        merged));
        assertThat(file.figures())
                .containsExactly(
                        "Færder | 2023 | Elever | 1",
                        "Færder | 2024 | Elever | 2",
                        "Færder | 2023 | Lærere | 3",
                        "Færder | 2024 | Lærere | 4");
    }

    @Test
    void aHeadMergedOverAllTheYearsOfTheOnlyThingMeasuredIsAHead() throws Exception {
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "",
                        row(1, "Udtræk fra oktober 2024")
                                + row(3, "", "", "Andel udpendlere", "")
                                + row(4, "Kommune", "Kom.nr", "2012", "2013")
                                + row(5, "København", "101", "33.9", "34.2"),
                        "<mergeCells><mergeCell ref=\"C3:D3\"/></mergeCells>"));
        assertThat(file.figures())
                .containsExactly("101 | 2012 | Andel udpendlere | 33.9", "101 | 2013 | Andel udpendlere | 34.2");
    }

    @Test
    void aNameMergedOverSeveralRowsBelongsToEachOfThem() throws Exception {
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "",
                        row(1, "Kommune", "År", "Elever") + row(2, "Færder", "2023", "10") + row(3, "", "2024", "11"),
                        "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));
        assertThat(file.figures()).containsExactly("Færder | 2023 | Elever | 10", "Færder | 2024 | Elever | 11");
    }

    @Test
    void whatIsHiddenIsSeenAndLeftOutUntilChosen() throws Exception {
        String hidden =
                "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>3901</v></c><c r=\"B3\"><v>7</v></c><c r=\"C3\"><v>8</v></c></row>";
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
                        HEADS + row(2, "3911", "1", "2") + hidden,
                        ""));
        Layout layout = file.layout();
        assertThat(layout.columns()).extracting(Column::hidden).containsExactly(false, false, true);
        assertThat(file.figures()).containsExactly("3911 | 2023 | Tal | 1");
        var columns = layout.columns().stream()
                .map(it -> it.hidden() ? new Column(it.head(), Role.VALUE, true, "2024", "", "") : it)
                .toList();
        var all = new Layout("", "", "Tal", 1, 1, 2, columns, layout.sections(), ',', "", layout.contents(), "", true);
        assertThat(file.figures(all)).hasSize(4).contains("3901 | 2024 | Tal | 8");
    }

    @Test
    void sheetsWithInstructionsAreThereToChoose() throws Exception {
        Workbook workbook = new Workbook()
                .sheet("Les meg", row(1, "Slik fyller du ut arket"))
                .sheet("Tal", HEADS + row(2, "3911", "1", "2"))
                .hiddenSheet("Lister", row(1, "ja"));
        var file = SheetFile.xlsx(workbook);
        assertThat(file.layout("Les meg").gaps()).contains("value");
        assertThat(file.figures(file.layout("Tal"))).hasSize(2);
    }

    @Test
    void entitiesOfOnesOwnAreNotLookedAt() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
        Refusal refusal = refusalOf(new Workbook().sheet("Tal", HEADS).part("xl/worksheets/sheet1.xml", bomb));
        assertThat(refusal.kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void hugeDimensionsAreRefusedAndCostNothing() {
        Refusal wide = refusalOf(new Workbook().sheet("Tal", HEADS + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"));
        assertThat(wide.kind()).isEqualTo(Kind.TOO_LARGE);
        Refusal high = refusalOf(new Workbook().sheet("Tal", HEADS + "<row r=\"2000000000\"><c><v>1</v></c></row>"));
        assertThat(high.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(high.place()).contains("2000000000");
    }

    /** 800 MB of blanks are less than a megabyte packed. */
    @Test
    void aSheetThatSwellsWhenItIsUnpackedIsRefused() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (var part : new java.util.LinkedHashMap<>(java.util.Map.of(
                            "xl/workbook.xml",
                            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Tal\" r:id=\"a\"/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"))
                    .entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            byte[] blank = "<row></row>     ".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 800; i++) {
                zip.write(blank);
            }
        }
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(
                        () -> SheetFile.bytes("bombe.xlsx", bytes.toByteArray()).layout())
                .satisfies(it -> assertThat(it.refusal().kind()).isIn(Kind.TOO_LARGE, Kind.MALFORMED));
    }

    @Test
    void aWorkbookThatBreaksOffIsRefused() {
        byte[] whole =
                new Workbook().sheet("Tal", HEADS + row(2, "3911", "1", "2")).bytes();
        for (int length : new int[] {10, whole.length / 2, whole.length - 5}) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatExceptionOfType(TableRefused.class)
                    .isThrownBy(() -> SheetFile.bytes("tal.xlsx", part).layout());
        }
    }

    private static Refusal refusalOf(Workbook workbook) {
        try {
            SheetFile.xlsx(workbook).numbers();
        } catch (TableRefused e) {
            return e.refusal();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("Nothing was refused");
    }
}
