package org.maalestok.statistics.sources;

/** The protocols that are spoken here. */
enum SourceKind {
    /** PxWebApi 2: Statistics Norway, Statistics Sweden. */
    PXWEB_V2("PxWebApi 2"),
    /** PxWebApi 1: Statistics Finland and others. */
    PXWEB_V1("PxWebApi 1"),
    /** The StatBank of Statistics Denmark. */
    STATBANK("StatBank"),
    /** Kolada, version 2 or 3 of its API. */
    KOLADA("Kolada");

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    String words() {
        return words;
    }
}
