package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** What stands in the cells of workbooks as people make them. */
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

    /** Some programs leave the value out, others write an empty one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<v></v>", "<v/>", "<v> </v>"})
    void aFormulaWithoutAValueIsRefusedWithItsCell(String value) {
        Refusal refusal = refusalOf(
                new Workbook().sheet("Tal", HEADS + row(2, "3911", "5", "<c r=\"%s\"><f>B2*2</f>" + value + "</c>")));
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
