package org.maalestok.ui.chart;

/**
 * One area in a chart of one period.
 *
 * @param name as the reader knows it
 * @param reading its value, or why there is none
 * @param role own, peer …
 */
public record Item(String name, Reading reading, Role role) {

    /** The one that the page is about. */
    public static Item own(String name, Reading reading) {
        return new Item(name, reading, Role.OWN);
    }

    /** One of the others. */
    public static Item peer(String name, Reading reading) {
        return new Item(name, reading, Role.PEER);
    }

    boolean isOwn() {
        return role == Role.OWN;
    }
}
