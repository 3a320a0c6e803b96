package org.maalestok.operations;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * What a start is doing, for a person who waits: one line with the time for each step that takes more than a moment, as the scripts print
 * them. On standard error, because a command's answer is alone on standard output.
 */
final class Steps {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Steps() {}

    /** @param doing such as {@code Loading the catalogue} */
    static void say(String doing) {
        System.err.printf("%s  %s%n", LocalTime.now().format(CLOCK), doing);
    }
}
