package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Selection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tables of service units, and those with gender or age between region and contents. */
@RunningWithStarterData
class UnitsAndGroupsTest {

    private static final String SCHOOLS = "/tables/dk-school-unit-schoolyear";
    private static final String AGES = "/tables/no-population-age";
    private static final String GENDERS = "/tables/no-population-gender";
    private static final String ALL_OF = "&valueCodes[ContentsCode]=*&valueCodes[Tid]=*";

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
    void schoolsStandInATableOfTheirOwn() {
        JsonNode metadata = api.json(SCHOOLS + "/metadata");
        new OpenApi().check(metadata, "Dataset");
        assertThat(metadata.get("id").toString()).isEqualTo("[\"Unit\",\"ContentsCode\",\"Tid\"]");
        assertThat(metadata.at("/role/geo").toString()).isEqualTo("[\"Unit\"]");
        assertThat(codes(metadata, "Unit")).hasSizeGreaterThan(1000).isSorted().contains("223.223001");
        assertThat(codes(metadata, "Tid")).containsExactly("2024-2025");
        assertThat(api.json("/tables/dk-school").at("/timeUnit").asString()).isEqualTo("Annual");
        assertThat(codes(api.json("/tables/dk-school/metadata"), "ContentsCode"))
                .doesNotContain("dk.school.absence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valueCodes[Unit]=223",
                "valueCodes[Region]=223",
                "valueCodes[region]=223.*",
                "codelist[Unit]=vs_dk_unit_223",
                "codelist[Region]=VS_dk_unit_223&valueCodes[Region]=*",
                "valueCodes[Unit]=223.223001,range(223.223002,223.223004)",
            })
    void aMunicipalityMeansItsSchools(String asked) {
        JsonNode data = api.json(SCHOOLS + "/data?" + asked + ALL_OF);
        assertThat(codes(data, "Unit")).containsExactly("223.223001", "223.223002", "223.223003", "223.223004");
        JsonStatRules.check(data, true);
    }

