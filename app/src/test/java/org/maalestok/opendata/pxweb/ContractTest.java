package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every endpoint of PxWebApi v2 against its published description, over HTTP. */
@RunningWithStarterData
class ContractTest {

    private static final String TWO_YEARS =
            "/tables/no-population/data?valueCodes[Region]=0301,1103&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2023,2024";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/config                                        | ConfigResponse",
                "/tables                                        | TablesResponse",
                "/tables?lang=en&query=school&pageSize=1        | TablesResponse",
                "/tables/no-school                              | TableResponse",
                "/tables/no-school/metadata                     | Dataset",
                "/tables/no-school/metadata?defaultSelection=true&savedQuery= | Dataset",
                "/tables/no-school/metadata?codelist[Region]=vs_no_municipality | Dataset",
                "/tables/no-school/defaultselection             | SelectionResponse",
                "/tables/no-school/data                         | Dataset",
                "/codelists/vs_no_municipality?lang=da          | CodelistResponse",
                "/codelists/agg_no_municipality                 | CodelistResponse",
            })
    void answersAsTheDescriptionSays(String path, String schema) {
        new OpenApi().check(api.json(path), schema);
    }

    @Test
    void everyTableIsValidJsonStatInEveryLanguage() {
        for (JsonNode table : api.json("/tables").get("tables")) {
            String path = "/tables/" + table.get("id").asString();
            for (String language : new String[] {"no", "da", "en"}) {
                JsonStatRules.check(api.json(path + "/metadata?lang=" + language), false);
                JsonStatRules.check(api.json(path + "/data?lang=" + language), true);
            }
        }
    }

    /** Clients build a tree of them, in which an id is one place. */
    @Test
    void noPathHasAnIdTwice() {
        for (JsonNode table : api.json("/tables").get("tables")) {
            assertThat(table.at("/paths/0").valueStream().map(step -> step.get("id")
                            .asString()))
                    .as(table.get("id").asString())
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    /** The format of the table's name in PX files has room for 20 characters. */
    @Test
    void everyTableHasAMatrixOfItsOwn() {
        var matrices = new ArrayList<String>();
        for (JsonNode table : api.json("/tables").get("tables")) {
            String path = "/tables/" + table.get("id").asString();
            JsonNode px = api.json(path + "/metadata").at("/extension/px");
            assertThat(px.get("tableid")).isEqualTo(table.get("id"));
            String matrix = px.get("matrix").asString();
            var file = PxText.parse(api.get(path + "/data?outputFormat=px").body());
            assertThat(file.get("MATRIX")).containsExactly(matrix);
            assertThat(file.get("TABLEID")).containsExactly(table.get("id").asString());
            assertThat(matrix.length()).isLessThanOrEqualTo(20);
            matrices.add(matrix);
        }
        assertThat(matrices).doesNotHaveDuplicates();
    }

    /** Of what was chosen, not of whatever else the table has. */
    @ParameterizedTest
    @CsvSource({"no.population, 0", "*, 1"})
    void decimalsAreThoseOfTheSelection(String contents, int least) {
        JsonNode dataset = api.json("/tables/no-population/data?valueCodes[ContentsCode]=" + contents
                + "&valueCodes[Tid]=top(1)&valueCodes[Region]=0");
        int most = dataset.at("/dimension/ContentsCode/category/unit")
                .valueStream()
                .mapToInt(unit -> unit.get("decimals").asInt())
                .max()
                .orElseThrow();
        assertThat(dataset.at("/extension/px/decimals").asInt()).isEqualTo(most).isGreaterThanOrEqualTo(least);
        assertThat(most == 0).isEqualTo(contents.equals("no.population"));
    }

    /** Counted in whole days, so that a client that is told nothing has changed has been told the truth. */
    @Test
    void tablesOfThePastDaysAreThoseThatWereChangedSince() {
        int all = api.json("/tables").get("tables").size();
        assertThat(api.json("/tables?pastDays=1").get("tables").size()).isEqualTo(all);
        assertThat(api.json("/tables?pastDays=2147483647").get("tables").size()).isEqualTo(all);
    }

    @Test
    void pagesFollowEachOtherAndTogetherHoldEverything() {
        JsonNode all = api.json("/tables?pageSize=10000&includeDiscontinued=true");
        int total = all.at("/page/totalElements").asInt();
        assertThat(all.get("tables").size()).isEqualTo(total).isGreaterThan(10);
        JsonNode second = api.json("/tables?pageSize=4&pageNumber=2&lang=en");
        assertThat(second.get("tables").valueStream().map(it -> it.get("id")))
                .containsExactlyElementsOf(all.get("tables")
                        .valueStream()
                        .skip(4)
                        .limit(4)
                        .map(it -> it.get("id"))
                        .toList());
        assertThat(second.at("/page/links").valueStream().map(it -> it.get("rel")
                        .asString()))
                .containsExactly("next", "previous", "last");
        assertThat(second.at("/page/totalPages").asInt()).isEqualTo((total + 3) / 4);
    }

    @Test
    void linksLeadWhereTheySay() {
        JsonNode table = api.json("/tables/no-school?lang=da");
        for (JsonNode link : table.get("links")) {
            String address = link.get("href").asString();
            assertThat(address).startsWith("http://localhost:" + port + "/api/v2/");
            assertThat(api.get(address.substring(address.indexOf("/tables"))).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"no, no, Oslo, region", "NB, no, Oslo, region", "da, da, Oslo, område", "En, en, Oslo, region"})
    void speaksTheLanguagesOfThePxWebWorld(String asked, String answered, String region, String variable) {
        JsonNode table = api.json("/tables/no-population?lang=" + asked);
        assertThat(table.get("language").asString()).isEqualTo(answered);
        JsonNode dataset = api.json(TWO_YEARS + "&lang=" + asked);
        assertThat(dataset.at("/dimension/Region/label").asString()).isEqualTo(variable);
        assertThat(dataset.at("/dimension/Region/category/label/0301").asString())
                .isEqualTo(region);
    }

    @Test
    void theDefaultSelectionIsWhatDataWithoutASelectionAnswers() {
        JsonNode selection = api.json("/tables/no-school/defaultselection");
        JsonNode dataset = api.json("/tables/no-school/data");
        for (JsonNode variable : selection.get("selection")) {
            JsonNode index =
                    dataset.at("/dimension/" + variable.get("variableCode").asString() + "/category/index");
            assertThat(index.propertyNames())
                    .containsExactlyElementsOf(variable.get("valueCodes")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json-stat2 | application/json | json",
                "csv        | text/csv         | csv",
                "px         | text/plain       | px",
                "html       | text/html        | html",
                "xlsx       | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | xlsx",
                "json-px    | application/json | json",
                "parquet    | application/vnd.apache.parquet | parquet",
            })
    void everyAnnouncedFormatIsThere(String format, String type, String extension) {
        assertThat(api.json("/config").get("dataFormats").valueStream().map(JsonNode::asString))
                .contains(format)
                .hasSize(7);
        var answer = api.bytes(TWO_YEARS + "&outputFormat=" + format.toUpperCase());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"no-population.%s\"".formatted(extension));
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void aSavedQueryIsAskedAgain() {
        String body = """
                {"tableId": "no-population", "language": "en", "outputFormat": "csv", "outputFormatParams": ["UseTexts"],
                 "selection": {"selection": [
                   {"variableCode": "Region", "valueCodes": ["0301", "1103"]},
                   {"variableCode": "ContentsCode", "valueCodes": ["no.population"]},
                   {"variableCode": "Tid", "valueCodes": ["top(2)"]}],
                   "placement": {"heading": ["Tid"], "stub": ["Region"]}}}""";
        var created = api.post("/savedqueries", body);
        JsonNode kept = Api.json(created, 201);
        new OpenApi().check(kept, "SavedQueryResponse");
        String path = "/savedqueries/" + kept.get("id").asString();
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/api/v2" + path);
        assertThat(Api.json(api.post("/SavedQueries/", body), 201)).isEqualTo(kept);
        assertThat(api.json(path)).isEqualTo(kept);
        assertThat(api.get(path + "/data").body()).startsWith("\"region\",").contains("\"Oslo\"");
        JsonNode data = api.json(path + "/data?outputFormat=json-stat2&lang=no");
        JsonNode selection = api.json(path + "/selection");
        new OpenApi().check(selection, "SelectionResponse");
        assertThat(selection.at("/selection/2/valueCodes"))
                .hasSize(2)
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        data.at("/dimension/Tid/category/index").propertyNames());
        JsonNode described = api.json(
                "/tables/no-population/metadata?savedQuery=" + kept.get("id").asString());
        assertThat(described.at("/dimension/Region/category/index").propertyNames())
                .containsExactly("0301", "1103");
    }
}
