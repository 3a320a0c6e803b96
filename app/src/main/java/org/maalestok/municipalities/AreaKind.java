package org.maalestok.municipalities;

/** What an area is. */
public enum AreaKind {
    /** Norway, Denmark. */
    COUNTRY,
    /** A Norwegian county (fylke) or a Danish region. */
    REGION,
    MUNICIPALITY,
    /** An official group of comparable municipalities: a KOSTRA group, a group of Statistics Denmark. */
    GROUP,
    /** A set that somebody put together for a purpose, such as the ten municipalities of a network's region. */
    SELECTION,
    /** A service unit inside a municipality: a school, a nursing home, a home-care zone. */
    UNIT
}
