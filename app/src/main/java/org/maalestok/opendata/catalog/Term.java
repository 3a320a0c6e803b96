package org.maalestok.opendata.catalog;

/** What a statement says of its subject. */
sealed interface Term {

    /** Something that has an address of its own. */
    record Iri(String iri) implements Term {}

    /** Words in a language, {@code nb}. */
    record Words(String text, String language) implements Term {}

    /** A plain text. */
    record Plain(String text) implements Term {}

    /** @param datatype short, {@code xsd:date} */
    record Typed(String text, String datatype) implements Term {}
}
