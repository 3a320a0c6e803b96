package org.maalestok.opendata.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Kolada's interface over HTTP, in both versions. */
@RunningWithStarterData
class KoladaApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/v3/kpi/no.population, no.population",
        "/v2/kpi/no.population, no.population",
        "/v3/kpi/NO.Population, no.population",
        "/v3/kpi_groups/no-school, no-school",
        "/v3/municipality/0301, NO-0301",
        "/v2/municipality/223, DK-223",
        "/v3/municipality/NO-3911, NO-3911",
        "/v2/municipality/no-3911, NO-3911",
        "/v3/municipality_groups/G-NO-EKG01, G-NO-EKG01",
    })
    void findsByItsId(String path, String id) {
        JsonNode answer = json(path);
        assertThat(answer.get("count").asInt()).isEqualTo(1);
        assertThat(answer.at("/values/0/id").asString()).isEqualTo(id);
        assertThat(answer.at("/values/0/title").asString()).isNotBlank();
    }

    /** Two numbers of the same municipality are one municipality, and no country is meant by its number. */
    @Test
    void officialNumbersWillDoWhereTheyAreOnesOnly() {
        assertThat(json("/v3/data/kpi/no.population/municipality/0301,NO-0301/year/2024"))
                .isEqualTo(json("/v3/data/kpi/no.population/municipality/NO-0301/year/2024"));
        assertThat(json("/v3/municipality/0,000").get("values")).isEmpty();
        assertThat(json("/v3/ou?municipality=223").get("values"))
                .isNotEmpty()
                .isEqualTo(json("/v3/ou?municipality=DK-223").get("values"));
    }

    @Test
    void saysOfAKeyFigureWhatKoladaSays() {
        JsonNode three = json("/v3/kpi/no.population").at("/values/0");
        assertThat(three.propertyNames())
                .contains(
                        "id",
                        "title",
                        "description",
                        "is_divided_by_gender",
                        "municipality_type",
                        "auspices",
                        "operating_area",
                        "perspective",
                        "publication_date",
                        "publ_period",
                        "has_ou_data");
        assertThat(three.get("is_divided_by_gender").isBoolean()).isTrue();
        assertThat(json("/v2/kpi/no.population")
                        .at("/values/0/is_divided_by_gender")
                        .isInt())
                .isTrue();
    }

    @Test
    void aRowIsWrittenAsKoladaWritesIt() {
        assertThat(json("/v3/data/kpi/no.population/municipality/NO-0301/year/2024"))
                .isEqualTo(JSON.readTree("""
                {"values": [{"kpi": "no.population", "municipality": "NO-0301", "period": 2024, "values": [
                  {"gender": "T", "count": 1, "status": "", "value": 717710, "isdeleted": false}]}],
                 "count": 1, "next_url": null, "previous_url": null}"""));
    }

    /** Computed here from the members' own rows; each municipality counts the same. */
    @ParameterizedTest
    @CsvSource({
        "dk.elderly_care.net_per_inhabitant, G-DK-KG1, 2024",
        "dk.elderly_care.net_per_inhabitant, g-dk-kg2, 2024",
        "no.population, G-NO-EKG01, 2024"
    })
    void aGroupHasTheUnweightedMeanOfItsMembers(String kpi, String group, int year) {
        String data = "/v3/data/kpi/" + kpi + "/municipality/";
        var figures = json("/v3/municipality_groups/" + group)
                .at("/values/0/members")
                .valueStream()
                .map(member -> json(data + member.get("member_id").asString() + "/year/" + year)
                        .at("/values/0/values/0/value"))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .summaryStatistics();
        JsonNode value = json(data + group + "/year/" + year).at("/values/0/values/0");
        assertThat(figures.getCount()).isGreaterThan(1);
        assertThat(value.get("count").asLong()).isEqualTo(figures.getCount());
        assertThat(value.get("value").asDouble()).isCloseTo(figures.getAverage(), within(1e-9));
        assertThat(value.get("gender").asString()).isEqualTo("T");
    }

    @Test
    void aGroupChangesWithItsMembers() {
        String path = "/v3/data/kpi/dk.elderly_care.net_per_inhabitant/municipality/G-DK-KG1?from_date=";
        assertThat(json(path + "2000-01-01").get("count").asInt()).isEqualTo(1);
        assertThat(json(path + "2999-01-01").get("count").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/kpi/no.population/municipality/NO-0301,NO-1103",
                "/data/kpi/no.population/year/2024,2023",
                "/data/municipality/NO-0301,NO-1103/year/2023,2024"
            })
    void anyTwoOfThreeWillDo(String path) {
        assertThat(json("/v3" + path).get("values").valueStream().map(row -> "%s %s %s"
                        .formatted(
                                row.get("kpi").asString(),
                                row.get("municipality").asString(),
                                row.get("period").asInt())))
                .contains("no.population NO-0301 2024", "no.population NO-1103 2023")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"v2, next_page, previous_page", "v3, next_url, previous_url"})
    void pagesFollowEachOther(String version, String next, String previous) {
        var ids = new ArrayList<String>();
        String address = "/" + version + "/municipality?per_page=100";
        JsonNode page;
        do {
            page = json(address);
            page.get("values").forEach(one -> ids.add(one.get("id").asString()));
            assertThat(page.get("count").asInt()).isEqualTo(page.get("values").size());
            address = page.get(next).isNull() ? "" : page.get(next).asString();
        } while (!address.isEmpty());
        assertThat(page.get(previous).asString()).contains("per_page=100");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(400)
                .isEqualTo(json("/" + version + "/municipality")
                        .get("values")
                        .valueStream()
                        .map(one -> one.get("id").asString())
                        .toList());
    }

    @Test
    void theNextAddressIsWrittenAsItWasAsked() {
        String path = "/v3/data/kpi/no.population/municipality/NO-0301,no-1103";
        String next = json(path + "?per_page=1").get("next_url").asString();
        assertThat(next).contains("/kolada" + path + "?");
        assertThat(json(next).at("/previous_url").asString()).contains("/kolada" + path + "?");
    }

    @Test
    void titlesAndTypesAreSearched() {
        assertThat(titles("/v3/municipality?title=tønsberg&region_type=K"))
                .containsExactly("Tønsberg", "Tønsberg (-2019)");
        assertThat(titles("/v3/municipality?title=norge&type=L")).containsExactly("Norge");
        assertThat(titles("/v3/kpi?title=inhabitants&lang=en"))
                .isNotEmpty()
                .allMatch(it -> it.toLowerCase(java.util.Locale.ROOT).contains("inhabitant"));
        assertThat(titles("/v3/kpi?title=xyzxyz")).isEmpty();
    }

    private List<String> titles(String path) {
        return json(path)
                .get("values")
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }

    @Test
    void schoolsAreListedByMunicipalityPageByPage() {
        assertThat(json("/v3/ou").get("count").asInt()).isGreaterThan(1000);
        JsonNode page = json("/v3/ou?municipality=DK-223&per_page=3");
        var titles = new ArrayList<String>();
        page.get("values").forEach(one -> titles.add(one.get("title").asString()));
        assertThat(titles).hasSize(3);
        page = json(page.get("next_url").asString());
        page.get("values").forEach(one -> titles.add(one.get("title").asString()));
        assertThat(titles).containsExactly("Hørsholm Skole", "Rungsted Skole", "Usserød Skole", "Vallerødskolen");
        assertThat(page.get("next_url").isNull()).isTrue();
        assertThat(json("/v2/ou/dk-223.223001").at("/values/0/municipality").asString())
                .isEqualTo("DK-223");
        assertThat(titles("/v3/ou?title=rungsted")).containsExactly("Rungsted Skole");
    }

    /** A school year counts as the year in which it ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/oudata/kpi/dk.school.absence/ou/DK-223.223001",
                "/v2/oudata/kpi/dk.school.absence/ou/DK-223.223001/year/2025",
            })
    void figuresOfSchools(String path) {
        assertThat(json(path).get("values")).isEqualTo(JSON.readTree("""
                [{"kpi": "dk.school.absence", "ou": "DK-223.223001", "period": 2025, "values": [
                  {"gender": "T", "count": 1, "status": "", "value": 8.3, "isdeleted": false}]}]"""));
        assertThat(json("/v3/oudata/kpi/dk.school.absence/ou/DK-223.223001/year/2024")
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(json("/v3/kpi/dk.school.absence").at("/values/0/has_ou_data").asBoolean())
                .isTrue();
    }

    @Test
    void allFiguresOfSchoolsComePageByPage() {
        int rows = 0;
        String address = "/v3/oudata/kpi/dk.school.absence,dk.school.wellbeing/year/2025?per_page=1000";
        while (!address.isEmpty()) {
            JsonNode page = json(address);
            rows += page.get("values").size();
            address = page.get("next_url").isNull() ? "" : page.get("next_url").asString();
        }
        assertThat(rows)
                .isGreaterThan(2000)
                .isEqualTo(json("/v3/oudata/kpi/dk.school.absence,dk.school.wellbeing/year/2025")
                        .get("count")
                        .asInt());
    }

    @Test
    void whatIsMeasuredForEachGenderIsOneKeyFigure() {
        JsonNode kpi = json("/v3/kpi/no.population.life_expectancy?lang=en").at("/values/0");
        assertThat(kpi.get("title").asString()).startsWith("Life expectancy at birth, ");
        assertThat(kpi.get("is_divided_by_gender").asBoolean()).isTrue();
        assertThat(json("/v2/kpi/no.population.life_expectancy")
                        .at("/values/0/is_divided_by_gender")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/v3/kpi/no.population")
                        .at("/values/0/is_divided_by_gender")
                        .asBoolean())
                .isFalse();
        assertThat(json("/v3/data/kpi/no.population.life_expectancy/municipality/NO-0301/year/2023")
                        .get("values"))
                .isEqualTo(JSON.readTree("""
                [{"kpi": "no.population.life_expectancy", "municipality": "NO-0301", "period": 2023, "values": [
                  {"gender": "K", "count": 1, "status": "", "value": 85.1, "isdeleted": false},
                  {"gender": "M", "count": 1, "status": "", "value": 81.5, "isdeleted": false}]}]"""));
    }

    @Test
    void changesSinceADay() {
        String path = "/v3/data/kpi/no.population/municipality/NO-0301?from_date=";
        assertThat(json(path + "2000-01-01").get("count").asInt()).isPositive();
        assertThat(json(path + "2999-01-01").get("count").asInt()).isZero();
    }

    @Test
    void whatIsUnknownIsPassedOver() {
        assertThat(json("/v3/kpi/N00945").get("count").asInt()).isZero();
        assertThat(json("/v3/data/kpi/N00945,no.population/municipality/0180,NO-0301/year/2024")
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/v3/oudata/kpi/no.population/ou/V15E1/year/2024")
                        .get("count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/kpi?page=0, 422, page er «0»",
        "/v3/kpi?per_page=5001, 422, 5001",
        "/v3/kpi?per_page=x, 422, per_page",
        "/v3/kpi?lang=sv, 422, sv",
        "/v3/kpi/nothing?lang=sv, 422, sv",
        "/v3/data/kpi/no.population/year/nittenåtti, 422, nittenåtti",
        "/v3/data/kpi/no.population/year/2024?from_date=i går, 422, i går",
        "/v4/kpi, 404, /kolada/v4/kpi",
        "/v3/kpis, 404, /kolada/v3/kpis",
    })
    void aBadQuestionIsAnsweredWithASentence(String path, int status, String culprit) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains(culprit.replace("\"\"", "\""));
    }

    @Test
    void noMoreThan25InAPath() {
        String ids = IntStream.range(0, 26).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        var answer = get("/v3/data/kpi/" + ids + "/year/2024");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("26", "25");
    }

    @Test
    void isOpenToOthersAndHeldUntilSomethingIsPublished() {
        var first = get("/v3/kpi?per_page=1");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var again = send(request("/v3/kpi?per_page=1")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(send(request("/v3/kpi").method("POST", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    private JsonNode json(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + "/kolada" + path;
        return HttpRequest.newBuilder(URI.create(address.replace(" ", "%20")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
