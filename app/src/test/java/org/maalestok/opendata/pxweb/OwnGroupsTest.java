package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.User;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.comparison.selections.KeptSelections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Own groups that their makers show are code lists; all others are nobody's but their makers'. */
@RunningWithStarterData
class OwnGroupsTest {

    private static final String PAGE = "/nb/me/selections";
    private static final String NAME = "Vestfoldbyene <prøve>";
    private static final String NOTE = "Kommuner med felles brannvesen";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Api api;
    private Browser browser;
    private User maker;

    @BeforeEach
    void signIn() {
        api = new Api(port);
        maker = new People(accounts).member();
        browser = new Browser(port);
        browser.signIn(maker.email(), People.PASSWORD);
        keep(NAME, "NO-3907,NO-3909,NO-3905");
    }

    @AfterEach
    void leave() {
        ids().forEach(id -> browser.submit(PAGE, PAGE + "/" + id + "/delete", Map.of()));
        browser.close();
    }

    private void keep(String name, String codes) {
        browser.submit("/nb/me", PAGE, new TreeMap<>(Map.of("name", name, "codes", codes)));
    }

    private List<Long> ids() {
        return Pattern.compile("action=\"/nb/me/selections/(\\d+)\"")
                .matcher(browser.get(PAGE).body())
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    private void show() {
        change(Map.of("name", NAME, "note", NOTE, "open", "true"));
    }

    private void change(Map<String, String> form) {
        assertThat(browser.submit(PAGE, PAGE + "/" + ids().getFirst(), new TreeMap<>(form))
                        .statusCode())
                .isEqualTo(303);
    }

    private List<String> lists(String table) {
        return api.json("/tables/" + table + "/metadata")
                .at("/dimension/Region/extension/codelists")
                .valueStream()
                .map(list -> list.get("id").asString())
                .filter(id -> id.contains("_own_"))
                .toList();
    }

    @Test
    void aGroupIsItsMakersAloneUntilTheyShowIt() {
        assertThat(lists("no-population")).isEmpty();
        String page = new Api(port, "").get("/nb/open/groups").body();
        assertThat(page).doesNotContain("Vestfoldbyene");
        show();
        assertThat(lists("no-population")).contains(lists("no-population").getFirst());
        assertThat(lists("no-school")).isEqualTo(lists("no-population"));
        assertThat(lists("dk-population")).isEmpty();
    }

    @Test
    void whatIsShownIsACodeListOfEveryInterface() {
        show();
        String id = lists("no-population").getFirst();
        assertThat(id).matches("vs_no_own_[a-z0-9]{8}");
        JsonNode list = api.json("/codelists/" + id.toUpperCase(java.util.Locale.ROOT) + "?lang=en");
        new OpenApi().check(list, "CodelistResponse");
        assertThat(list.get("label").asString()).isEqualTo(NAME);
        assertThat(list.get("note").asString()).isEqualTo(NOTE);
        assertThat(list.get("type").asString()).isEqualTo("Valueset");
        assertThat(list.get("values").valueStream().map(value -> value.get("code")
                        .asString()))
                .containsExactly("3907", "3909", "3905");
        String ask =
                "/tables/no-population/data?valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2024&codelist[Region]=";
        JsonNode data = api.json(ask + id);
        JsonStatRules.check(data, true);
        assertThat(data.get("value"))
                .isEqualTo(api.json(ask.replace("codelist[Region]=", "valueCodes[Region]=3907,3909,3905"))
                        .get("value"));
        String old = """
                {"query":[{"code":"Region","selection":{"filter":"vs:%s","values":[]}},
                          {"code":"ContentsCode","selection":{"filter":"item","values":["no.population"]}},
                          {"code":"Tid","selection":{"filter":"item","values":["2024"]}}],
                 "response":{"format":"csv3"}}""".formatted(id);
        assertThat(new Api(port, "/api/v1/no/maalestok")
                        .post("/no-population", old)
                        .body()
                        .lines())
                .hasSize(4);
        String page = new Api(port, "").get("/en/open/groups").body();
        assertThat(page)
                .contains("Vestfoldbyene &lt;prøve&gt;", NOTE, id, "Tønsberg")
                .doesNotContain("<prøve>");
    }

    /** Tønsberg of today took Re in, and Færder was put together: their series go on further back. */
    @Test
    void mergedMembersAreContinuedBack() {
        change(Map.of("name", NAME, "open", "true"));
        var groupings = lists("no-population").stream()
                .filter(id -> id.startsWith("agg_"))
                .toList();
        var whole = api.json("/codelists/agg_no_municipality")
                .get("values")
                .valueStream()
                .filter(value -> List.of("3905", "3907", "3909")
                        .contains(value.get("code").asString()))
                .anyMatch(value -> value.get("valueMap").size() > 1);
        assertThat(groupings).hasSize(whole ? 1 : 0);
        groupings.forEach(id -> {
            JsonNode list = api.json("/codelists/" + id + "?lang=en");
            assertThat(list.get("type").asString()).isEqualTo("Aggregation");
            assertThat(list.get("label").asString())
                    .as("told from the other list of the group where only labels are shown")
                    .isEqualTo(NAME + ", continued back before mergers");
        });
    }

    @Test
    void nothingSaysWhoMadeIt() {
        show();
        String id = lists("no-population").getFirst();
        String everything = api.get("/codelists/" + id).body()
                + api.get("/tables/no-population/metadata").body()
                + new Api(port, "").get("/nb/open/groups").body();
        assertThat(everything).doesNotContain(maker.email(), maker.name(), "/selections/" + ids().getFirst());
        String first = id;
        change(Map.of("name", NAME));
        show();
        assertThat(lists("no-population").getFirst())
                .as("a new key, so that nobody can follow it")
                .isNotEqualTo(first);
    }

    /** Their members are there, and the mean of these. */
    @Test
    void koladasGroupsHaveThemToo() {
        show();
        String key = lists("no-population").getFirst().replaceAll(".*_", "");
        var kolada = new Api(port, "/kolada/v3");
        JsonNode group = kolada.json("/municipality_groups/G-NO-own_" + key).at("/values/0");
        assertThat(group.get("title").asString()).isEqualTo(NAME);
        assertThat(group.get("members").valueStream().map(it -> it.get("member_id")
                        .asString()))
                .containsExactly("NO-3907", "NO-3909", "NO-3905");
        String data = "/data/kpi/no.population/municipality/";
        double mean = kolada.json(data + "NO-3907,NO-3909,NO-3905/year/2024")
                .get("values")
                .valueStream()
                .mapToDouble(row -> row.at("/values/0/value").asDouble())
                .average()
                .orElseThrow();
        JsonNode value = kolada.json(data + "G-NO-own_" + key + "/year/2024").at("/values/0/values/0");
        assertThat(value.get("count").asInt()).isEqualTo(3);
        assertThat(value.get("value").asDouble()).isCloseTo(mean, within(1e-9));
        change(Map.of("name", NAME));
        assertThat(kolada.json("/municipality_groups/G-NO-own_" + key).get("values"))
                .isEmpty();
    }

    @Test
    void inTablesOfUnitsAGroupIsTheUnitsInItsMunicipalities() {
        keep("Skoler", "DK-223,DK-710");
        long id = ids().getFirst(); // by name
        browser.submit(PAGE, PAGE + "/" + id, new TreeMap<>(Map.of("name", "Skoler", "open", "true")));
        String list = api.json("/tables/dk-school-unit-schoolyear/metadata")
                .at("/dimension/Unit/extension/codelists")
                .valueStream()
                .map(one -> one.get("id").asString())
                .filter(one -> one.contains("_own_"))
                .findFirst()
                .orElseThrow();
        assertThat(list).matches("vs_dk_unit_own_[a-z0-9]{8}");
        assertThat(api.json("/tables/dk-school-unit-schoolyear/data?codelist[Unit]=" + list
                                + "&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")
                        .at("/dimension/Unit/category/index")
                        .propertyNames())
                .isNotEmpty()
                .allMatch(unit -> unit.startsWith("223.") || unit.startsWith("710."))
                .anyMatch(unit -> unit.startsWith("223."));
        assertThat(new Api(port, "").get("/nb/open/groups").body()).doesNotContain("vs_dk_unit_own");
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() {
        show();
        String id = lists("no-population").getFirst();
        String tag = api.get("/codelists/" + id).headers().firstValue("ETag").orElseThrow();
        change(Map.of("name", NAME, "note", NOTE));
        var answer = api.get("/codelists/" + id, "If-None-Match", tag, "Accept-Language", "nb");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Non-existent codelist", "bare så lenge den som laget den, viser den");
        assertThat(api.get("/tables/no-population/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=*&codelist[Region]="
                                + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(lists("no-population")).isEmpty();
        assertThat(new Api(port, "").get("/nb/open/groups").body()).doesNotContain(id);
        show();
        String again = lists("no-population").getFirst();
        browser.submit(PAGE, PAGE + "/" + ids().getFirst() + "/delete", Map.of());
        assertThat(api.get("/codelists/" + again).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretariatTakesAGroupOutForGood() {
        show();
        String key = lists("no-population").getFirst().replaceAll(".*_", "");
        assertThat(browser.get("/nb/open/groups").body()).doesNotContain("/admin/open-groups/");
        try (var secretariat = new Browser(port)) {
            secretariat.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
            String way = "/nb/admin/open-groups/%s/take-away".formatted(key);
            assertThat(secretariat.submit("/nb/open/groups", way, Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(secretariat.submit("/nb/me", way, Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(lists("no-population")).isEmpty();
        var gone = api.get("/codelists/vs_no_own_" + key, "Accept-Language", "da");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("Non-existent codelist", "denne vises ikke");
        assertThat(browser.get(PAGE).body())
                .as("its maker reads it where the group is kept")
                .contains("Sekretariatet har tatt dette utvalget ut", "Endre eller slett")
                .doesNotContain("name=\"open\"", "vis for alle");
        var again = browser.submit(
                PAGE, PAGE + "/" + ids().getFirst(), new TreeMap<>(Map.of("name", NAME, "note", NOTE, "open", "true")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Sekretariatet har tatt dette utvalget ut", NOTE);
    }

    @Test
    void whatSomebodyShowedGoesWithTheirAccount() {
        show();
        String id = lists("no-population").getFirst();
        accounts.disable(maker.id());
        assertThat(api.get("/codelists/" + id).statusCode()).isEqualTo(404);
        assertThat(lists("no-population")).isEmpty();
        assertThat(new Api(port, "").get("/nb/open/groups").body()).doesNotContain(id);
        jdbc.sql("delete from comparison.selection where account = ?")
                .param(maker.id())
                .update();
    }

    @Test
    void groupsOfTheSameNameAreToldApart() {
        show();
        var second = new People(accounts).member();
        try (var other = new Browser(port)) {
            other.signIn(second.email(), People.PASSWORD);
            other.submit("/nb/me", PAGE, new TreeMap<>(Map.of("name", NAME.toUpperCase(), "codes", "NO-3907")));
            jdbc.sql("update comparison.selection set open_key = 'zzzzzzzz' where account = ?")
                    .param(second.id())
                    .update();
        }
        change(Map.of("name", NAME, "open", "true")); // which reads all of them anew
        var labels = lists("no-population").stream()
                .filter(id -> id.startsWith("vs_"))
                .map(id -> api.json("/codelists/" + id).get("label").asString())
                .toList();
        assertThat(labels).hasSize(2).doesNotHaveDuplicates().contains(NAME.toUpperCase() + " (zzzzzzzz)");
        accounts.disable(second.id());
        assertThat(api.json("/codelists/" + lists("no-population").getFirst())
                        .get("label")
                        .asString())
                .isEqualTo(NAME);
        jdbc.sql("delete from comparison.selection where account = ?")
                .param(second.id())
                .update();
    }

    @Test
    void whatNoEyeSeesIsNotInANote() {
        change(Map.of("name", NAME, "note", "En\u0000 \u202Elinje\r\nog en til\u0007", "open", "true"));
        assertThat(api.json("/codelists/" + lists("no-population").getFirst())
                        .get("note")
                        .asString())
                .isEqualTo("En linje\nog en til");
    }

    /** Only its maker shows a group, and no more than there is room for in everybody's metadata. */
    @Test
    void nobodyShowsWhatIsSomebodyElses() {
        long id = ids().getFirst();
        try (var other = new Browser(port)) {
            other.signIn(new People(accounts).member().email(), People.PASSWORD);
            assertThat(other.submit("/nb/me", PAGE + "/" + id, Map.of("name", "Kapret", "open", "true"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(lists("no-population")).isEmpty();
        for (int i = 0; i < KeptSelections.MOST_OPEN; i++) {
            keep("Utvalg " + i, "NO-3907");
        }
        ids().stream().limit(KeptSelections.MOST_OPEN).forEach(each -> jdbc.sql(
                        "update comparison.selection set open_key = 'aaaa' || lpad((selection_id % 10000)::text, 4, '0') where selection_id = ?")
                .param(each)
                .update());
        var answer = browser.submit(
                PAGE, PAGE + "/" + ids().getLast(), new TreeMap<>(Map.of("name", "Ett til", "open", "true")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Du viser allerede 10 utvalg", "Ett til");
        var wordy = browser.submit(
                PAGE, PAGE + "/" + ids().getLast(), new TreeMap<>(Map.of("name", "Ord", "note", "a".repeat(301))));
        assertThat(wordy.statusCode()).isEqualTo(422);
        assertThat(wordy.body()).contains("Teksten har 301 tegn");
    }
}
