package org.maalestok.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something that is not there: an area, an indicator, a release. Becomes the page that helps a reader on (404). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

    /** @param what was asked for, for the log */
    public NotFound(String what) {
        super("There is no " + what);
    }
}
