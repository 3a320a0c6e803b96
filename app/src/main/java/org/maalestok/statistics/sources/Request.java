package org.maalestok.statistics.sources;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param address where
 * @param json what is posted; null to get
 * @param answer what should come
 * @param most how many bytes of it are taken, where that is less than the source's setting
 */
record Request(URI address, @Nullable String json, Form answer, long most) {

    /** Descriptions of tables and pages of Kolada are read whole, unlike tables. The largest known have 5 MB. */
    private static final long MOST_OF_A_DESCRIPTION = 16L << 20;

    /** What a body should look like at its beginning. */
    enum Form {
        JSON("{["),
        /** Rows of text; when they begin like JSON, it is a message about an error. */
        ROWS("");

        private final String beginnings;

        Form(String beginnings) {
            this.beginnings = beginnings;
        }

        /** Whether a body of this form may begin with this character. */
        boolean begins(char first) {
            return beginnings.isEmpty() ? first != '<' && first != '{' : beginnings.indexOf(first) >= 0;
        }
    }

    /** For what is read whole. */
    static Request description(URI address) {
        return new Request(address, null, Form.JSON, MOST_OF_A_DESCRIPTION);
    }

    /** For what is read whole, and has to be posted for. */
    static Request description(URI address, String json) {
        return new Request(address, json, Form.JSON, MOST_OF_A_DESCRIPTION);
    }

    /** For what is read as it comes. */
    static Request table(URI address, @Nullable String json, Form answer) {
        return new Request(address, json, answer, Long.MAX_VALUE);
    }

    Request to(URI other) {
        return new Request(other, json, answer, most);
    }

    /** The same as a GET: what a 303 asks for. */
    Request fetched(URI other) {
        return new Request(other, null, answer, most);
    }

    HttpRequest http(Duration patience) {
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", "Maalestok (municipal benchmarking)")
                .header(
                        "Accept",
                        answer == Form.JSON ? "application/json, */*;q=0.5" : "text/csv, text/plain, */*;q=0.5")
                .header("Accept-Encoding", "gzip");
        return json == null
                ? request.GET().build()
                : request.header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(json))
                        .build();
    }
}
