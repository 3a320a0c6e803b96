package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Variable.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever joins tables by their regions loses nobody: an area is written alike in all of them, and nobody else is written so. */
@RunningWithStarterData
class SameAreaTest {

    /** Stavanger was merged in 2020 and kept its number; this is what it was before. */
    private static final String OLD_STAVANGER = "1103_2020";

    @LocalServerPort
    int port;

    @Autowired
    OpenTables tables;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @Test
    void anAreaHasTheSameCodeAndLabelInAllTables() {
        var values = new HashMap<Area, Value>();
        int again = 0;
        for (OpenTable table : tables.list()) {
            for (int i = 0; i < table.regions().size(); i++) {
                Value here = table.region().values().get(i);
                Value before = values.putIfAbsent(table.regions().get(i), here);
                again += before == null ? 0 : 1;
                assertThat(here)
                        .as("%s in %s", table.regions().get(i), table.id())
                        .isEqualTo(before == null ? here : before);
            }
        }
        assertThat(again).as("areas that stand in several tables").isGreaterThan(1000);
    }

    @Test
    void aCodeIsTheSameAreaInAllTablesOfACountry() {
        var areas = new HashMap<String, Area>();
        for (OpenTable table : tables.list()) {
            for (int i = 0; i < table.regions().size(); i++) {
                Area area = table.regions().get(i);
                String code =
                        table.country() + " " + table.region().values().get(i).code();
                Area before = areas.putIfAbsent(code, area);
                assertThat(area).as("%s in %s", code, table.id()).isEqualTo(before == null ? area : before);
            }
        }
    }

    /** What is selected, chosen by lists and grouped is what the table has under the same code. */
    @Test
    void codeListsAndGroupingsSpeakOfTheSameAreas() {
        Map<String, Map<String, Value>> byCountry = tables.list().stream()
                .collect(Collectors.groupingBy(
                        OpenTable::country,
                        Collectors.flatMapping(
                                table -> table.region().values().stream(),
                                Collectors.toMap(Value::code, Function.identity(), (a, b) -> a))));
        for (OpenTable table : tables.list()) {
            Map<String, Value> known = byCountry.get(table.country());
            table.codeLists().forEach(list -> {
                assertThat(list.values()).as(list.id()).allMatch(value -> value.equals(known.get(value.code())));
                list.parts()
                        .forEach((code, parts) ->
                                assertThat(known.keySet()).contains(code).containsAll(parts));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "px", "json-stat2", "json-px", "html"})
    void oldStavangerHasOneCodeInEveryFormatOfEveryTableThatHasIt(String format) {
        var with = tables.list().stream()
                .filter(table -> table.country().equals("NO"))
                .filter(table -> table.regions().stream().anyMatch(SameAreaTest::isOldStavanger))
                .filter(table -> table.groups().isEmpty())
                .toList();
        assertThat(with).hasSizeGreaterThan(1);
        for (OpenTable table : with) {
            var answer = api.get("/tables/" + table.id() + "/data?valueCodes[Region]=" + OLD_STAVANGER
                    + "&valueCodes[ContentsCode]=top(1)&valueCodes[Tid]=bottom(1)&outputFormat=" + format
                    + (format.equals("html") ? "&outputFormatParams=UseCodes" : ""));
            assertThat(answer.statusCode()).as(table.id()).isEqualTo(200);
            assertThat(answer.body()).as(table.id()).contains(OLD_STAVANGER);
        }
    }

    @Test
    void versionOneAndKoladaWriteItTheSame() {
        assertThat(api.json("/tables/no-population/metadata")
                        .at("/dimension/Region/category/label/" + OLD_STAVANGER)
                        .asString())
                .isEqualTo("Stavanger (-2019)");
        assertThat(new Api(port, "/api/v1/no/maalestok")
                        .json("/no-population")
                        .at("/variables/0/values")
                        .valueStream()
                        .map(node -> node.asString()))
                .contains("1103", OLD_STAVANGER);
        assertThat(new Api(port, "/kolada/v3")
                        .json("/municipality/NO-1103,NO-" + OLD_STAVANGER)
                        .at("/values")
                        .valueStream()
                        .map(place -> place.get("title").asString()))
                .containsExactly("Stavanger", "Stavanger (-2019)");
    }

    private static boolean isOldStavanger(Area area) {
        return area.kind() == AreaKind.MUNICIPALITY
                && area.code().equals("NO-1103")
                && !area.validity().to().equals(java.time.LocalDate.MAX);
    }
}
