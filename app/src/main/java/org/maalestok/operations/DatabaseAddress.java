package org.maalestok.operations;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code postgres://user:password@host:5432/name}, as hosting providers write it, in the driver's form. Read by hand and with patience: passwords
 * hold {@code ^}, {@code %} and worse, and hosts {@code _}. Other addresses stay as they are.
 */
final class DatabaseAddress {

    private static final Pattern PROVIDERS = Pattern.compile("postgres(?:ql)?://(.*)", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final String JDBC = "jdbc:postgresql:";

    private final String jdbc;

    private DatabaseAddress(String jdbc) {
        this.jdbc = jdbc;
    }

    static DatabaseAddress of(String url) {
        var match = PROVIDERS.matcher(url.strip());
        if (match.matches()) {
            return new DatabaseAddress(read(match.group(1)));
        }
        if (url.strip().startsWith(JDBC)) {
            return new DatabaseAddress(url.strip());
        }
        throw new StartupProblem(
                "DATABASE_URL is not the address of a PostgreSQL database: write it as postgres://user:password@host:5432/name.");
    }

    private static String read(String rest) {
        int at = endOfUser(rest);
        String server = rest.substring(at + 1);
        String query = after(server, '?');
        String path = before(server, '?');
        String parameters = parameters(query, at < 0 ? null : rest.substring(0, at));
        return "jdbc:postgresql://" + before(path, '/') + "/" + encode(after(path, '/')) + parameters;
    }

    /** The last @ before the parameters; a question mark only begins those where it stands behind the server. */
    private static int endOfUser(String rest) {
        String beforeQuery = before(rest, '?');
        int at = beforeQuery.lastIndexOf('@');
        return at < 0 && !beforeQuery.contains("/") ? rest.lastIndexOf('@') : at;
    }

    private static String parameters(String query, @Nullable String user) {
        String given = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> before(parameter, '=') + "=" + encode(after(parameter, '=')))
                .collect(Collectors.joining("&"));
        String who = user == null ? "" : "user=" + encode(before(user, ':'));
        String password = user == null || user.indexOf(':') < 0 ? "" : "&password=" + encode(after(user, ':'));
        String separator = given.isEmpty() || who.isEmpty() ? "" : "&";
        String all = given + separator + who + password;
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? "" : text.substring(at + 1);
    }

    /** Percent signs that encode something are read as that first; others are themselves. */
    private static String encode(String text) {
        String decoded = ENCODED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decode(match.group())));
        return URLEncoder.encode(decoded, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** For the driver; with user and password. */
    String jdbc() {
        return jdbc;
    }

    /** For people: host and name, never user or password. */
    String whereabouts() {
        return before(jdbc.substring(JDBC.length()), '?').replaceAll("^//", "").replaceAll("^.*@", "");
    }

    @Override
    public String toString() {
        return whereabouts();
    }
}
