package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.StatesFixture;
import org.maalestok.statistics.formats.PxTableReader;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.ui.Language;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Missing, hidden, not applicable, not yet reported and zero stay five things in every format, and what was said of a figure goes with it. */
class StatesTest {

    @TempDir
    Path folder;

    @Test
    void inJsonStat() throws IOException {
        String text = text(StatesFixture.cells("Tid"), "json-stat2");
        JsonNode dataset = new ObjectMapper().readTree(text);
        JsonStatRules.check(dataset, true);
        assertThat(text).contains("\"value\":[1.50,0.2,null,null,null,null,-7.25,120]");
        assertThat(dataset.get("status").toString())
                .isEqualTo("{\"1\":\"pe\",\"2\":\"..\",\"3\":\":\",\"4\":\".\",\"5\":\"...\",\"7\":\"*\"}");
        assertThat(dataset.get("note").valueStream().map(JsonNode::asString))
                .anySatisfy(
                        note -> assertThat(note).contains(".. = not available").contains("p = provisional"))
                .as("what was said of one figure is no note on the table")
                .noneMatch(note -> note.contains("Ny skole i august"));
        assertThat(dataset.at("/dimension/Region/category/note").propertyNames())
                .containsExactly("3909");
        assertThat(dataset.at("/dimension/Region/category/note/3909/0").asString())
                .startsWith("* 2024, no.school.places: ")
                .contains("Ny skole i august", "Kari");
        JsonNode remark = dataset.at("/extension/cellNotes");
        assertThat(remark).hasSize(1);
        assertThat(remark.at("/0/cell").asLong()).isEqualTo(7);
        assertThat(remark.at("/0/category").toString())
                .isEqualTo("{\"Region\":\"3909\",\"ContentsCode\":\"no.school.places\",\"Tid\":\"2024\"}");
        assertThat(remark.at("/0/note/0").asString()).contains("Ny skole i august", "Kari");
    }

