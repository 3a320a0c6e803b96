package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What was wrong, for programs (RFC 9457). */
final class ProblemDocument {

    private ProblemDocument() {}

    /** In place of whatever was begun; nobody keeps it. */
    static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("ETag", null);
        response.setHeader("Content-Disposition", null);
        response.setHeader("Cache-Control", "no-store");
        JsonAnswer.write(response, "application/problem+json", json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            json.writeEndObject();
        });
    }
}
