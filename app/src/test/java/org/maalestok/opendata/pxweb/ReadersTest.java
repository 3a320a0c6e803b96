package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.Programs;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every table, read by programs that have nothing in common with what wrote it. */
@RunningWithStarterData
class ReadersTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    private List<String> tables() {
        return api.json("/tables")
                .get("tables")
                .valueStream()
                .map(table -> "/tables/" + table.get("id").asString())
                .toList();
    }

    /** All cells of a table, whatever its variables. */
    private String all(String table) {
        return table + "/data?"
                + api.json(table + "/metadata")
                        .get("id")
                        .valueStream()
                        .map(variable -> "valueCodes[" + variable.asString() + "]=*")
                        .collect(Collectors.joining("&"));
    }

    @Test
    void jsonStatToolkitAndHyparquetReadEveryTable() throws Exception {
        assumeTrue(Programs.succeeds("node", "--version"), "there is no node on the path");
        String out = Programs.run("node", "src/test/node/readers.mjs", "http://localhost:" + port + "/api/v2");
        assertThat(out.lines().toList()).hasSize(tables().size());
    }

    @Test
    void pxFilesSayWhatJsonStatSays() {
        for (String table : tables()) {
            JsonNode dataset = api.json(all(table));
            var px = PxText.parse(api.get(all(table) + "&outputFormat=px").body());
            assertThat(px.get("CHARSET")).containsExactly("ANSI");
            assertThat(px.get("CODEPAGE")).containsExactly("utf-8");
            for (int i = 0; i < dataset.get("id").size(); i++) {
                JsonNode dimension =
                        dataset.at("/dimension/" + dataset.get("id").get(i).asString());
                String name = px.variables().get(i);
                assertThat(name).isEqualTo(dimension.get("label").asString());
                assertThat(px.codes(name))
                        .containsExactlyElementsOf(
                                dimension.at("/category/index").propertyNames());
                assertThat(px.values(name))
                        .containsExactlyElementsOf(dimension
                                .at("/category/label")
                                .valueStream()
                                .map(label -> label.asString().replace('"', '\''))
                                .toList());
            }
            compare(table, px, dataset);
            compareLayout(px, dataset);
            compareDecimals(px, dataset);
        }
    }

    /** Where the variables stand, which one is the time, what stands for one that is left out, and that nothing may be summed. */
    private static void compareLayout(PxText px, JsonNode dataset) {
        for (String side : List.of("stub", "heading")) {
            assertThat(px.get(side.toUpperCase(Locale.ROOT)))
                    .isEqualTo(dataset.at("/extension/px/" + side)
                            .valueStream()
                            .map(code -> dataset.at("/dimension/" + code.asString() + "/label")
                                    .asString())
                            .toList());
        }
        assertThat(px.get("LANGUAGE")).containsExactly("no");
        assertThat(px.get("AGGREGALLOWED")).containsExactly("NO");
        assertThat(px.get("SUBJECT-AREA"))
                .containsExactly(dataset.at("/extension/px/subject-area").asString());
        JsonNode time = dataset.at("/dimension/Tid");
        List<String> periods = List.copyOf(time.at("/category/index").propertyNames());
        List<String> timeval = px.get("TIMEVAL(\"" + time.get("label").asString() + "\")");
        if (periods.getFirst().length() == 4) {
            assertThat(timeval).startsWith("TLIST(A1)").endsWith(periods.getLast());
        }
        assertThat(timeval.size()).isIn(0, periods.size() + 1);
        dataset.at("/dimension").properties().forEach(entry -> {
            JsonNode of = entry.getValue();
            JsonNode code = of.at("/extension/eliminationValueCode");
            assertThat(String.join("", px.get("ELIMINATION(\"" + of.get("label").asString() + "\")")))
                    .isEqualTo(of.at("/category/label/" + code.asString("-")).asString(""));
        });
    }

    /** A key figure has the decimals of {@code SHOWDECIMALS}, or more by {@code PRECISION}, which can only be higher. */
    private static void compareDecimals(PxText px, JsonNode dataset) {
        JsonNode contents = dataset.at("/dimension/ContentsCode");
        int shown = Integer.parseInt(px.get("SHOWDECIMALS").getFirst());
        assertThat(shown)
                .isLessThanOrEqualTo(Integer.parseInt(px.get("DECIMALS").getFirst()));
        contents.at("/category/label").properties().forEach(entry -> {
            var precision = px.get("PRECISION(\"%s\",\"%s\")"
                    .formatted(
                            contents.get("label").asString(), entry.getValue().asString()));
            int decimals = precision.isEmpty() ? shown : Integer.parseInt(precision.getFirst());
            assertThat(precision.isEmpty() || decimals > shown).isTrue();
            assertThat(decimals)
                    .isEqualTo(contents.at("/category/unit")
                            .get(entry.getKey())
                            .get("decimals")
                            .asInt());
        });
    }

    private static void compare(String table, PxText px, JsonNode dataset) {
        JsonNode values = dataset.get("value");
        assertThat(px.data()).hasSize(values.size());
        for (int i = 0; i < values.size(); i++) {
            String said = px.data().get(i);
            if (values.get(i).isNull()) {
                String sign = said.replaceAll("\\D", "").isEmpty() && said.startsWith(".")
                        ? String.join("", px.get("DATASYMBOL" + said.length()))
                        : said;
                assertThat(sign)
                        .as("%s, cell %d", table, i)
                        .isEqualTo(dataset.get("status").get(String.valueOf(i)).asString());
            } else {
                BigDecimal value = values.get(i).decimalValue();
                assertThat(new BigDecimal(said).subtract(value).abs())
                        .as("%s, cell %d", table, i)
                        .isLessThanOrEqualTo(value.abs().movePointLeft(15));
            }
        }
    }

    @Test
    void spreadsheetsSayWhatTheListSays() throws IOException {
        for (String table : tables()) {
            String list = api.get(table + "/data?outputFormat=csv&outputFormatParams=UseTexts")
                    .body();
            var expected = list.lines().skip(1).toList();
            byte[] file = api.bytes(table + "/data?outputFormat=xlsx&outputFormatParams=UseTexts")
                    .body();
            try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
                var rows = new ArrayList<String>();
                var sheet = workbook.getSheetAt(0);
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    var fields = new ArrayList<String>();
                    sheet.getRow(row)
                            .forEach(cell -> fields.add(
                                    cell.getCellType() == CellType.NUMERIC
                                            ? new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            : "\"" + cell.getStringCellValue().replace("\"", "\"\"") + "\""));
                    rows.add(String.join(",", fields));
                }
                assertThat(rows).as(table).hasSameSizeAs(expected);
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(plain(rows.get(i))).as("%s, row %d", table, i).isEqualTo(plain(expected.get(i)));
                }
                assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                        .isNotBlank();
            }
        }
    }

    /** A line with its numbers in their shortest form and no more digits than the spreadsheet writer keeps. */
    private static String plain(String line) {
        return java.util.regex.Pattern.compile("(?<=,)-?\\d+(\\.\\d+)?(?=,|$)")
                .matcher(line)
                .replaceAll(number -> new BigDecimal(number.group())
                        .round(new java.math.MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
