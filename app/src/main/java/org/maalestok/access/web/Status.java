package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** How a form that comes back says so to programs. */
final class Status {

    private static final int TOO_MANY = 429;

    private Status() {}

    /** Too many attempts: when the next one makes sense. */
    static void wait(HttpServletResponse response, Duration time) {
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", String.valueOf(WaitSentence.seconds(time)));
    }
}
