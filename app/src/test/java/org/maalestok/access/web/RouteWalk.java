package org.maalestok.access.web;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.maalestok.access.User;
import org.springframework.mock.web.MockHttpServletRequest;

/** A walk past the routes of the running application in one role: which the rules let through, and which really open. */
final class RouteWalk implements AutoCloseable {

    private static final String DOOR = "/nb/sign-in";

    private final int port;
    private final User user;
    private final Browser browser;

    /** @param user null for a visitor */
    RouteWalk(int port, User user) {
        this.port = port;
        this.user = user;
        this.browser = arrive();
    }

    private Browser arrive() {
        var arrived = new Browser(port);
        if (user != null) {
            arrived.signIn(user.email(), People.PASSWORD);
        }
        return arrived;
    }

    /** What the rules say, without asking the page. */
    boolean isOpen(String route) {
        String[] words = route.split("\\s+");
        var request = new MockHttpServletRequest(words[0], address(words[1]));
        return Routes.openTo(request).includes(Optional.ofNullable(user));
    }

    /** What really happens: an answer counts as open unless it sends to the door, refuses, or denies that there is such a page. */
    boolean answersOpenly(String route) {
        String[] words = route.split("\\s+");
        String address = address(words[1]);
        if (words[0].equals("GET")) {
            return !refuses(browser.get(address), words[1]);
        }
        boolean leaves = words[1].endsWith("/sign-in") || words[1].endsWith("/sign-out");
        return leaves ? opensForAnother(address, words[1]) : opens(address, words[1], browser);
    }

    /** Whoever signs out, or in anew, is another from then on. */
    private boolean opensForAnother(String address, String pattern) {
        try (var another = arrive()) {
            return opens(address, pattern, another);
        }
    }

    private boolean opens(String address, String pattern, Browser browser) {
        return !refuses(browser.submit(user == null ? DOOR : "/nb/me", address, Map.of()), pattern);
    }

    boolean isSignedIn() {
        return browser.get("/nb/me").statusCode() == 200;
    }

    private static boolean refuses(HttpResponse<String> answer, String pattern) {
        boolean sentToTheDoor =
                answer.headers().firstValue("Location").orElse("").startsWith(DOOR);
        boolean gone = answer.statusCode() == 404 && !pattern.contains("{") && !pattern.contains("*");
        return sentToTheDoor || gone || answer.statusCode() == 403;
    }

    private static String address(String pattern) {
        return pattern.replaceAll("\\{language[^}]*\\}", "nb")
                .replace("/**", "")
                .replaceAll("\\{[^}]*\\}", "x");
    }

    @Override
    public void close() {
        browser.close();
    }
}
