package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every route of the running application as every role. A new route fails here until somebody has written down whom it is open to. */
@RunningApplication
class EveryRouteTest {

    private static final List<String> ROLES = List.of("visitor", "member", "contact person", "secretariat");

    /** Routes that read take GET, others POST. In the columns: visitor, member, contact person, secretariat. */
    private static final String EXPECTED = """
            GET  /                                                    open    open    open    open
            GET  /{language:da|nb|en}                                 open    open    open    open
            GET  /{language:da|nb|en}/                                open    open    open    open
            GET  /{language}/municipalities                           open    open    open    open
            GET  /{language}/municipality/{code}                      open    open    open    open
            GET  /{language}/municipality/{code}/peers                open    open    open    open
            GET  /{language}/municipality/{code}/peers.csv            open    open    open    open
            GET  /{language}/indicator/{code}                         open    open    open    open
            GET  /{language}/indicator/{code}/figures.csv             open    open    open    open
            GET  /{language}/indicator/{code}/figures.xlsx            open    open    open    open
            GET  /{language}/indicator/{code}/over-time               open    open    open    open
            GET  /{language}/indicator/{code}/over-time.csv           open    open    open    open
            GET  /{language}/indicator/{code}/over-time.xlsx          open    open    open    open
            GET  /{language}/indicator/{code}/units                   open    open    open    open
            GET  /{language}/indicator/{code}/units.csv               open    open    open    open
            GET  /{language}/indicator/{code}/units.xlsx              open    open    open    open
            GET  /{language}/catalogue                                open    open    open    open
            GET  /{language}/data                                     open    open    open    open
            GET  /{language}/data/releases/{number}                   open    open    open    open
            GET  /{language}/data/releases/{number}/changes.csv       open    open    open    open
            GET  /{language}/method                                   open    open    open    open
            GET  /{language}/accessibility                            open    open    open    open
            GET  /{language}/privacy                                  open    open    open    open
            GET  /{language}/sign-in                                  open    open    open    open
            POST /{language}/sign-in                                  open    open    open    open
            POST /{language}/sign-out                                 closed  open    open    open
            GET  /{language}/me                                       closed  open    open    open
            POST /{language}/me/password                              closed  open    open    open
            GET  /{language}/me/kept/{id}                             closed  open    open    open
            POST /{language}/me/kept/{id}/discard                     closed  open    open    open
            GET  /{language}/admin/spreadsheets                       closed  closed  closed  open
            POST /{language}/admin/spreadsheets                       closed  closed  closed  open
            GET  /{language}/admin/spreadsheets/{id}                  closed  closed  closed  open
            POST /{language}/admin/spreadsheets/{id}                  closed  closed  closed  open
            GET  /{language}/admin/spreadsheets/{id}/mapping          closed  closed  closed  open
            POST /{language}/admin/spreadsheets/{id}/mapping          closed  closed  closed  open
            GET  /{language}/admin/spreadsheets/{id}/preview          closed  closed  closed  open
            POST /{language}/admin/spreadsheets/{id}/publish          closed  closed  closed  open
            POST /{language}/admin/spreadsheets/{id}/delete           closed  closed  closed  open
            POST /{language}/admin/spreadsheets/{id}/leave-out        closed  closed  closed  open
            GET  /{language}/admin/accounts                           closed  closed  closed  open
            GET  /{language}/admin/accounts/{code}                    closed  closed  closed  open
            GET  /{language}/admin/accounts/{code}/edit               closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/edit               closed  closed  closed  open
            GET  /{language}/admin/accounts/{code}/check              closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/try                closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/use                closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/discard            closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/retire             closed  closed  closed  open
            POST /{language}/admin/accounts/{code}/restore            closed  closed  closed  open
            GET  /{language}/admin/mappings                           closed  closed  closed  open
            GET  /{language}/admin/mappings/{code}                    closed  closed  closed  open
            GET  /{language}/admin/mappings/{code}/edit               closed  closed  closed  open
            POST /{language}/admin/mappings/{code}/edit               closed  closed  closed  open
            GET  /{language}/me/selections                            closed  open    open    open
            POST /{language}/me/selections                            closed  open    open    open
            POST /{language}/me/selections/{id}                       closed  open    open    open
            POST /{language}/me/selections/{id}/delete                closed  open    open    open
            GET  /{language}/me/figures                               closed  open    open    open
            GET  /{language}/me/figures/note                          closed  open    open    open
            POST /{language}/me/figures/note                          closed  open    open    open
            POST /{language}/me/figures/note/withdraw                 closed  open    open    open
            GET  /{language}/admin/suspects                           closed  closed  closed  open
            POST /{language}/admin/suspects                           closed  closed  closed  open
            GET  /{language}/admin/suspects/figure                    closed  closed  closed  open
            POST /{language}/admin/suspects/figure                    closed  closed  closed  open
            POST /{language}/admin/suspects/figure/take-back          closed  closed  closed  open
            POST /{language}/admin/suspects/figure/hide-note          closed  closed  closed  open
            GET  /{language}/admin/indicators                         closed  closed  closed  open
            GET  /{language}/admin/indicators/new                     closed  closed  closed  open
            POST /{language}/admin/indicators/new                     closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}                  closed  closed  closed  open
            POST /{language}/admin/indicators/{code}                  closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}/check/{field}    closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}/preview          closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}/publish          closed  closed  closed  open
            POST /{language}/admin/indicators/{code}/publish          closed  closed  closed  open
            POST /{language}/admin/indicators/{code}/discard          closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}/history          closed  closed  closed  open
            GET  /{language}/admin/indicators/{code}/retire           closed  closed  closed  open
            POST /{language}/admin/indicators/{code}/retire           closed  closed  closed  open
            POST /{language}/admin/indicators/{code}/restore          closed  closed  closed  open
            POST /{language}/admin/open-groups/{key}/take-away        closed  closed  closed  open
            GET  /{language}/admin/services                           closed  closed  closed  open
            POST /{language}/admin/services/{of}                      closed  closed  closed  open
            POST /{language}/admin/services/{of}/{code}               closed  closed  closed  open
            GET  /{language}/admin/catalogue.zip                      closed  closed  closed  open
            GET  /{language}/municipality/{code}/overview             open    open    open    open
            GET  /{language}/municipality/{code}/overview/figures.csv open    open    open    open
            GET  /{language}/municipality/{code}/overview/figures.xlsx open    open    open    open
            GET  /{language}/municipality/{code}/service/{service}    open    open    open    open
            GET  /{language}/municipality/{code}/findings             open    open    open    open
            GET  /{language}/municipality/{code}/findings.csv         open    open    open    open
            GET  /{language}/municipality/{code}/service/{service}/findings open    open    open    open
            GET  /{language}/me/findings/say                          closed  open    open    open
            POST /{language}/me/findings/say                          closed  open    open    open
            POST /{language}/me/findings/take-back                    closed  open    open    open
            GET  /{language}/admin/findings/{id}                      closed  closed  closed  open
            POST /{language}/admin/findings/{id}                      closed  closed  closed  open
            GET  /{language}/relations                                open    open    open    open
            GET  /{language}/compare                                  open    open    open    open
            GET  /{language}/compare/figures.csv                      open    open    open    open
            GET  /{language}/compare/figures.xlsx                     open    open    open    open
            GET  /{language}/admin                                    closed  closed  closed  open
            GET  /{language}/admin/sources                            closed  closed  closed  open
            GET  /{language}/admin/sources/{source}                   closed  closed  closed  open
            GET  /{language}/admin/subscriptions                      closed  closed  closed  open
            GET  /{language}/admin/subscriptions/new                  closed  closed  closed  open
            POST /{language}/admin/subscriptions                      closed  closed  closed  open
            GET  /{language}/admin/subscriptions/{id}                 closed  closed  closed  open
            POST /{language}/admin/subscriptions/{id}                 closed  closed  closed  open
            GET  /{language}/admin/subscriptions/{id}/edit            closed  closed  closed  open
            POST /{language}/admin/subscriptions/{id}/run             closed  closed  closed  open
            POST /{language}/admin/subscriptions/{id}/active          closed  closed  closed  open
            GET  /{language}/admin/subscriptions/{id}/runs/{number}   closed  closed  closed  open
            POST /{language}/admin/subscriptions/{id}/runs/{number}/stop closed  closed  closed  open
            GET  /{language}/admin/proposals                          closed  closed  closed  open
            GET  /{language}/admin/proposals/{id}                     closed  closed  closed  open
            POST /{language}/admin/proposals/{id}/publish             closed  closed  closed  open
            POST /{language}/admin/proposals/{id}/dismiss             closed  closed  closed  open
            GET  /{language}/open                                     open    open    open    open
            GET  /{language}/open/{code}                              open    open    open    open
            GET  /{language}/open/groups                              open    open    open    open
            GET  /api                                                 open    open    open    open
            GET  /kolada                                              open    open    open    open
            GET  /kolada/v2                                           open    open    open    open
            GET  /kolada/v3                                           open    open    open    open
            GET  /feeds                                               open    open    open    open
            GET  /api/v1                                              open    open    open    open
            GET  /api/v1/{lang}/{*path}                               open    open    open    open
            POST /api/v1/{lang}/{*path}                               open    open    open    open
            GET  /api/v2                                              open    open    open    open
            GET  /api/v2/config                                       open    open    open    open
            GET  /api/v2/tables                                       open    open    open    open
            GET  /api/v2/tables/{id}                                  open    open    open    open
            GET  /api/v2/tables/{id}/metadata                         open    open    open    open
            GET  /api/v2/tables/{id}/defaultselection                 open    open    open    open
            GET  /api/v2/tables/{id}/data                             open    open    open    open
            POST /api/v2/tables/{id}/data                             open    open    open    open
            GET  /api/v2/codelists/{id}                               open    open    open    open
            POST /api/v2/savedqueries                                 open    open    open    open
            GET  /api/v2/savedqueries/{id}                            open    open    open    open
            GET  /api/v2/savedqueries/{id}/data                       open    open    open    open
            GET  /api/v2/savedqueries/{id}/selection                  open    open    open    open
            GET  /api/openapi                                         open    open    open    open
            GET  /api/openapi.json                                    open    open    open    open
            GET  /api/openapi.yaml                                    open    open    open    open
            GET  /catalog                                             open    open    open    open
            GET  /catalog.{form}                                      open    open    open    open
            GET  /catalog/dataset/{id}                                open    open    open    open
            GET  /feeds/{language}/{feed}                             open    open    open    open
            GET  /{language}/embed/indicator/{code}                   open    open    open    open
            GET  /kolada/{version:v2|v3}/{list:kpi|kpi_groups|municipality|municipality_groups|ou} open    open    open    open
            GET  /kolada/{version:v2|v3}/{list:kpi|kpi_groups|municipality|municipality_groups|ou}/{ids} open    open    open    open
            GET  /{language}/embed/relation                           open    open    open    open
            GET  /kolada/{version:v2|v3}/data/kpi/{kpis}/municipality/{places}/year/{years} open    open    open    open
            GET  /kolada/{version:v2|v3}/data/kpi/{kpis}/municipality/{places} open    open    open    open
            GET  /kolada/{version:v2|v3}/data/kpi/{kpis}/year/{years} open    open    open    open
            GET  /kolada/{version:v2|v3}/data/municipality/{places}/year/{years} open    open    open    open
            GET  /kolada/{version:v2|v3}/oudata/kpi/{kpis}/ou/{places}/year/{years} open    open    open    open
            GET  /kolada/{version:v2|v3}/oudata/kpi/{kpis}/ou/{places} open    open    open    open
            GET  /kolada/{version:v2|v3}/oudata/kpi/{kpis}/year/{years} open    open    open    open
            GET  /kolada/{version:v2|v3}/oudata/ou/{places}/year/{years} open    open    open    open
            GET  /actuator/health                                     open    open    open    open
            GET  /actuator/health/**                                  open    open    open    open
            GET  /actuator                                            closed  closed  closed  closed
            GET  /error                                               closed  closed  closed  closed
            """;

