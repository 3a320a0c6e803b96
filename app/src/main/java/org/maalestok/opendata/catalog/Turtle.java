package org.maalestok.opendata.catalog;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A graph as Turtle, and without its short forms as N-Triples.
 *
 * @see <a href="https://www.w3.org/TR/turtle/">Turtle</a>
 */
final class Turtle {

    private Turtle() {}

    static String turtle(Graph graph) {
        var out = new StringBuilder(64 * 1024);
        Vocabulary.namespaces()
                .forEach((prefix, namespace) -> out.append(
                        "@prefix %s: <%s> .%n".formatted(prefix, namespace).replace(System.lineSeparator(), "\n")));
        graph.statements().forEach((subject, said) -> {
            out.append('\n').append(reference(subject));
            writeSaid(said, out);
        });
        return out.toString();
    }

    private static void writeSaid(Map<String, Set<Term>> said, StringBuilder out) {
        Iterator<Map.Entry<String, Set<Term>>> properties = said.entrySet().iterator();
        while (properties.hasNext()) {
            var entry = properties.next();
            out.append("\n    ").append(entry.getKey().equals(Graph.TYPE) ? "a" : entry.getKey());
            String comma = " ";
            for (Term term : entry.getValue()) {
                out.append(comma).append(entry.getKey().equals(Graph.TYPE) ? shortened(term) : text(term, false));
                comma = ", ";
            }
            out.append(properties.hasNext() ? " ;" : " .\n");
        }
    }

    /** Classes by their short names. */
    private static String shortened(Term term) {
        String full = ((Term.Iri) term).iri();
        return Vocabulary.namespaces().entrySet().stream()
                .filter(entry -> full.startsWith(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ":" + full.substring(entry.getValue().length()))
                .findFirst()
                .orElse(reference(full));
    }

    static String nTriples(Graph graph) {
        var out = new StringBuilder(64 * 1024);
        graph.statements()
                .forEach((subject, said) ->
                        said.forEach((property, terms) -> terms.forEach(term -> out.append(reference(subject))
                                .append(' ')
                                .append(reference(Vocabulary.full(property)))
                                .append(' ')
                                .append(text(term, true))
                                .append(" .\n"))));
        return out.toString();
    }

    private static String text(Term term, boolean full) {
        return switch (term) {
            case Term.Iri iri -> reference(iri.iri());
            case Term.Plain plain -> quoted(plain.text());
            case Term.Words words -> quoted(words.text()) + "@" + words.language();
            case Term.Typed typed ->
                quoted(typed.text()) + "^^" + (full ? reference(Vocabulary.full(typed.datatype())) : typed.datatype());
        };
    }

    /** What may not stand in an address there is written as a number. */
    private static String reference(String iri) {
        var out = new StringBuilder("<");
        iri.chars().forEach(c -> {
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                out.append("\\u%04X".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('>').toString();
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