    @Test
    void aMunicipalityWithoutSchoolsIsNoValue() {
        var answer = api.get(SCHOOLS + "/data?valueCodes[Region]=0301" + ALL_OF);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"0301\\\" is not a value of the variable Unit");
        assertThat(api.get(SCHOOLS + "/data?valueCodes[Tid]=*&valueCodes[ContentsCode]=*")
                        .body())
                .contains("A selection is missing for Unit, which cannot be left out");
    }

    @Test
    void versionOneHasThemToo() {
        var old = new Api(port, "/api/v1/da/maalestok");
        assertThat(old.json("/growing_up/school").valueStream().map(it -> it.get("id")
                        .asString()))
                .contains("dk-school", "dk-school-unit-schoolyear");
        assertThat(old.json("?query=folkeskole enhed").valueStream().map(it -> it.get("id")
                        .asString()))
                .contains("dk-school-unit-schoolyear");
        var answer = old.post("/dk-school-unit-schoolyear", """
                {"query":[{"code":"Region","selection":{"filter":"item","values":["223"]}},
                          {"code":"ContentsCode","selection":{"filter":"item","values":["dk.school.absence"]}}],
                 "response":{"format":"csv3"}}""");
        assertThat(answer.body().lines()).hasSize(5).contains("\"223.223001\",\"dk.school.absence\",\"2024-2025\",8.3");
        assertThat(old.post("/no-population-age", """
                        {"query":[{"code":"Region","selection":{"filter":"item","values":["0301"]}},
                                  {"code":"Alder","selection":{"filter":"all","values":["*"]}},
                                  {"code":"Tid","selection":{"filter":"item","values":["2024"]}}],
                         "response":{"format":"csv3"}}""").body().lines())
                .contains("\"0301\",\"80plus\",\"no.population\",\"2024\",23037");
    }

    @ParameterizedTest
    @CsvSource({
        "json-stat2",
        "px",
        "csv",
        "xlsx",
        "html",
        "json-px",
        "parquet",
    })
    void everyFormatHasThem(String format) {
        for (String table : List.of(SCHOOLS, AGES, GENDERS)) {
            assertThat(api.bytes(table + "/data?outputFormat=" + format).statusCode())
                    .as(table)
                    .isEqualTo(200);
        }
        assertThat(api.bytes(AGES + "/data?valueCodes[Region]=0301&valueCodes[Alder]=80plus,TOT" + ALL_OF
                                + "&outputFormat=" + format)
                        .body())
                .isNotEmpty();
    }

    @Test
    void portalsFindThem() {
        var catalogue = new Api(port, "").get("/catalog?format=ttl").body();
        for (String table : List.of("dk-school-unit-schoolyear", "no-population-age", "no-population-gender")) {
            assertThat(catalogue).contains("/catalog/dataset/" + table);
        }
        assertThat(catalogue).contains("valueCodes%5BUnit%5D=*", "valueCodes%5BAlder%5D=*");
    }

    @Test
    void agesAreInOrderAndEverybodyStandsForAllOfThem() {
        JsonNode metadata = api.json(AGES + "/metadata?lang=en");
        assertThat(metadata.get("id").toString()).isEqualTo("[\"Region\",\"Alder\",\"ContentsCode\",\"Tid\"]");
        assertThat(codes(metadata, "Alder"))
                .containsExactly("TOT", "0", "1-5", "6-15", "16-19", "20-66", "67-79", "80plus");
        assertThat(metadata.at("/dimension/Alder/category/label/80plus").asString())
                .isEqualTo("80 years and over");
        assertThat(metadata.at("/dimension/Alder/extension/eliminationValueCode")
                        .asString())
                .isEqualTo("TOT");
        String oslo = "/data?valueCodes[Region]=0301&valueCodes[Tid]=2024&valueCodes[ContentsCode]=";
        assertThat(api.json(AGES + oslo + "no.population").get("value"))
                .isEqualTo(api.json("/tables/no-population" + oslo + "no.population")
                        .get("value"));
        assertThat(api.json(AGES + oslo + "no.population&valueCodes[Alder]=80plus,6-15")
                        .get("value")
                        .toString())
                .isEqualTo("[23037,71838]");
        assertThat(api.json("/tables/no-population" + oslo + "no.population.age_80_plus,no.population.age_6_15")
                        .get("value")
                        .toString())
                .isEqualTo("[23037,71838]");
    }

    @Test
    void theLargestTableOfAgesAddsUpBecauseTheSourceDoes() {
        JsonNode data = api.json(AGES + "/data?valueCodes[Region]=*&valueCodes[Alder]=*&valueCodes[ContentsCode]=*"
                + "&valueCodes[Tid]=2024&stub=Region,ContentsCode,Tid&heading=Alder");
        int ages = 8;
        int checked = 0;
        for (int row = 0; row < data.get("value").size(); row += ages) {
            int from = row;
            var numbers = Stream.iterate(0, i -> i + 1)
                    .limit(ages)
                    .map(i -> data.get("value").get(from + i))
                    .toList();
            if (numbers.stream().noneMatch(JsonNode::isNull)) {
                assertThat(numbers.stream().skip(1).mapToLong(JsonNode::asLong).sum())
                        .isEqualTo(numbers.getFirst().asLong());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    /** Nobody publishes life expectancy of both together here, and it is never worked out from the two. */
    @Test
    void gendersWithoutAWholeMustBeSaid() {
        JsonNode metadata = api.json(GENDERS + "/metadata");
        assertThat(codes(metadata, "Kjonn")).containsExactly("1", "2");
        assertThat(metadata.at("/dimension/Kjonn/extension/elimination").asBoolean())
                .isFalse();
        assertThat(metadata.at("/dimension/ContentsCode/category/label/no.population.life_expectancy")
                        .asString())
                .isEqualTo("Forventet levealder ved fødsel");
        String oslo = GENDERS + "/data?valueCodes[Region]=0301" + ALL_OF;
        assertThat(api.get(oslo).statusCode()).isEqualTo(400);
        assertThat(api.get(oslo).body()).contains("Kjonn");
        JsonNode both = api.json(oslo + "&valueCodes[Kjonn]=*&stub=Kjonn&heading=Region,ContentsCode,Tid");
        JsonNode men = api.json("/tables/no-population/data?valueCodes[Region]=0301"
                + "&valueCodes[ContentsCode]=no.population.life_expectancy_men&valueCodes[Tid]=2023");
        int year = codes(both, "Tid").indexOf("2023");
        assertThat(both.get("value").get(year)).isEqualTo(men.get("value").get(0));
    }

    @Test
    void theDefaultSelectionIsNeverMoreThanIsAllowed() {
        for (var table : tables.list()) {
            for (long most : new long[] {1, 7, 100, 1_000_000}) {
                assertThat(Selection.defaults(table, most).size())
                        .as("%s of %d", table.id(), most)
                        .isBetween(1L, most);
            }
        }
    }

    /** The background figures of 2026 and the commuters of 2022 are no headlines: whoever opens such a table must not get it empty. */
    @Test
    void theDefaultSelectionHasFiguresInEveryTable() {
        for (var table : tables.list()) {
            var values = api.json("/tables/" + table.id() + "/data").get("value");
            assertThat(values.valueStream().filter(JsonNode::isNumber).findFirst())
                    .as(table.id())
                    .isPresent();
        }
    }

    private static List<String> codes(JsonNode dataset, String dimension) {
        return List.copyOf(
                dataset.at("/dimension/" + dimension + "/category/index").propertyNames());
    }
}
