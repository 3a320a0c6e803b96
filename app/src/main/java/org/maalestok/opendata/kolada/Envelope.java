package org.maalestok.opendata.kolada;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.maalestok.opendata.web.JsonAnswer;
import tools.jackson.core.JsonGenerator;

/** A page of values, with the addresses of the pages before and after it; written as the values come. */
final class Envelope {

    private final Asked asked;
    private final JsonGenerator json;
    private long seen;

    private Envelope(Asked asked, JsonGenerator json) {
        this.asked = asked;
        this.json = json;
    }

    /** @param values hands over all values, page or not, until {@link #isFull} */
    static void write(Asked asked, HttpServletResponse response, Consumer<Envelope> values) throws IOException {
        JsonAnswer.write(response, json -> {
            var envelope = new Envelope(asked, json);
            json.writeStartObject();
            json.writeArrayPropertyStart("values");
            values.accept(envelope);
            json.writeEndArray();
            envelope.writeFrame();
            json.writeEndObject();
        });
    }

    /** Writes the value if it stands on this page. */
    void add(Consumer<JsonGenerator> value) {
        if (seen >= asked.from() && seen < asked.to()) {
            json.writeStartObject();
            value.accept(json);
            json.writeEndObject();
        }
        seen++;
    }

    /** The page is written, and it is known that there is another. */
    boolean isFull() {
        return seen > asked.to();
    }

    private void writeFrame() {
        json.writeNumberProperty("count", Math.max(0, Math.min(seen, asked.to()) - asked.from()));
        writeAddress(asked.version().next(), isFull(), asked.page() + 1);
        writeAddress(asked.version().previous(), asked.page() > 1 && seen > 0, asked.page() - 1);
    }

    private void writeAddress(String name, boolean there, int page) {
        if (there) {
            json.writeStringProperty(name, asked.address(page));
        } else {
            json.writeNullProperty(name);
        }
    }
}
