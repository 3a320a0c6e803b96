package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The bare addresses of the interfaces, which people type: a browser is led to the page about them, a program gets a list of what is there. */
@Controller
class RootController {

    /** A client of PxWebApi asks {@code /api?config} before it asks further down: that is not here, which it knows how to read. */
    @GetMapping("/api")
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("config") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(OpenInterface.PXWEB, request, response);
    }

    /** There is nothing at the root of version 2, either, by its specification. */
    @GetMapping("/api/v2")
    void versionTwo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OpenInterface.PXWEB, request, response);
    }

    @GetMapping({"/kolada", "/kolada/v3"})
    void kolada(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OpenInterface.KOLADA, request, response);
    }

    /** The older version has the same lists. */
    @GetMapping("/kolada/v2")
    void koladaTwo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OpenInterface.KOLADA, address -> address.replace("/v3/", "/v2/"), request, response);
    }

    @GetMapping("/feeds")
    void feeds(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(OpenInterface.FEEDS, request, response);
    }

    private static void answer(OpenInterface one, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(one, UnaryOperator.identity(), request, response);
    }

    private static void answer(
            OpenInterface one, UnaryOperator<String> version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Browsers.lead(one.code(), request, response)) {
            return;
        }
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("links");
            for (String address : addresses(one)) {
                json.writeStartObject();
                json.writeStringProperty("rel", address.contains("{") ? "item" : "collection");
                json.writeStringProperty("href", base + version.apply(address));
                if (address.contains("{")) {
                    json.writeBooleanProperty("templated", true);
                }
                json.writeEndObject();
            }
            for (Language language : Language.values()) {
                json.writeStartObject();
                json.writeStringProperty("rel", "help");
                json.writeStringProperty("hreflang", language.tag());
                json.writeStringProperty("href", base + Browsers.page(one.code(), language));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Languages are few enough to be written out. */
    private static List<String> addresses(OpenInterface one) {
        return one.addresses().stream()
                .flatMap(address -> address.contains("{tag}")
                        ? Arrays.stream(Language.values()).map(it -> address.replace("{tag}", it.tag()))
                        : List.of(address).stream())
                .toList();
    }
}
