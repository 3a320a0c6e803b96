package org.maalestok.opendata.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maalestok.opendata.catalog.Term.Iri;
import org.maalestok.opendata.catalog.Term.Plain;
import org.maalestok.opendata.catalog.Term.Typed;
import org.maalestok.opendata.catalog.Term.Words;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Statements (RDF), in the order in which they were first made. Every subject has an address: there are no blank nodes. */
final class Graph {

    static final String TYPE = "rdf:type";

    private final Map<String, Map<String, Set<Term>>> statements = new LinkedHashMap<>();

    /** What is said, by subject and by short name of the property. */
    Map<String, Map<String, Set<Term>>> statements() {
        return statements;
    }

    /** Begins, or goes on, to say something of a subject. */
    Subject of(String iri) {
        return new Subject(iri, statements.computeIfAbsent(iri, subject -> new LinkedHashMap<>()));
    }

    /** Something that others describe, with what we must repeat of it: what it is. */
    Subject of(String iri, String type) {
        return of(iri).is(type);
    }

    /** The sentences about one subject. Each method adds one and returns the same subject. */
    record Subject(String iri, Map<String, Set<Term>> said) {

        Subject is(String type) {
            return to(TYPE, Vocabulary.full(type));
        }

        Subject to(String property, String target) {
            return add(property, new Iri(target));
        }

        Subject to(String property, Subject target) {
            return to(property, target.iri());
        }

        Subject say(String property, String text) {
            return add(property, new Plain(text));
        }

        Subject say(String property, String text, String datatype) {
            return add(property, new Typed(text, datatype));
        }

        /** In each language that has words for it. */
        Subject say(String property, Text words) {
            for (Language language : Language.values()) {
                if (!words.in(language).isBlank()) {
                    add(property, new Words(words.in(language), language.tag()));
                }
            }
            return this;
        }

        private Subject add(String property, Term term) {
            Vocabulary.full(property); // a misspelt property is found at once
            Objects.requireNonNull(said.computeIfAbsent(property, p -> new LinkedHashSet<>()))
                    .add(term);
            return this;
        }
    }
}