    /** Nothing answers here, and nothing that comes to answer here is open by accident. */
    private static final String CLOSED_UNTIL_LISTED = """
            GET    /nb/admin/people
            GET    /nb/me/drafts
            GET    /sv/
            POST   /api/v2/tables
            GET    /api/v3/tables
            POST   /kolada/v3/kpi
            POST   /catalog
            GET    /actuator/env
            GET    /actuator/heapdump
            GET    /error
            GET    /nothing
            POST   /nb/
            POST   /nb/admin/people
            POST   /nb/municipality/NO-3911
            PUT    /nb/me
            DELETE /nb/me
            PATCH  /nb/me
            POST   /assets/maalestok.css
            POST   /actuator/health
            """;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void everyRouteIsWrittenDownAndNoneThatIsGone() {
        assertThat(routes()).isEqualTo(new TreeSet<>(expected().keySet()));
    }

    @Test
    void everyRouteIsOpenToWhomItShouldBe() {
        var softly = new SoftAssertions();
        for (String role : ROLES) {
            try (var walk = walk(role)) {
                expected().forEach((route, open) -> {
                    boolean should = open.get(ROLES.indexOf(role)).equals("open");
                    softly.assertThat(walk.isOpen(route))
                            .as("%s for %s", route, role)
                            .isEqualTo(should);
                    softly.assertThat(walk.answersOpenly(route))
                            .as("%s for %s over HTTP", route, role)
                            .isEqualTo(should);
                });
                softly.assertThat(walk.isSignedIn()).as(role + " until the end").isEqualTo(!role.equals("visitor"));
            }
        }
        softly.assertAll();
    }

    @Test
    void whatIsNotListedIsClosedToAll() {
        var softly = new SoftAssertions();
        for (String role : ROLES) {
            try (var walk = walk(role)) {
                CLOSED_UNTIL_LISTED.lines().forEach(route -> softly.assertThat(walk.isOpen(route))
                        .as("%s for %s", route, role)
                        .isFalse());
            }
        }
        softly.assertAll();
    }

    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryRouteTest::lines)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream().flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private static Map<String, List<String>> expected() {
        var table = new LinkedHashMap<String, List<String>>();
        EXPECTED.lines()
                .map(line -> line.split("\\s+"))
                .forEach(words ->
                        table.put(words[0] + " " + words[1], List.of(words).subList(2, words.length)));
        return table;
    }

    private RouteWalk walk(String role) {
        var people = new People(accounts);
        return new RouteWalk(
                port,
                switch (role) {
                    case "member" -> people.member();
                    case "contact person" -> people.contactPerson();
                    case "secretariat" -> people.secretariat();
                    default -> null;
                });
    }
}
