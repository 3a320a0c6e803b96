package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Asks the interface as a program does. In addresses, a blank stands for {@code %20}; brackets are percent-encoded, as this client sends no others. It
 * reads English unless it says otherwise. */
record Api(int port, String base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    Api(int port) {
        this(port, "/api/v2");
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** Bytes, whatever they are, sent to the address itself. */
    HttpResponse<String> post(byte[] body) {
        return send(request("").POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> ask(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** What a body is answered with, as bytes. */
    HttpResponse<byte[]> bytes(String path, String body) {
        return bytes(request(path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> bytes(String path) {
        return bytes(request(path).GET());
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer that must be 200. */
    JsonNode json(String path) {
        return json(get(path), 200);
    }

    static JsonNode json(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static Stream<JsonNode> items(JsonNode list) {
        return list.valueStream();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        String address = path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + base + address));
        if (!List.of(headers).contains("Accept-Language")) {
            request.header("Accept-Language", "en");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
