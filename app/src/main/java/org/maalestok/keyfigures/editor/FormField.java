package org.maalestok.keyfigures.editor;

import java.util.List;

/**
 * A field of the editor, ready to be shown.
 *
 * @param name as in the exchange format
 * @param label in words
 * @param hint empty for none
 * @param value as it was typed
 * @param error what is to be corrected; empty for nothing
 * @param options of a choice
 * @param said what the value means, in words; empty for nothing
 * @param check where the browser asks anew for that while somebody types; empty for never
 * @param language of what is typed; empty where it is of none
 */
record FormField(
        String name,
        String label,
        String hint,
        String value,
        String error,
        Widget widget,
        List<Option> options,
        String said,
        String check,
        String language) {

    enum Widget {
        TEXT,
        SHORT,
        AREA,
        SELECT,
        RADIOS,
        DATE,
        TICK
    }

    /** @param group heading over several of them; empty for none */
    record Option(String value, String words, String hint, String group) {}

    String id() {
        return idOf(name);
    }

    static String idOf(String name) {
        return name.replace('.', '-');
    }

    /** What a screen reader reads beside the label. */
    String described() {
        return ((hint.isEmpty() ? "" : id() + "-hint ")
                        + (error.isEmpty() ? "" : id() + "-error ")
                        + (check.isEmpty() ? "" : id() + "-said"))
                .strip();
    }

    boolean isWrong() {
        return !error.isEmpty();
    }

    /** Headings of the options, in order; one empty one when they have none. */
    List<String> groups() {
        return options.stream().map(Option::group).distinct().toList();
    }
}
