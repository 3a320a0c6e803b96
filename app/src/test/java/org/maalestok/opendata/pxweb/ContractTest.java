package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Tables/NO-POPULATION/Data/?VALUECODES[region]=0301,1103&valuecodes[contentscode]=NO.Population&valueCodes[TIME]=2023,2024",
                "/tables/no-population/data?valuecodes[Region]=0301,1103&valuecodes[ContentsCode]=no.population&valuecodes[Tid]=[range(2023,2024)]&lang=&outputFormat=&codelist[Region]=",
                "/tables/no-population/data?valuecodes[Region]=0301,1103&valuecodes[ContentsCode]=no.population&valuecodes[Tid]=RANGE(2024,2023)",
            })
    void capitalsEmptyParametersAndBracketsChangeNothing(String path) {
        assertThat(api.json(path)).isEqualTo(api.json(TWO_YEARS));
    }

    /** As libcurl, Node and browsers send them. */
    @ParameterizedTest
    @CsvSource({"valueCodes[Region]=0301, 200", "valueCodes[Region]=0|1, 400"})
    void squareBracketsMayStandBare(String choice, int status) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            String address = "/api/v2/tables/no-population/data?%s&valueCodes[ContentsCode]=*&valueCodes[Tid]=*";
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address.formatted(choice))
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains(status == 200 ? "dataset" : "0|1");
        }
    }

    @Test
    void aPostIsReadWhateverTypeItHas() {
        String body = """
                {"Selection": [
                  {"variablecode": "region", "codelist": null, "valueCodes": ["0301", "1103"]},
                  {"variableCode": "CONTENTSCODE", "valueCodes": ["no.population"]},
                  {"variableCode": "Time", "valuecodes": [2023, "2024"]}]}""";
        for (String type : new String[] {"application/json", "text/plain", "application/x-www-form-urlencoded"}) {
            var answer = api.post("/tables/no-population/data?lang=no", body, "Content-Type", type);
            assertThat(Api.json(answer, 200)).isEqualTo(api.json(TWO_YEARS));
        }
        assertThat(Api.json(api.post("/tables/no-population/data", ""), 200))
                .isEqualTo(api.json("/tables/no-population/data"));
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

    /** Key figures are ratios: what is left out is the whole country's own figure, never a sum, and where there is none it may not be left out. */
    @Test
    void nothingIsEverSummed() {
        JsonNode metadata = api.json("/tables/no-school/metadata");
        assertThat(metadata.at("/dimension/Region/extension/eliminationValueCode")
                        .asString())
                .isEqualTo("0");
        assertThat(metadata.at("/extension/px/aggregallowed").asBoolean()).isFalse();
        String rest = "valueCodes[ContentsCode]=*&valueCodes[Tid]=2020,2024";
        JsonNode without = api.json("/tables/no-school/data?" + rest);
        JsonNode country = api.json("/tables/no-school/data?" + rest + "&valueCodes[Region]=0");
        assertThat(without.get("id").valueStream().map(JsonNode::asString)).doesNotContain("Region");
        assertThat(without.get("value")).isEqualTo(country.get("value"));
        assertThat(without.get("value").valueStream().filter(JsonNode::isNumber))
                .isNotEmpty();
        for (String of : new String[] {"ContentsCode", "Tid"}) {
            assertThat(metadata.at("/dimension/" + of + "/extension/elimination")
                            .asBoolean())
                    .isFalse();
        }
        assertThat(api.json("/tables/dk-school/metadata")
                        .at("/dimension/Region/extension/elimination")
                        .asBoolean())
                .isFalse();
    }

    /** With a list and no values all of the list is answered, so that nothing may be said to stand for it. */
    @Test
    void nothingStandsForTheValuesOfAList() {
        JsonNode region = api.json("/tables/no-school/metadata?codelist[Region]=vs_no_municipality")
                .at("/dimension/Region");
        assertThat(region.at("/extension/elimination").asBoolean(true)).isFalse();
        assertThat(region.get("extension").has("eliminationValueCode")).isFalse();
        String ask = "/tables/no-school/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=2024&codelist[Region]=";
        assertThat(api.json(ask + "vs_no_municipality").at("/dimension/Region/category/index"))
                .isEqualTo(region.at("/category/index"));
    }

    @Test
    void amountsAreInThePricesOfTheirYear() {
        JsonNode prices = api.json("/tables/no-school/metadata").at("/dimension/ContentsCode/extension/priceType");
        assertThat(prices.get("no.school.net_per_inhabitant_6_15").asString()).isEqualTo("Current");
        assertThat(prices.get("no.school.final_points").asString()).isEqualTo("NotApplicable");
    }

    /** A variable may be left out only where a value of its own stands for it: most figures are ratios, and a sum of ratios is nothing. */
    @Test
    void inEveryTableAValueStandsForWhatMayBeLeftOut() {
        for (JsonNode table : api.json("/tables").get("tables")) {
            String path = "/tables/" + table.get("id").asString();
            JsonNode metadata = api.json(path + "/metadata");
            assertThat(metadata.at("/extension/px/aggregallowed").asBoolean()).isFalse();
            metadata.get("dimension").properties().forEach(dimension -> {
                JsonNode extension = dimension.getValue().get("extension");
                boolean value = extension.has("eliminationValueCode");
                assertThat(extension.get("elimination").asBoolean())
                        .as("%s %s", path, dimension.getKey())
                        .isEqualTo(value);
                if (value) {
                    assertThat(dimension.getValue().at("/category/index").propertyNames())
                            .contains(extension.get("eliminationValueCode").asString());
                }
                extension.get("codelists").forEach(list -> assertThat(
                                list.get("type").asString())
                        .isEqualTo(list.get("id").asString().startsWith("agg_") ? "Aggregation" : "Valueset"));
            });
        }
    }

    /** Tønsberg and Re became Tønsberg in 2020, which has had another number since 2024: 45 976 and 9 730 people make 55 706. */
    @Test
    void aGroupingContinuesAMunicipalityBackBeforeItsMerger() {
        String table =
                "/tables/no-population/data?valueCodes[Region]=3905&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2019,2024";
        assertThat(api.json(table).get("value").toString()).isEqualTo("[null,59174]");
        JsonNode joined = api.json(table + "&codelist[Region]=agg_no_municipality");
        assertThat(joined.get("value").toString()).isEqualTo("[55706,59174]");
        assertThat(joined.get("status").toString()).isEqualTo("{\"0\":\"e\"}");
        JsonNode tønsberg = Api.items(api.json("/codelists/agg_no_municipality").get("values"))
                .filter(value -> value.get("code").asString().equals("3905"))
                .findFirst()
                .orElseThrow();
        assertThat(Api.items(tønsberg.get("valueMap")).map(JsonNode::asString))
                .hasSize(3)
                .startsWith("3905")
                .anyMatch(code -> code.startsWith("0704"))
                .anyMatch(code -> code.startsWith("0716"));
    }

    @Test
    void aCodeListNarrowsMetadataAndData() {
        JsonNode list = api.json("/codeLists/VS_dk_081");
        var codes = list.get("values")
                .valueStream()
                .map(it -> it.get("code").asString())
                .toList();
        assertThat(codes).hasSizeBetween(5, 30);
        JsonNode metadata = api.json("/tables/dk-population/metadata?codelist[Region]=vs_dk_081");
        assertThat(metadata.at("/dimension/Region/category/index").propertyNames())
                .containsExactlyElementsOf(codes);
        JsonNode data = api.json(
                "/tables/dk-population/data?codelist[Region]=vs_dk_081&valueCodes[Region]=top(2)&valueCodes[ContentsCode]=*&valueCodes[Tid]=top(1)");
        assertThat(data.at("/dimension/Region/category/index").propertyNames())
                .containsExactlyElementsOf(codes.subList(0, 2));
        JsonNode extension = metadata.at("/dimension/Region/extension");
        assertThat(extension.get("codeLists")).isEqualTo(extension.get("codelists"));
        assertThat(extension.get("codelists").size()).isGreaterThan(5);
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
    void isOpenToPagesOfOthers() {
        var preflight = api.ask("OPTIONS", "/tables/no-school/data");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Content-Type");
        for (var answer :
                new HttpResponse<?>[] {preflight, api.get("/config"), api.get("/tables/none"), api.get("/x")}) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void anAnswerHoldsUntilSomethingIsPublished() {
        var first = api.get(TWO_YEARS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        var again = api.get(TWO_YEARS, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get(TWO_YEARS, "If-None-Match", "W/\"older\"").statusCode())
                .isEqualTo(200);
        var head = api.ask("HEAD", "/tables/no-school/data");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(api.get("/tables/none").headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("ETag"));
    }

    @Test
    void largeAnswersAreCompressed() {
        var answer = api.get("/tables/no-school/metadata", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
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
