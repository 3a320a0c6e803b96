package org.maalestok.opendata.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the catalogue can be had as; the first is the usual one. */
enum Form {
    TURTLE("ttl", "text/turtle", Turtle::turtle),
    RDF_XML("rdf", "application/rdf+xml", RdfXml::write),
    JSON_LD("jsonld", "application/ld+json", JsonLd::write),
    N_TRIPLES("nt", "application/n-triples", Turtle::nTriples);

    private final String ending;
    private final String type;
    private final Function<Graph, String> writer;

    Form(String ending, String type, Function<Graph, String> writer) {
        this.ending = ending;
        this.type = type;
        this.writer = writer;
    }

    /** The form with this ending ({@code ttl}) or media type, upper and lower case alike. */
    static Form of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equalsIgnoreCase(name) || form.type.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.BAD_FORMAT,
                        "format.form",
                        Problem.shortened(name),
                        Arrays.stream(values()).map(form -> form.ending).collect(Collectors.joining(", "))));
    }

    /** The one that an {@code Accept} header likes best; the usual one when it names none of ours, as a harvester takes any refusal for a failure. */
    static Form accepted(@Nullable String header) {
        if (header == null) {
            return TURTLE;
        }
        return parse(header).stream()
                .filter(asked -> asked.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(asked -> Arrays.stream(values())
                        .filter(form -> form.isWhat(asked))
                        .limit(1))
                .findFirst()
                .orElse(TURTLE);
    }

    /** Who asks for plain JSON or XML can read what is made of it. */
    private boolean isWhat(MediaType asked) {
        return asked.includes(MediaType.parseMediaType(type))
                || this == JSON_LD && asked.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || this == RDF_XML && asked.equalsTypeAndSubtype(MediaType.APPLICATION_XML);
    }

    private static List<MediaType> parse(String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    String contentType() {
        return type + ";charset=UTF-8";
    }

    byte[] write(Graph graph) {
        return writer.apply(graph).getBytes(StandardCharsets.UTF_8);
    }
}
