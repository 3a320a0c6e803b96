package org.maalestok.access.web;

import static org.maalestok.access.web.Who.EVERYBODY;
import static org.maalestok.access.web.Who.NOBODY;
import static org.maalestok.access.web.Who.SECRETARIAT;
import static org.maalestok.access.web.Who.SIGNED_IN;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which address is open to whom. The first line that fits decides; what no line names is closed to everybody. Whoever may come in is then asked
 * by the page itself what they may see there, as only the page knows whose material it is.
 */
final class Routes {

    private static final String LANGUAGE = "/{language:da|nb|en}";

    private static final List<Route> TABLE = List.of(
            read("/", EVERYBODY),
            read("/assets/**", EVERYBODY),
            read("/favicon.ico", EVERYBODY),
            read("/robots.txt", EVERYBODY),
            read("/actuator/health/**", EVERYBODY),
            read("/api", EVERYBODY),
            read("/api/v1", EVERYBODY),
            read("/api/v1/{lang}/**", EVERYBODY),
            write("/api/v1/{lang}/**", EVERYBODY),
            read("/api/v2", EVERYBODY),
            read("/api/v2/config", EVERYBODY),
            read("/api/v2/tables", EVERYBODY),
            read("/api/v2/tables/{id}", EVERYBODY),
            read("/api/v2/tables/{id}/metadata", EVERYBODY),
            read("/api/v2/tables/{id}/defaultselection", EVERYBODY),
            read("/api/v2/tables/{id}/data", EVERYBODY),
            write("/api/v2/tables/{id}/data", EVERYBODY),
            read("/api/v2/codelists/{id}", EVERYBODY),
            write("/api/v2/savedqueries", EVERYBODY),
            read("/api/v2/savedqueries/{id}", EVERYBODY),
            read("/api/v2/savedqueries/{id}/data", EVERYBODY),
            read("/api/v2/savedqueries/{id}/selection", EVERYBODY),
            read("/api/openapi", EVERYBODY),
            read("/api/openapi.json", EVERYBODY),
            read("/api/openapi.yaml", EVERYBODY),
            read("/catalog", EVERYBODY),
            read("/catalog.{form}", EVERYBODY),
            read("/catalog/dataset/{id}", EVERYBODY),
            read("/feeds", EVERYBODY),
            read("/feeds/{language}/{feed}", EVERYBODY),
            read("/kolada/**", EVERYBODY),
            read(LANGUAGE + "/sign-in", EVERYBODY),
            write(LANGUAGE + "/sign-in", EVERYBODY),
            write(LANGUAGE + "/sign-out", SIGNED_IN).neverKept(),
            read(LANGUAGE + "/me", SIGNED_IN),
            write(LANGUAGE + "/me/password", SIGNED_IN).neverKept(),
            read(LANGUAGE + "/me/kept/{id}", SIGNED_IN),
            write(LANGUAGE + "/me/kept/{id}/discard", SIGNED_IN).neverKept(),
            read(LANGUAGE + "/admin/indicators", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/new", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/new", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/{code}", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}/check/{field}", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}/preview", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}/publish", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/{code}/publish", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/{code}/discard", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}/history", SECRETARIAT),
            read(LANGUAGE + "/admin/indicators/{code}/retire", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/{code}/retire", SECRETARIAT),
            write(LANGUAGE + "/admin/indicators/{code}/restore", SECRETARIAT),
            write(LANGUAGE + "/admin/open-groups/{key}/take-away", SECRETARIAT),
            read(LANGUAGE + "/admin/services", SECRETARIAT),
            write(LANGUAGE + "/admin/services/{of}", SECRETARIAT),
            write(LANGUAGE + "/admin/services/{of}/{code}", SECRETARIAT),
            read(LANGUAGE + "/admin/catalogue.zip", SECRETARIAT),
            read(LANGUAGE + "/me/selections", SIGNED_IN),
            write(LANGUAGE + "/me/selections", SIGNED_IN),
            write(LANGUAGE + "/me/selections/{id}", SIGNED_IN),
            write(LANGUAGE + "/me/selections/{id}/delete", SIGNED_IN),
            read(LANGUAGE + "/me/figures", SIGNED_IN),
            read(LANGUAGE + "/me/figures/note", SIGNED_IN),
            write(LANGUAGE + "/me/figures/note", SIGNED_IN),
            write(LANGUAGE + "/me/figures/note/withdraw", SIGNED_IN),
            read(LANGUAGE + "/me/findings/say", SIGNED_IN),
            write(LANGUAGE + "/me/findings/say", SIGNED_IN),
            write(LANGUAGE + "/me/findings/take-back", SIGNED_IN).neverKept(),
            read(LANGUAGE + "/admin/findings/{id}", SECRETARIAT),
            write(LANGUAGE + "/admin/findings/{id}", SECRETARIAT),
            read(LANGUAGE + "/admin/suspects", SECRETARIAT),
            write(LANGUAGE + "/admin/suspects", SECRETARIAT),
            read(LANGUAGE + "/admin/suspects/figure", SECRETARIAT),
            write(LANGUAGE + "/admin/suspects/figure", SECRETARIAT),
            write(LANGUAGE + "/admin/suspects/figure/take-back", SECRETARIAT),
            write(LANGUAGE + "/admin/suspects/figure/hide-note", SECRETARIAT),
            // Pages for people who are signed in say so here, one by one: a forgotten line closes a page, it doesn't
            // open it.
            read(LANGUAGE + "/me/**", NOBODY),
            read(LANGUAGE + "/admin", SECRETARIAT),
            read(LANGUAGE + "/admin/sources/**", SECRETARIAT),
            read(LANGUAGE + "/admin/subscriptions/**", SECRETARIAT),
            write(LANGUAGE + "/admin/subscriptions/**", SECRETARIAT),
            read(LANGUAGE + "/admin/proposals/**", SECRETARIAT),
            write(LANGUAGE + "/admin/proposals/**", SECRETARIAT),
            read(LANGUAGE + "/admin/spreadsheets", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets", SECRETARIAT),
            read(LANGUAGE + "/admin/spreadsheets/{id}", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}", SECRETARIAT),
            read(LANGUAGE + "/admin/spreadsheets/{id}/mapping", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}/mapping", SECRETARIAT),
            read(LANGUAGE + "/admin/spreadsheets/{id}/preview", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}/publish", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}/delete", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}/leave-out", SECRETARIAT),
            write(LANGUAGE + "/admin/spreadsheets/{id}/use-theirs", SECRETARIAT),
            read(LANGUAGE + "/admin/accounts", SECRETARIAT),
            read(LANGUAGE + "/admin/accounts/{code}", SECRETARIAT),
            read(LANGUAGE + "/admin/accounts/{code}/edit", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/edit", SECRETARIAT),
            read(LANGUAGE + "/admin/accounts/{code}/check", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/try", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/use", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/discard", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/retire", SECRETARIAT),
            write(LANGUAGE + "/admin/accounts/{code}/restore", SECRETARIAT),
            read(LANGUAGE + "/admin/mappings", SECRETARIAT),
            read(LANGUAGE + "/admin/mappings/{code}", SECRETARIAT),
            read(LANGUAGE + "/admin/mappings/{code}/edit", SECRETARIAT),
            write(LANGUAGE + "/admin/mappings/{code}/edit", SECRETARIAT),
            read(LANGUAGE + "/admin/**", NOBODY),
            read(LANGUAGE + "/**", EVERYBODY));

    private static final RequestMatcher DOOR = pathPattern(HttpMethod.POST, LANGUAGE + "/sign-in");

    private Routes() {}

    /**
     * A line of the table: some methods on some addresses.
     *
     * @param kept whether a form that is sent there too late is put aside ({@link FormKeeper}); not one with passwords in it
     */
    private record Route(List<RequestMatcher> addresses, Who who, boolean kept) {

        Route neverKept() {
            return new Route(addresses, who, false);
        }

        boolean fits(HttpServletRequest request) {
            return addresses.stream().anyMatch(address -> address.matches(request));
        }
    }

    private static Route read(String address, Who who) {
        return new Route(
                List.of(pathPattern(HttpMethod.GET, address), pathPattern(HttpMethod.HEAD, address)), who, false);
    }

    private static Route write(String address, Who who) {
        return new Route(List.of(pathPattern(HttpMethod.POST, address)), who, true);
    }

    /** Whether the request is a sign-in form that was sent. */
    static boolean isDoor(HttpServletRequest request) {
        return DOOR.matches(request);
    }

    /** To whom the address of this request is open. */
    static Who openTo(HttpServletRequest request) {
        return find(request).map(Route::who).orElse(NOBODY);
    }

    /** The methods by which everybody may ask at the address of this request. */
    static List<String> listOpenMethods(HttpServletRequest request) {
        return Stream.of("GET", "HEAD", "POST")
                .filter(method -> openTo(new Asked(request, method)) == EVERYBODY)
                .toList();
    }

    /** The same request by another method. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String method;

        Asked(HttpServletRequest request, String method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    /** Whether the request is a form whose contents are put aside when it comes too late. */
    static boolean keeps(HttpServletRequest request) {
        return find(request)
                .filter(route -> route.kept() && route.who() != NOBODY && route.who() != EVERYBODY)
                .isPresent();
    }

    private static Optional<Route> find(HttpServletRequest request) {
        return TABLE.stream().filter(route -> route.fits(request)).findFirst();
    }
}
