package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a JSON answer as it comes about, without ever holding the whole of it. */
final class JsonAnswer {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonAnswer() {}

    static void write(HttpServletResponse response, Consumer<JsonGenerator> content) throws IOException {
        write(response, "application/json", content);
    }

    static void write(HttpServletResponse response, String type, Consumer<JsonGenerator> content) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), response.getOutputStream(), JsonEncoding.UTF8)) {
            content.accept(json);
        }
    }
}
