package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.statistics.formats.SharedData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** PxWebApi v1 over HTTP, as the clients of the statistical offices ask it. */
@RunningWithStarterData
class V1Test {

    private static final String TABLE = "/no/maalestok/background/population/no-population";
    private static final String QUERY = """
            {"query": [
              {"code": "Region", "selection": {"filter": "item", "values": ["0301", "1103"]}},
              {"code": "ContentsCode", "selection": {"filter": "item", "values": ["no.population"]}},
              {"code": "Tid", "selection": {"filter": "item", "values": ["2023", "2024"]}}],
             "response": {"format": "%s"}}""";
    private static final String SAME =
            "/tables/no-population/data?valueCodes[Region]=0301,1103&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2023,2024";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port, "/api/v1");
    }

    @Test
    void leadsFromTheDatabasesDownToEveryTableOfVersion2() {
        assertThat(api.json("/no").get(0).get("dbid").asString()).isEqualTo("maalestok");
        var tables = below("/no/maalestok");
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(new Api(port)
                        .json("/tables")
                        .get("tables")
                        .valueStream()
                        .map(table -> table.get("id").asString())
                        .toList());
    }

    private List<String> below(String path) {
        return api.json(path)
                .valueStream()
                .flatMap(item -> {
                    String id = item.get("id").asString();
                    assertThat(item.get("text").asString()).isNotBlank();
                    if (item.get("type").asString().equals("t")) {
                        assertThat(item.get("updated").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
                        return List.of(id).stream();
                    }
                    return below(path + "/" + id).stream();
                })
                .toList();
    }

    /** One of the R clients reads title and variables by their places. */
    @Test
    void metadataHasItsTitleFirstAndItsVariablesSecond() {
        JsonNode table = api.json(TABLE);
        assertThat(table.propertyNames()).containsExactly("title", "variables");
        assertThat(table.get("variables").valueStream().map(it -> it.get("code").asString()))
                .containsExactly("Region", "ContentsCode", "Tid");
        JsonNode region = table.at("/variables/0");
        JsonNode time = table.at("/variables/2");
        assertThat(region.get("values").size())
                .isEqualTo(region.get("valueTexts").size())
                .isGreaterThan(300);
        assertThat(time.get("time").asBoolean()).isTrue();
        assertThat(region.has("time")).isFalse();
        assertThat(time.has("elimination")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, "/no/maalestok/no-population", "/NB/Maalestok/x/NO-Population/"})
    void aTableIsFoundAtTheEndOfAnyPath(String path) {
        assertThat(api.json(path)).isEqualTo(api.json(TABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/no", "/en/maalestok", TABLE, "/no/nothing/at/all"})
    void saysEverywhereWhatItAllows(String path) {
        JsonNode config = api.json(path + "?config");
        assertThat(config.propertyNames()).containsExactly("maxValues", "maxCells", "maxCalls", "timeWindow", "CORS");
        assertThat(config.get("maxValues").asLong())
                .isEqualTo(new Api(port).json("/config").get("maxDataCells").asLong());
        assertThat(config.get("maxCalls").asInt()).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void isSearchedByWord() {
        JsonNode found = api.json("/en/maalestok?query=kindergarten*&filter=title");
        assertThat(found.valueStream().map(it -> it.get("id").asString()))
                .contains("no-kindergarten", "dk-kindergarten");
        assertThat(found.valueStream().map(it -> it.get("path").asString())).containsOnly("/growing_up/kindergarten");
        assertThat(api.json("/en/maalestok?query=nothinglikethis")).isEmpty();
    }

    /** The clients for R send no content type. */
    @Test
    void jsonHasAColumnForEachKeyFigureAndARowForEachRegionAndTime() {
        JsonNode answer = Api.json(api.post(TABLE, QUERY.formatted("json")), 200);
        assertThat(answer.propertyNames()).containsExactly("columns", "comments", "data", "metadata");
        assertThat(answer.get("columns")
                        .valueStream()
                        .map(it ->
                                it.get("code").asString() + " " + it.get("type").asString()))
                .containsExactly("Region d", "Tid t", "no.population c");
        assertThat(answer.at("/data/1/key").valueStream().map(JsonNode::asString))
                .containsExactly("0301", "2024");
        JsonNode same = new Api(port).json(SAME);
        assertThat(answer.get("data").valueStream().map(row -> row.at("/values/0")
                        .asString()))
                .containsExactlyElementsOf(
                        same.get("value").valueStream().map(JsonNode::asString).toList());
        assertThat(new Api(port).json(SAME + "&outputFormat=json-px")).isEqualTo(answer);
    }

    @Test
    void jsonStatOfBothVersionsHasTheCellsOfVersion2() {
        JsonNode expected = new Api(port).json(SAME);
        JsonNode second = Api.json(api.post(TABLE, QUERY.formatted("json-stat2")), 200);
        assertThat(second).isEqualTo(expected);
        JsonNode first =
                Api.json(api.post(TABLE, QUERY.formatted("json-stat")), 200).get("dataset");
        assertThat(first.get("value")).isEqualTo(expected.get("value"));
        assertThat(first.at("/dimension/id")).isEqualTo(expected.get("id"));
        assertThat(first.at("/dimension/size")).isEqualTo(expected.get("size"));
        assertThat(first.at("/dimension/role")).isEqualTo(expected.get("role"));
        assertThat(first.at("/dimension/Region/category")).isEqualTo(expected.at("/dimension/Region/category"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "px          | text/plain       | CHARSET=",
                "csv         | text/csv         | \"region\",\"",
                "csv2        | text/csv         | \"region\",\"statistikkvariabel\",\"år\",\"Befolkning\"",
                "csv3        | text/csv         | \"Region\",\"ContentsCode\",\"Tid\",\"Befolkning\"",
                "html5_table | text/html        | <!DOCTYPE html>",
                "sdmx        | application/xml  | <?xml",
                "xlsx        | application/vnd. | PK",
                "json        | application/json | {\"columns\"",
            })
    void everyFormatIsThere(String format, String type, String begin) {
        var answer = api.bytes(TABLE, QUERY.formatted(format));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith(begin);
    }

    @Test
    void aListOfCodesHasOneValueARow() {
        String list = api.post(TABLE, QUERY.formatted("csv3")).body();
        assertThat(list.lines().toList()).hasSize(5).contains("\"0301\",\"no.population\",\"2023\",709037");
    }

    @Test
    void sdmxHasASeriesForEachRegion() {
        String xml = api.post(TABLE, QUERY.formatted("sdmx")).body();
        assertThat(xml)
                .contains("<generic:Value concept=\"Region\" value=\"0301\"/>")
                .contains("<generic:Time>2023</generic:Time><generic:ObsValue value=\"709037\"/>");
        assertThat(xml.split("<generic:Series>")).hasSize(3);
    }

    @Test
    void withoutAFormatComesPx() {
        assertThat(api.post(TABLE, QUERY.replace("\"response\": {\"format\": \"%s\"}", "\"response\": {}"))
                        .body())
                .startsWith("CHARSET=");
    }

    /** What must be said is all there when nobody says it; what can be left out is. */
    @Test
    void whatIsNotNamedIsLeftOutOrAllThere() {
        JsonNode answer = Api.json(
                api.post("/no/maalestok/no-school", "{\"query\":[],\"response\":{\"format\":\"json-stat2\"}}"), 200);
        assertThat(answer.get("id").valueStream().map(JsonNode::asString)).containsExactly("ContentsCode", "Tid");
        JsonNode table = api.json("/no/maalestok/no-school");
        assertThat(answer.at("/size/0").asInt())
                .isEqualTo(table.at("/variables/1/values").size());
        assertThat(answer.at("/size/1").asInt())
                .isEqualTo(table.at("/variables/2/values").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"filter\":\"all\",\"values\":[\"*\"]}                    | 300",
                "{\"filter\":\"all\",\"values\":[\"03*\",\"1103\"]}         | 2",
                "{\"filter\":\"top\",\"values\":[\"5\"]}                    | 5",
                "{\"filter\":\"top\",\"values\":\"5\"}                      | 5",
                "{\"filter\":\"vs:no_municipality\",\"values\":[]}          | 300",
                "{\"filter\":\"agg:no_municipality\",\"values\":[]}         | 300",
                "{\"filter\":\"vs:vs_no_municipality\",\"values\":[\"0301\",\"1103\"]} | 2",
            })
    void everyFilterChooses(String selection, int least) {
        String body = """
                {"query": [{"code": "Region", "selection": %s},
                           {"code": "Tid", "selection": {"filter": "top", "values": ["1"]}}],
                 "response": {"format": "json-stat2"}}""".formatted(selection);
        int size = Api.json(api.post(TABLE, body), 200).at("/size/0").asInt();
        assertThat(size).isGreaterThanOrEqualTo(least);
        assertThat(size == least).isEqualTo(least <= 5);
    }

    /** Bodies that others have written for another office's tables, with our codes in place of theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"json_query_example.json", "json-stat_query_example.json"})
    void questionsWrittenForOthersAreUnderstood(String file) {
        String body = new String(SharedData.read("protocols/pxwebapi-v1/" + file), StandardCharsets.UTF_8);
        error(api.post(TABLE, body), 400, "for variabelen ContentsCode, og den første er «BE0101N1»");
        var contents = api.json(TABLE).at("/variables/1/values");
        var times = api.json(TABLE).at("/variables/2/values");
        String ours = body.replace("BE0101N1", contents.get(0).asString())
                .replace("BE0101N2", contents.get(contents.size() - 1).asString())
                .replace("\"2010\"", "\"" + times.get(0).asString() + "\"")
                .replace("\"2011\"", "\"" + times.get(1).asString() + "\"")
                .replace("\"2012\"", "\"" + times.get(2).asString() + "\"");
        JsonNode answer = Api.json(api.post(TABLE, ours), 200);
        assertThat(answer.has("columns") || answer.has("dataset")).isTrue();
    }

    @Test
    void unknownListsOfOthersAreNamed() {
        for (String file : List.of("json_big_query_example.json", "json_query_agg_example.json")) {
            String body = new String(SharedData.read("protocols/pxwebapi-v1/" + file), StandardCharsets.UTF_8);
            assertThat(api.post(TABLE, body).statusCode()).isBetween(400, 404);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/no/nothing                  |                             | 404 | nothing",
                "/no/maalestok/nothing        |                             | 404 | maalestok/nothing",
                "/sv/maalestok                |                             | 400 | \"sv\"",
                "/no/maalestok/nothing        | {}                          | 404 | nothing",
                "T                            | {\"query\":                 | 400 | linje 1",
                "T                            | []                          | 400 | ikke et objekt",
                "T                            | {\"query\":{}}              | 400 | «query»",
                "T                            | {\"query\":[{\"code\":\"Kjonn\"}]} | 400 | «Kjonn»",
                "T                            | {\"query\":[{\"code\":\"Tid\"}]}   | 400 | «selection»",
                "T                            | {\"query\":[{\"code\":\"Tid\",\"selection\":{\"filter\":\"some\",\"values\":[]}}]} | 400 | «some»",
                "T                            | {\"query\":[{\"code\":\"Tid\",\"selection\":{\"filter\":\"item\",\"values\":[\"top(3)\"]}}]} | 400 | top(3)",
                "T                            | {\"query\":[{\"code\":\"Tid\",\"selection\":{\"filter\":\"top\",\"values\":[\"many\"]}}]} | 400 | many",
                "T                            | {\"query\":[{\"code\":\"Region\",\"selection\":{\"filter\":\"agg:x\",\"values\":[]}}]} | 404 | «agg_x»",
                "T                            | {\"response\":{\"format\":\"png\"}} | 400 | «png»",
                "T                            | {\"response\":{\"format\":{}}} | 400 | «format»",
                "T                            | {\"response\":\"csv\"}     | 400 | «response» er \"csv\"",
                "T                            | {\"response\":[\"csv\"]}   | 400 | «response» er [\"csv\"]",
                "T                            | {\"response\":{\"type\":\"csv\"}} | 400 | {\"format\":\"csv\"}",
                "T                            | {\"format\":\"csv\"}       | 400 | «format» står utenfor «response»",
            })
    void whatIsWrongIsSaidAsVersion1SaysIt(String path, String body, int status, String words) {
        String address = path.equals("T") ? TABLE : path;
        error(body == null ? api.get(address) : api.post(address, body), status, words);
    }

    @Test
    void tenMegabytesAreRefused() {
        error(api.post(TABLE, "x".repeat(10_000_000)), 413, "2097152");
    }

    private static void error(java.net.http.HttpResponse<String> answer, int status, String words) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode error = Api.json(answer, status);
        assertThat(error.propertyNames()).containsExactly("error");
        assertThat(error.get("error").asString()).contains(words);
    }
}
