package org.maalestok.opendata.kolada;

import tools.jackson.core.JsonGenerator;

/** The versions of Kolada's interface, and where they differ. */
enum Version {
    V2("next_page", "previous_page"),
    V3("next_url", "previous_url");

    /** What each path begins with: {@code /kolada/v3}. */
    static final String PATH = "/kolada/{version:v2|v3}";

    private final String next;
    private final String previous;

    Version(String next, String previous) {
        this.next = next;
        this.previous = previous;
    }

    /** @param name {@code v2} or {@code v3}: no other comes as far as here */
    static Version of(String name) {
        return name.equals("v2") ? V2 : V3;
    }

    String next() {
        return next;
    }

    String previous() {
        return previous;
    }

    /** Version 2 says yes by 1 and no by 0. */
    void writeFlag(JsonGenerator json, String name, boolean flag) {
        if (this == V2) {
            json.writeNumberProperty(name, flag ? 1 : 0);
        } else {
            json.writeBooleanProperty(name, flag);
        }
    }
}
