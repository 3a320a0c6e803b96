package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.web.Offers.POPULATION;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.web.Offers.Line;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What the offered lines fetch are the figures of the page that offers them. */
@RunningWithStarterData
class UsedFiguresTest {

    @LocalServerPort
    int port;

    private Offers offers;

    @BeforeEach
    void open() {
        offers = new Offers(port);
    }

    /** The open tables and our own files alike: a number, or its reason in another column, and what was said of it. */
    @Test
    void whatTheyFetchCarriesStatusAndRemarks() throws Exception {
        for (Line line : offers.everyLine("curl")) {
            var answer = offers.answer(line.address());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            List<String> heads = Offers.csv(answer.body()).getFirst().getHeader();
            boolean distances = line.address().contains("/peers.csv");
            if (!distances) {
                assertThat(heads).as(line.address()).contains("value", "remark").containsAnyOf("status", "provisional");
            }
        }
    }

    /** Codes are the right ones when the same numbers come from the open tables as in the file of the page, area by area and year by year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                POPULATION,
                "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911",
                "/da/indicator/dk.school.class_size?area=DK-751"
            })
    void theOpenTablesHaveTheFiguresOfThePage(String page) throws Exception {
        var file = new TreeMap<String, String>();
        var offered = new TreeMap<String, String>();
        for (Line line : offers.on(page, "curl")) {
            for (NamedCsvRecord row : Offers.csv(offers.get(line.address()))) {
                if (line.address().contains("/api/v2/")) {
                    assertThat(page).contains(row.getField("ContentsCode"));
                    offered.put(row.getField("Region") + " " + row.getField("Tid"), told(row, "status"));
                } else {
                    String sign = row.getField("value").isEmpty() ? "symbol" : "status";
                    file.put(row.getField("area").substring(3) + " " + row.getField("period"), told(row, sign));
                }
            }
        }
        assertThat(offered).isNotEmpty().isEqualTo(file);
    }

    private static String told(NamedCsvRecord row, String status) {
        return (row.getField("value") + " " + row.getField(status))
                .replace("*", "")
                .strip();
    }

    /** What a reader sees in the table is in the file of amounts told another way, and nothing else is offered there. */
    @Test
    void amountsToldAnotherWayAreOfferedAsTheyAreTold() throws Exception {
        String page = "/en/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=total";
        assertThat(offers.on(page, "curl")).singleElement().satisfies(line -> {
            assertThat(line.address()).contains("figures.csv?", "per=total");
            NamedCsvRecord latest = Offers.csv(offers.get(line.address())).stream()
                    .filter(row -> row.getField("area").equals("NO-3911")
                            && !row.getField("value").isEmpty())
                    .toList()
                    .getLast();
            String whole = new BigDecimal(latest.getField("value"))
                    .setScale(0, RoundingMode.HALF_UP)
                    .toPlainString();
            assertThat(latest.getField("told")).isNotEmpty();
            assertThat(offers.get(page).replaceAll("[,\u00a0\u202f]", "")).contains(whole);
        });
    }

    @Test
    void unitsAndFindingsAreThoseOfThePage() throws Exception {
        String units = "/da/indicator/dk.school.absence/units?area=DK-163";
        String page = offers.get(units);
        List<NamedCsvRecord> ours = Offers.csv(
                        offers.get(offers.on(units, "curl").getFirst().address()))
                .stream()
                .filter(row -> row.getField("municipality").equals("DK-163"))
                .toList();
        assertThat(ours).isNotEmpty().allSatisfy(row -> assertThat(HtmlUtils.htmlUnescape(page))
                .contains(row.getField("unit_name"), row.getField("value").replace('.', ',')));
        String findings = "/nb/municipality/NO-3911/service/school/findings";
        String shown = HtmlUtils.htmlUnescape(offers.get(findings))
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
        assertThat(Offers.csv(offers.get(offers.on(findings, "curl").getFirst().address())).stream()
                        .filter(row -> row.getField("picked").equals("yes")))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(shown).contains(row.getField("sentence").replaceAll("\\s+", " ")));
    }

    /** Each unit's number is the same in the page's own file and in the open table of units. */
    @Test
    void unitsAreInAnOpenTableToo() throws Exception {
        List<Line> lines = offers.on("/da/indicator/dk.school.absence/units?area=DK-163", "curl");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().address()).contains("/tables/dk-school-unit-schoolyear/", "valueCodes%5BUnit%5D=*");
        var file = new TreeMap<String, String>();
        Offers.csv(offers.get(lines.getFirst().address()))
                .forEach(row -> file.put(row.getField("unit").substring(3), row.getField("value")));
        var open = new TreeMap<String, String>();
        Offers.csv(offers.get(lines.getLast().address())).stream()
                .filter(row -> file.containsKey(row.getField("Unit")))
                .forEach(row -> open.put(row.getField("Unit"), row.getField("value")));
        assertThat(open).isNotEmpty().isEqualTo(file);
    }
}
