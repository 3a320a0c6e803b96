package org.maalestok.ui;

/** The steps of the learning loop: the main navigation. A step is listed once it leads somewhere. */
public enum Step {
    MEASURE("catalogue"),
    COMPARE("municipalities"),
    DOCUMENT("data"),
    /** A page outside the loop, such as sign-in. */
    NONE("");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** The step's first page, under the language. */
    public String path() {
        return path;
    }
}
