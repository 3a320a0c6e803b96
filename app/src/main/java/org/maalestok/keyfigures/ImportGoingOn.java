package org.maalestok.keyfigures;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else is publishing figures, or deciding about them, and is not ready within the time that one waits. Nothing was done; later it will work. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class ImportGoingOn extends RuntimeException {
    private static final String WORDS = "An import is going on. Nothing was changed: try again in a few minutes.";

    public ImportGoingOn() {
        super(WORDS);
    }

    public ImportGoingOn(Throwable cause) {
        super(WORDS, cause);
    }
}
