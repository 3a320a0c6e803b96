package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** Workbooks that are small when they are sent and large when they are read. They are refused before they are held in memory. */
class SheetLimitsTest {

    private static final int LARGE = 8 * 1024 * 1024;
    private static final String HEADS = row(1, "Kommunenr", "2023", "2024");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[%s]]></t></is></c></row>",
                "<row r=\"2\" spans=\"%s\"/>",
                "<row r=\"2\"><!-- %s --></row>",
                "<row r=\"2\"><?note %s?></row>"
            })
    void whatTheParserWouldHoldWholeEndsTheReading(String rows) {
        Refusal refusal = refusalOf(new Workbook().sheet("Tal", HEADS + rows.formatted("x".repeat(LARGE))));
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal.found()).contains("swells");
    }

    @Test
    void aTextInPiecesIsNoLongerThanOneInOnePiece() {
        String pieces = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                .formatted("xxxxxxx<!-- -->".repeat(LARGE / 16));
        Refusal refusal = refusalOf(new Workbook().sheet("Tal", HEADS + pieces));
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal.expected()).isEqualTo("texts of at most 32767 characters");
    }

    @Test
    void aSharedTextInPiecesIsRefusedWhileItGrows() {
        String runs = "<r><t>%s</t></r>".formatted("x".repeat(1000)).repeat(60_000);
        var workbook =
                new Workbook().sheet("Tal", HEADS).part("xl/sharedStrings.xml", "<sst><si>" + runs + "</si></sst>");
        assertThat(refusalOf(workbook).expected()).isEqualTo("texts of at most 50000000 characters");
    }

    @Test
    void asMuchAsACellCanHoldIsRead() throws Exception {
        String text = "&#x1F600;".repeat(Grid.LONGEST_TEXT / 2);
        var file = SheetFile.xlsx(new Workbook().sheet("Tal", HEADS + row(2, "3911", "1", "2") + row(3, "", "", text)));
        assertThat(file.numbers()).hasSize(2);
    }

    @Test
    void manyMergedBlocksCostNoMoreThanTheirRows() throws Exception {
        var merged = new StringBuilder("<mergeCells>");
        var rows = new StringBuilder(HEADS);
        for (int i = 2; i < 200_000; i++) {
            if (i % 10 == 0) {
                merged.append("<mergeCell ref=\"A")
                        .append(i)
                        .append(":B")
                        .append(i)
                        .append("\"/>");
            }
            rows.append("<row r=\"").append(i).append("\"><c><v>3911</v></c><c><v>1</v></c><c><v>2</v></c></row>");
        }
        var file = SheetFile.xlsx(new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "",
                        rows.toString(),
                        merged.append("</mergeCells>").toString()));
        var processor = ManagementFactory.getThreadMXBean();
        long began = processor.getCurrentThreadCpuTime();
        assertThat(file.numbers()).isNotEmpty();
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - began))
                .isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void mergedCellsOverMoreThanASheetOfFiguresAreRefused() {
        String merged = "<mergeCells>" + "<mergeCell ref=\"A1:ZZ1048576\"/>".repeat(20) + "</mergeCells>";
        Refusal refusal = refusalOf(new Workbook().sheet("Tal", "", "", HEADS, merged));
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal.found()).contains("merged cells");
    }

    private static Refusal refusalOf(Workbook workbook) {
        var refused = new Refusal[1];
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> SheetFile.xlsx(workbook).numbers())
                .satisfies(it -> refused[0] = it.refusal());
        return refused[0];
    }
}
