package org.maalestok.opendata.catalog;

import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A graph as JSON-LD: short names, and a node for each subject.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLd() {}

    static String write(Graph graph) {
        var out = new StringWriter(64 * 1024);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("@context");
            Vocabulary.namespaces().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("@graph");
            graph.statements().forEach((subject, said) -> writeNode(json, subject, said));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void writeNode(JsonGenerator json, String subject, Map<String, Set<Term>> said) {
        json.writeStartObject();
        json.writeStringProperty("@id", subject);
        said.forEach((property, terms) -> {
            boolean type = property.equals(Graph.TYPE);
            json.writeArrayPropertyStart(type ? "@type" : property);
            for (Term term : terms) {
                if (type) {
                    json.writeString(((Term.Iri) term).iri());
                } else {
                    writeTerm(json, term);
                }
            }
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void writeTerm(JsonGenerator json, Term term) {
        json.writeStartObject();
        switch (term) {
            case Term.Iri iri -> json.writeStringProperty("@id", iri.iri());
            case Term.Plain plain -> json.writeStringProperty("@value", plain.text());
            case Term.Words words -> {
                json.writeStringProperty("@language", words.language());
                json.writeStringProperty("@value", words.text());
            }
            case Term.Typed typed -> {
                json.writeStringProperty("@type", typed.datatype());
                json.writeStringProperty("@value", typed.text());
            }
        }
        json.writeEndObject();
    }
}
