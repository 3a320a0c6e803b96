package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Language;

/** What was wrong, for programs (RFC 9457). */
final class ProblemDocument {

    private ProblemDocument() {}

    /** Clients of version 1 expect {@code {"error": …}}. */
    private static final String OLD = "/api/v1";

    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem.kind().status(), problem.kind().title(), problem::detail);
    }

    /** In place of whatever was begun; nobody keeps it. */
    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            Function<Language, String> sentence)
            throws IOException {
        Language language = AskedLanguage.of(request);
        String detail = sentence.apply(language);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("ETag", null);
        response.setHeader("Content-Disposition", null);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.tag());
        if (request.getRequestURI().toLowerCase(Locale.ROOT).startsWith(OLD)) {
            JsonAnswer.write(response, json -> {
                json.writeStartObject();
                json.writeStringProperty("error", old(status) + detail);
                json.writeEndObject();
            });
            return;
        }
        JsonAnswer.write(response, "application/problem+json", json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            json.writeEndObject();
        });
    }

    /** The words that clients of version 1 know. */
    private static String old(int status) {
        return status == Kind.TOO_MANY_CELLS.status() ? "Too many values selected. " : "";
    }
}
