package org.maalestok.statistics.sources;

/** The protocols that are spoken here. */
enum SourceKind {
    /** PxWebApi 2: Statistics Norway, Statistics Sweden. */
    PXWEB_V2,
    /** PxWebApi 1: Statistics Finland and others. */
    PXWEB_V1,
    /** The StatBank of Statistics Denmark. */
    STATBANK,
    /** Kolada, version 2 or 3 of its API. */
    KOLADA
}
