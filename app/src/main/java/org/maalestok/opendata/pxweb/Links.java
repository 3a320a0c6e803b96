package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import org.maalestok.ui.Language;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;

/** Absolute addresses of the interface, as the client that asks reaches it. */
record Links(String base, Language language) {

    static final String PATH = "/api/v2";

    static Links of(HttpServletRequest request, Language language) {
        return new Links(ServletUriComponentsBuilder.fromContextPath(request).toUriString() + PATH, language);
    }

    /** One link in the language of the answer. */
    void write(JsonGenerator json, String relation, String pathAndQuery) {
        write(json, relation, pathAndQuery, language);
    }

    /** One link to the same in another language. */
    void write(JsonGenerator json, String relation, String pathAndQuery, Language in) {
        String separator = pathAndQuery.contains("?") ? "&" : "?";
        json.writeStartObject();
        json.writeStringProperty("rel", relation);
        json.writeStringProperty("hreflang", ApiLanguage.code(in));
        json.writeStringProperty("href", base + pathAndQuery + separator + "lang=" + ApiLanguage.code(in));
        json.writeEndObject();
    }

    /** The links of a table: itself, in the other languages, its metadata, its data. */
    void writeOfTable(JsonGenerator json, String table) {
        json.writeArrayPropertyStart("links");
        write(json, "self", "/tables/" + table);
        writeOthers(json, "/tables/" + table);
        write(json, "metadata", "/tables/" + table + "/metadata");
        write(json, "data", "/tables/" + table + "/data?outputFormat=json-stat2");
        json.writeEndArray();
    }

    void writeOthers(JsonGenerator json, String path) {
        for (Language other : Language.values()) {
            if (other != language) {
                write(json, "alternate", path, other);
            }
        }
    }
}
