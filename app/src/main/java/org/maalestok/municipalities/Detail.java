package org.maalestok.municipalities;

/** How finely outlines are drawn. */
public enum Detail {
    /** For a whole country on a page: 2 048 units along the longer side. Norway is some 75 kB of path text, Denmark 40. */
    OVERVIEW,
    /** For a few areas seen close: 16 384 units along the country's longer side. */
    FULL
}
