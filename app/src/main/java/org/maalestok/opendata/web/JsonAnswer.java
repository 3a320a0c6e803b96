package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a JSON answer as it comes about, without ever holding the whole of it. */
public final class JsonAnswer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonAnswer() {}

    public static void write(HttpServletResponse response, Consumer<JsonGenerator> content) throws IOException {
        write(response, "application/json", content);
    }

    /** After a failure the generator stays open: closing would complete half an answer so that it looks like a whole one. */
    static void write(HttpServletResponse response, String type, Consumer<JsonGenerator> content) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        var json = FACTORY.createGenerator(ObjectWriteContext.empty(), response.getOutputStream(), JsonEncoding.UTF8);
        content.accept(json);
        json.close();
    }
}
