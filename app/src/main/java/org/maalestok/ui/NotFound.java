package org.maalestok.ui;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something that is not there: an area, an indicator, a release. Becomes the page that helps a reader on (404). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

    private final transient Optional<Asked> asked;

    /** @param what was asked for, for the log */
    public NotFound(String what) {
        super("There is no " + what);
        asked = Optional.empty();
    }

    private NotFound(Asked asked) {
        super("There is no " + asked.thing() + " " + asked.code());
        this.asked = Optional.of(asked);
    }

    public static NotFound municipality(String code) {
        return new NotFound(new Asked("municipality", "municipalities", code));
    }

    public static NotFound indicator(String code) {
        return new NotFound(new Asked("indicator", "catalogue", code));
    }

    public static NotFound service(String code) {
        return new NotFound(new Asked("service", "catalogue", code));
    }

    /** A period that is none, or of which the key figure knows nothing; there is nothing to search for, and the way out is to write another. */
    public static NotFound period(String period) {
        return new NotFound(new Asked("period", "", period));
    }

    /** What the page can name; empty for what readers don't search for. */
    Optional<Asked> asked() {
        return asked;
    }

    /**
     * Something that readers know by name.
     *
     * @param thing {@code municipality}, {@code indicator} {@code service} or {@code period}
     * @param search the page on which one searches for such
     * @param code as it stood in the address
     */
    record Asked(String thing, String search, String code) {}
}
