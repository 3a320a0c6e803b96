package org.maalestok.operations;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/**
 * What a start is doing, for a person who waits: one line with the time for each step that takes more than a moment, as the scripts print
 * them. On standard error, because a command's answer is alone on standard output.
 */
final class Steps {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Steps() {}

    /** How long one waits without wondering. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    /** Does the work; says what is waited for when it takes longer than a moment. @param waiting such as {@code Waiting for the database} */
    static <T> T waiting(String waiting, Supplier<T> work) {
        return waiting(waiting, A_MOMENT, work);
    }

    static <T> T waiting(String waiting, Duration moment, Supplier<T> work) {
        Thread teller = Thread.ofVirtual().start(() -> sayAfter(moment, waiting));
        try {
            return work.get();
        } finally {
            teller.interrupt();
        }
    }

    private static void sayAfter(Duration moment, String waiting) {
        try {
            Thread.sleep(moment);
            say(waiting);
        } catch (InterruptedException e) {
            // It is done, and there was nothing to say.
        }
    }

    /** @param doing such as {@code Loading the catalogue} */
    static void say(String doing) {
        System.err.printf("%s  %s%n", LocalTime.now().format(CLOCK), doing);
    }
}
