package org.maalestok.access.web;

import java.time.Duration;
import org.maalestok.ui.Texts;

/** How long somebody has to wait, in words and for programs. Rounded up, so that nobody who waits that long comes too early. */
final class WaitSentence {

    private static final long SECONDS_UP_TO = 60;

    private WaitSentence() {}

    static String of(Duration wait, Texts texts) {
        long seconds = seconds(wait);
        if (seconds <= SECONDS_UP_TO) {
            return texts.count("wait.seconds", seconds, seconds);
        }
        long minutes = Math.ceilDiv(seconds, 60);
        return texts.count("wait.minutes", minutes, minutes);
    }

    static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
