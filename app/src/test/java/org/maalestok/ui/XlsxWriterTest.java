package org.maalestok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks, read by others. */
class XlsxWriterTest {

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XlsxWriter(bytes)) {
            workbook.begin("figures", List.of("area", "value"));
            workbook.text("=Færder & <\u0001\"Larvik\"> ");
            workbook.number(new BigDecimal("-7.250"));
            workbook.endRow();
            workbook.nothing();
            workbook.number(new BigDecimal("12E1"), "p*");
            workbook.endRow();
            workbook.endRow();
            for (int column = 0; column < 703; column++) {
                workbook.number(BigDecimal.valueOf(column));
            }
            workbook.endRow();
            workbook.begin("notes", List.of());
            workbook.text("one");
            workbook.endRow();
        }
        return bytes.toByteArray();
    }

    /** Without the style of that name, programs warn that the workbook has none of its own. */
    @Test
    void itsDefaultStyleIsNormal() throws IOException {
        try (var workbook = (XSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(workbook()))) {
            assertThat(workbook.getStylesSource().getCTStylesheet().xmlText())
                    .containsPattern("<[a-z:]*cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
        }
    }

    @Test
    void anotherLibraryReadsWhatWasWritten() throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(workbook()))) {
            var sheet = workbook.getSheet("figures");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("value");
            assertThat(workbook.getFontAt(
                                    sheet.getRow(0).getCell(1).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            var text = sheet.getRow(1).getCell(0);
            assertThat(text.getCellType()).isEqualTo(CellType.STRING);
            assertThat(text.getStringCellValue()).isEqualTo("=Færder & <\"Larvik\"> ");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-7.25);
            assertThat(sheet.getRow(2).getCell(0)).isNull();
            var marked = sheet.getRow(2).getCell(1);
            assertThat(marked.getNumericCellValue()).isEqualTo(120);
            assertThat(marked.getCellStyle().getDataFormatString()).isEqualTo("General\" p*\"");
            assertThat(sheet.getRow(4).getCell(702).getNumericCellValue()).isEqualTo(702);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("one");
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(1).getCell(1)))
                    .isEqualTo("-7.25");
        }
    }

    /** Some readers do not wait for the directory at the archive's end. */
    @Test
    void theArchiveCanBeReadAsItComes() throws Exception {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
        assertThat(names)
                .contains(
                        "[Content_Types].xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
    }
}
