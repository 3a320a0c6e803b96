package org.maalestok.ui;

/** What a reader sees when something is not there, not allowed or broken. */
record ErrorPage(Frame frame, int status) {

    private static final java.util.Set<Integer> KNOWN = java.util.Set.of(400, 403, 404, 405, 415, 503);

    String title() {
        return frame.texts().get("error." + kind() + ".title");
    }

    String text() {
        return frame.texts().get("error." + kind() + ".text");
    }

    private String kind() {
        if (KNOWN.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "4xx" : "500";
    }
}
