package org.maalestok.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, as far as tests need one: keeps cookies, follows no redirect by itself, fills in the hidden field of forms. */
public final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String origin;

    public Browser(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    /** As a reverse proxy on this machine passes it on. */
    public HttpResponse<String> getBehindHttps(String path) {
        return send(to(path).header("X-Forwarded-Proto", "https").GET());
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> form) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /** Sends a form with a file in it. */
    public HttpResponse<String> sendFile(
            String path, Map<String, String> form, String field, String name, String content) {
        String line = "--limit\r\nContent-Disposition: form-data; name=\"%s\"";
        String fields = form.entrySet().stream()
                .map(entry -> line.formatted(entry.getKey()) + "\r\n\r\n" + entry.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = line.formatted(field)
                + "; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--limit--\r\n".formatted(name, content);
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofString(fields + file)));
    }

    /** Sends a form as it would be sent from the page at {@code page}. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> form) {
        var complete = new TreeMap<>(form);
        complete.put("_csrf", tokenOn(page));
        return send("POST", action, complete);
    }

    public String tokenOn(String page) {
        return tokenIn(get(page));
    }

    static String tokenIn(HttpResponse<String> answer) {
        Matcher token = TOKEN.matcher(answer.body());
        return token.find() ? token.group(1) : "none on " + answer.uri();
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/nb/sign-in", "/nb/sign-in", Map.of("email", email, "password", password));
    }

    /** The value of a cookie that the browser holds for the site. */
    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("127.0.0.1");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(origin), cookie);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.close();
    }
}
