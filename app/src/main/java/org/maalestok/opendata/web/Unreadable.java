package org.maalestok.opendata.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Interfaces;
import org.maalestok.opendata.Problem;
import org.maalestok.ui.Language;

/**
 * A request that the server cannot even read reaches no filter: its address is too long, or has characters that must be percent-encoded. Programs get a
 * document all the same, and learn how to ask for much. Tomcat makes it by its name.
 */
public class Unreadable extends ErrorReportValve {

    private static final String DOCUMENT =
            "{\"type\":\"about:blank\",\"title\":\"Unreadable request\",\"status\":%d,\"detail\":\"%s\"}";
    private static final String OLD_DOCUMENT = "{\"error\":\"%2$s\"}";

    /** For people, who have no page of ours before the address can be read. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="nb">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Målestok</title></head>
            <body><main>
            <h1>Vi forstod ikke adressen</h1>
            <p>Den har tegn som må skrives på en annen måte, som %25 for prosenttegnet, eller den er for lang. <a href="/nb/">Begynn fra forsiden.</a></p>
            <p lang="da">Adressen har tegn, der skal skrives på en anden måde, som %25 for procenttegnet, eller den er for lang. \
            <a href="/da/">Begynd fra forsiden.</a></p>
            <p lang="en">The address has characters that must be written in another way, such as %25 for a percent sign, or it is too long. \
            <a href="/en/">Start from the front page.</a></p>
            </main></body></html>
            """;

    private static final String OLD_INTERFACE = "/api/v1";

    public Unreadable() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getStatus() >= 500 || response.getContentWritten() > 0) {
            super.report(request, response, failure);
            return;
        }
        String address = address(request);
        boolean programs = address.isEmpty() || Interfaces.contains(address.split("\\?", 2)[0]);
        try {
            response.setContentType(programs ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setHeader("Cache-Control", "no-store");
            response.getReporter().write(programs ? document(address, request, response) : PAGE);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody listens to why the request is unreadable", gone);
        }
    }

    /** In the asker's language, as far as the server has read: an address that is too long has neither a query nor headers yet. */
    private static String document(String address, Request request, Response response) {
        String accepted = request.getCoyoteRequest().getHeader("Accept-Language");
        String query = String.valueOf(request.getCoyoteRequest().queryString());
        Language language = AskedLanguage.of(
                address.contains("?") ? address : address + "?" + query, accepted == null ? "" : accepted);
        response.setHeader("Content-Language", known(request) ? language.tag() : language.tag() + ", en");
        response.setHeader("Access-Control-Allow-Origin", "*");
        return (address.startsWith(OLD_INTERFACE) ? OLD_DOCUMENT : DOCUMENT)
                .formatted(response.getStatus(), why(language, request));
    }

    /** The sentence as it stands in JSON. */
    private static String why(Language language, Request request) {
        return BadCharacter.find(target(request))
                .map(bad -> Problem.sentence(language, "unreadable.character", bad.character(), bad.encoded()))
                .orElseGet(() -> unreadable(language, request))
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }

    /** Where nothing at all is known of who asks, in English, too. */
    private static String unreadable(Language language, Request request) {
        String sentence = Problem.sentence(language, "unreadable");
        return known(request) ? sentence : sentence + " " + Problem.sentence(Language.EN, "unreadable");
    }

    private static boolean known(Request request) {
        return !address(request).isEmpty();
    }

    private static String target(Request request) {
        return request.getCoyoteRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? BadCharacter.target(String.valueOf(thrown.getMessage()))
                : "";
    }

    /** In lower case, with the query where the server has not told them apart; empty where it has not even got that far. */
    private static String address(Request request) {
        var address = request.getCoyoteRequest().requestURI();
        address.setCharset(StandardCharsets.UTF_8);
        return (address.isNull() ? target(request) : String.valueOf(address)).toLowerCase(Locale.ROOT);
    }
}
