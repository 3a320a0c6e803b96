package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** Workbooks that are damaged, or made to do damage. */
class XlsxDangersTest {

    private static final String HEADS = row(1, "Kommunenr", "2023", "2024");

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