    @Test
    void inCsv() throws IOException {
        assertThat(text(StatesFixture.cells("Tid", "ContentsCode"), "csv")).isEqualTo("""
                "Region","2023 no.school.places","2024 no.school.places"
                "0",1.50,0.2
                "3905","..",":"
                "3911",".","..."
                "3909",-7.25,120
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "UseTexts SeparatorTab       | \"region\"\t\"2023 Places\"\t\"2024 Places\"",
                "UseCodesAndTexts            | \"Region\",\"2023 no.school.places Places\",\"2024 no.school.places Places\"",
                "SeparatorSemicolon UseCodes | \"Region\";\"2023 no.school.places\";\"2024 no.school.places\"",
                "SeparatorSpace              | \"Region\" \"2023 no.school.places\" \"2024 no.school.places\"",
            })
    void csvIsNamedAndSeparatedAsAsked(String params, String header) throws IOException {
        var answer = answer(StatesFixture.cells("Tid", "ContentsCode"), "csv", params.split(" "));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith(header + "\n");
    }

    @Test
    void aListWithEverythingInTheStubHasOneValueARow() throws IOException {
        var lines = answer(StatesFixture.cells("Tid"), "csv", "IncludeTitle", "UseTexts")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("\"Places <per> \"\"pupil\"\" & year\"");
        assertThat(lines.getLast()).isEqualTo("\"Larvik; \"\"byen\"\"\",\"Places\",-7.25,120");
    }

    @Test
    void inPx() throws Exception {
        var cells = new ArrayList<String>();
        var tables = new ArrayList<SourceTable>();
        new PxTableReader().read(new ByteArrayInputStream(bytes("px")), "a.px", new TableSink() {
            @Override
            public void begin(SourceTable table) {
                tables.add(table);
            }

            @Override
            public void accept(SourceCell cell) {
                cells.add((cell.isNumber ? cell.number().toPlainString() + " " : "") + cell.status);
            }
        });
        assertThat(cells).containsExactly("1.50 ", "0.2 pe", "..", ":", ".", "...", "-7.25 ", "120 *");
        assertThat(tables.getFirst().dimension("Region").orElseThrow().categories())
                .extracting(category -> category.code())
                .containsExactly("0", "3905", "3911", "3909");
        assertThat(tables.getFirst().notes()).noneMatch(note -> note.contains("Ny skole i august"));
        PxText px = PxText.parse(new String(bytes("px"), StandardCharsets.UTF_8));
        assertThat(px.keywords().keySet().stream().filter(keyword -> keyword.startsWith("CELLNOTE")))
                .containsExactly("CELLNOTE(\"Larvik; \u201Dbyen\u201D\",\"Places\",\"2024\")");
        assertThat(px.get("CELLNOTE(\"Larvik; \u201Dbyen\u201D\",\"Places\",\"2024\")")
                        .getFirst())
                .contains("Ny skole i august", "Kari");
    }

    /** Whoever asks for one figure without its area, or in another order, finds the remark all the same. */
    @Test
    void aRemarkFollowsItsCellWhereverThatStands() throws IOException {
        JsonNode turned = new ObjectMapper().readTree(text(StatesFixture.cells("Region"), "json-stat2"));
        JsonNode remark = turned.at("/extension/cellNotes/0");
        assertThat(remark.at("/category/Region").asString()).isEqualTo("3909");
        assertThat(remark.at("/category/Tid").asString()).isEqualTo("2024");
        assertThat(turned.get("value").get(remark.get("cell").asInt()).asInt()).isEqualTo(120);
        PxText px = PxText.parse(text(StatesFixture.cells("Region"), "px"));
        assertThat(px.get("CELLNOTE(\"Places\",\"2024\",\"Larvik; \u201Dbyen\u201D\")"))
                .hasSize(1);
    }

    @Test
    void inHtml() throws IOException {
        String page = answer(StatesFixture.cells("Tid"), "html", "UseTexts", "IncludeTitle")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("<caption>Places &lt;per&gt; &quot;pupil&quot; &amp; year</caption>")
                .contains("<th scope=\"row\">Tønsberg</th><th scope=\"row\">Places</th><td>..</td><td>:</td>")
                .contains("<td>0.2 <sup>pe</sup></td>")
                .contains("<td>120 <sup>*</sup></td>")
                .contains("<p>* Larvik; &quot;byen&quot;, 2024, no.school.places: ", "Ny skole i august");
    }

    @Test
    void inASpreadsheet() throws IOException {
        var parts = unzip(bytes("xlsx"));
        String sheet = parts.getFirst();
        assertThat(sheet).contains("<v>-7.25</v>").contains("<v>120</v>");
        assertThat(String.join("", parts))
                .contains("pe&quot;", "...", "Ny skole i august", ", 2024, no.school.places: ");
        assertThat(sheet.split("<row ")).hasSize(6);
    }

    /** As a library reads it that has nothing to do with what wrote it. */
    @Test
    void inParquet() throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes("parquet"))));
                var row = reader.rowReader()) {
            assertThat(reader.getFileSchema().getColumns())
                    .extracting(ColumnSchema::name)
                    .containsExactly("Region", "Tid", "timestamp", "value", "value_symbol");
            assertThat(reader.getFileMetaData().keyValueMetadata())
                    .containsEntry("tableid", "no-school")
                    .containsEntry("title", StatesFixture.TITLE)
                    .hasEntrySatisfying("note", note -> assertThat(note).contains("Ny skole i august"));
            while (row.hasNext()) {
                row.next();
                rows.add("%s %s %s %s %s"
                        .formatted(
                                row.getString(0),
                                row.getString(1),
                                row.getTimestamp(2),
                                row.isNull(3)
                                        ? "-"
                                        : BigDecimal.valueOf(row.getDouble(3))
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                row.isNull(4) ? "-" : row.getString(4)));
            }
        }
        assertThat(rows)
                .containsExactly(
                        "0 2023 2023-01-01T00:00:00Z 1.5 -",
                        "0 2024 2024-01-01T00:00:00Z 0.2 pe",
                        "3905 2023 2023-01-01T00:00:00Z - ..",
                        "3905 2024 2024-01-01T00:00:00Z - :",
                        "3911 2023 2023-01-01T00:00:00Z - .",
                        "3911 2024 2024-01-01T00:00:00Z - ...",
                        "3909 2023 2023-01-01T00:00:00Z -7.25 -",
                        "3909 2024 2024-01-01T00:00:00Z 120 *");
    }

    @Test
    void inPxWebsOwnJson() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(text(StatesFixture.cells("Tid"), "json-px"));
        assertThat(answer.get("data")
                        .valueStream()
                        .map(row -> row.get("key").get(0).asString() + " "
                                + row.get("values").get(0).asString()))
                .containsExactly(
                        "0 1.50", "0 0.2", "3905 ..", "3905 :", "3911 .", "3911 ...", "3909 -7.25", "3909 120");
        assertThat(answer.at("/comments/0/value").asString()).isEqualTo("3909");
        assertThat(answer.at("/comments/0/comment").asString()).contains("Ny skole i august");
    }

    /** The first sheet, then everything else. */
    private List<String> unzip(byte[] file) throws IOException {
        var parts = new ArrayList<String>();
        Path path = Files.write(folder.resolve("a.xlsx"), file);
        try (var zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sheet1.xml")) {
                    parts.addFirst(text);
                } else {
                    parts.add(text);
                }
            }
        }
        return parts;
    }

    private static String text(Cells cells, String format) throws IOException {
        return answer(cells, format).getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String format) throws IOException {
        return answer(StatesFixture.cells("Tid"), format).getContentAsByteArray();
    }

    private static MockHttpServletResponse answer(Cells cells, String name, String... params) throws IOException {
        var response = new MockHttpServletResponse();
        var format = DataFormat.of(name);
        DataAnswer.write(
                cells,
                format,
                FormatOptions.of(format, List.of(params)),
                new Links("http://here/api/v2", Language.EN),
                response);
        return response;
    }
}
