package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Variable;
import org.maalestok.statistics.formats.SharedData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON-stat in every shape that an answer can have, against the schema and the rules that a schema cannot see. */
@RunningWithStarterData
class JsonStatShapesTest {

    private static final String ONE =
            "/tables/no-population/data?valueCodes[Region]=0301&valueCodes[ContentsCode]=no.population"
                    + "&valueCodes[Tid]=2024";

    @LocalServerPort
    int port;

    @Autowired
    OpenTables tables;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    /** All cells of all tables: every sign, note and unit that there is. */
    @Test
    void everyTableAsAWhole() {
        for (OpenTable table : tables.list()) {
            String everything = table.variables().stream()
                    .map(Variable::code)
                    .map(code -> "valueCodes[" + code + "]=*")
                    .collect(Collectors.joining("&"));
            JsonNode whole = api.json("/tables/" + table.id() + "/data?" + everything);
            JsonStatRules.check(whole, true);
            assertThat(isEmptySomewhere(whole))
                    .as("%s has an empty row or column", table.id())
                    .isFalse();
        }
    }

    /** Whether all cells of any category say no more than that a figure is missing. */
    private static boolean isEmptySomewhere(JsonNode dataset) {
        int[] sizes =
                dataset.get("size").valueStream().mapToInt(JsonNode::asInt).toArray();
        var met = new java.util.BitSet[sizes.length];
        java.util.Arrays.setAll(met, i -> new java.util.BitSet());
        for (int cell = 0; cell < dataset.get("value").size(); cell++) {
            String status = dataset.get("status").path(String.valueOf(cell)).asString("");
            if (!dataset.get("value").get(cell).isNull() || !status.equals("..")) {
                int rest = cell;
                for (int i = sizes.length - 1; i >= 0; i--) {
                    met[i].set(rest % sizes[i]);
                    rest /= sizes[i];
                }
            }
        }
        return java.util.stream.IntStream.range(0, sizes.length).anyMatch(i -> met[i].cardinality() < sizes[i]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE,
                "/tables/no-population/data?valueCodes[ContentsCode]=no.population&valueCodes[Tid]=top(3)",
                "/tables/no-population/data?valueCodes[ContentsCode]=no.population&valueCodes[Tid]=top(3)&valueCodes[Region]=",
                "/tables/no-population/data?codelist[Region]=agg_no_municipality&valueCodes[ContentsCode]=*&valueCodes[Tid]=2015",
                "/tables/no-population/data?codelist[Region]=vs_no_municipality&valueCodes[ContentsCode]=*&valueCodes[Tid]=*&lang=en",
                ONE + "&stub=Tid,ContentsCode,Region",
                ONE + "&heading=Region&stub=Tid",
                "/tables/no-population-age/data?valueCodes[Region]=0301,1103&valueCodes[ContentsCode]=*&valueCodes[Tid]=bottom(2)",
                "/tables/no-population-age/data?valueCodes[Region]=0301&valueCodes[Alder]=80plus,TOT&valueCodes[ContentsCode]=*&valueCodes[Tid]=2024",
                "/tables/no-population-gender/data?valueCodes[Region]=0301&valueCodes[Kjonn]=2&valueCodes[ContentsCode]=*&valueCodes[Tid]=*",
                "/tables/dk-school-unit-schoolyear/data?valueCodes[Unit]=223&valueCodes[ContentsCode]=*&valueCodes[Tid]=*&lang=da",
            })
    void everySelection(String path) {
        JsonStatRules.check(api.json(path), true);
    }

    @Test
    void metadataOfASelection() {
        JsonStatRules.check(api.json("/tables/no-population/metadata?defaultSelection=true"), false);
        JsonStatRules.check(api.json("/tables/no-population/metadata?codelist[Region]=vs_no_municipality"), false);
    }

    @Test
    void whatVersionOneAndSavedQueriesAnswer() {
        JsonStatRules.check(Api.json(new Api(port, "/api/v1/no/maalestok").post("/no-population", """
                        {"query":[{"code":"Region","selection":{"filter":"item","values":["0301"]}}],
                         "response":{"format":"json-stat2"}}"""), 200), true);
        String id = Api.json(api.post("/savedqueries", """
                        {"tableId":"no-population","selection":{"selection":[
                          {"variableCode":"ContentsCode","valueCodes":["no.population"]},
                          {"variableCode":"Tid","valueCodes":["from(2020)"]}]}}"""), 201).get("id").asString();
        JsonStatRules.check(api.json("/savedqueries/" + id + "/data"), true);
    }

    /** The schema finds what is wrong: one that finds nothing proves nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /version               | "1.0"
            /class                 | "dimension"
            /id                    | ["Region","Region"]
            /size                  | ["1"]
            /size                  | [-1]
            /note                  | "one"
            /updated               | "22.11.2026"
            /value                 | [true]
            /value                 | {"01":1}
            /status                | {"0":1}
            /status                | {"first":"p"}
            /role                  | {"place":["Region"]}
            /dimension/Tid         | {"label":"year"}
            /dimension/Tid         | {"category":{"label":{"2023":"2023","2024":"2024"}}}
            /dimension/Tid/note    | {"2024":"one"}
            /dimension/Tid/category/index | {"2024":"0"}
            /dimension/Tid/category/note  | {"2024":"one"}
            /dimension/Tid/category/unit  | {"2024":{"decimals":"1"}}
            /figures               | []
            """)
    void aFaultIsFound(String pointer, String fault) {
        var json = new ObjectMapper();
        ObjectNode dataset = (ObjectNode) api.json(ONE);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) dataset.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), json.readTree(fault));
        assertThat(JsonStatRules.faults(dataset)).isNotEmpty();
    }

    /** Answers of other offices, as far as they keep to the specification. */
    @Test
    void itIsTheSchemaOfOthersAnswersToo() {
        var json = new ObjectMapper();
        assertThat(JsonStatRules.faults(json.readTree(SharedData.read("protocols/pxwebapi-v2/scb-TAB6471_data.json"))))
                .isEmpty();
    }
}
