package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.opendata.web.OpenDataSettings;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;

/** What the interface can and allows. */
@Controller
class ConfigController {

    private static final Map<Language, String> NAMES =
            Map.of(Language.DA, "Dansk", Language.NB, "Norsk", Language.EN, "English");

    private final OpenDataSettings settings;

    ConfigController(OpenDataSettings settings) {
        this.settings = settings;
    }

    @GetMapping(Links.PATH + "/config")
    void config(HttpServletResponse response) throws IOException {
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            json.writeStringProperty("apiVersion", "2.0.0");
            json.writeStringProperty("appVersion", "0.1.0");
            writeLanguages(json);
            json.writeStringProperty("defaultLanguage", ApiLanguage.code(Language.NB));
            json.writeNumberProperty("maxDataCells", settings.maxCells());
            json.writeNumberProperty("maxCallsPerTimeWindow", settings.maxCalls());
            json.writeNumberProperty("timeWindow", settings.timeWindow());
            json.writeStringProperty("license", "https://creativecommons.org/licenses/by/4.0/");
            writeReferences(json);
            json.writeStringProperty("defaultDataFormat", DataFormat.USUAL);
            json.writeArrayPropertyStart("dataFormats");
            for (DataFormat format : DataFormat.OFFERED) {
                json.writeString(format.code());
            }
            json.writeEndArray();
            writeFeatures(json);
            json.writeEndObject();
        });
    }

    private static void writeLanguages(JsonGenerator json) {
        json.writeArrayPropertyStart("languages");
        for (Language language : Language.values()) {
            json.writeStartObject();
            json.writeStringProperty("id", ApiLanguage.code(language));
            json.writeStringProperty("label", NAMES.get(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeReferences(JsonGenerator json) {
        Map<Language, String> words =
                Map.of(Language.DA, "Kilde: Målestok", Language.NB, "Kilde: Målestok", Language.EN, "Source: Målestok");
        json.writeArrayPropertyStart("sourceReferences");
        for (Language language : Language.values()) {
            json.writeStartObject();
            json.writeStringProperty("language", ApiLanguage.code(language));
            json.writeStringProperty("text", words.get(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFeatures(JsonGenerator json) {
        json.writeArrayPropertyStart("features");
        json.writeStartObject();
        json.writeStringProperty("id", "CORS");
        json.writeArrayPropertyStart("params");
        json.writeStartObject();
        json.writeStringProperty("key", "enabled");
        json.writeStringProperty("value", "True");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
