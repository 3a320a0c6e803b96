package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import org.junit.jupiter.api.Test;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;

/** How workbooks are laid out: cells merged over columns and rows, hidden ones, and sheets beside the one with figures. */
class XlsxLayoutTest {

    private static final String HEADS = row(1, "Kommunenr", "2023", "2024");

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
}
