package org.maalestok.ui;

import java.util.Optional;
import java.util.Set;
import org.maalestok.ui.NotFound.Asked;

/**
 * What a reader sees when something is not there, not allowed or broken.
 *
 * @param asked the municipality, key figure or service that is not there; empty for everything else
 */
record ErrorPage(Frame frame, int status, Optional<Asked> asked) {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 415, 503);

    /** Longer than any code; what follows is no use to anybody. */
    private static final int LONGEST = 60;

    String title() {
        return asked.map(one -> frame.texts().get("error.404." + one.thing(), code()))
                .orElseGet(() -> frame.texts().get("error." + kind() + ".title"));
    }

    String text() {
        return frame.texts()
                .get(asked.map(one -> "error.404." + one.thing() + ".text").orElse("error." + kind() + ".text"));
    }

    /** What was asked for, as it stood in the address. */
    String code() {
        return asked.map(one -> one.code().length() > LONGEST ? one.code().substring(0, LONGEST) + "…" : one.code())
                .orElse("");
    }

    /** Where one searches for such; empty when there is nothing to search for. */
    String search() {
        return searched().map(one -> frame.href(one.search())).orElse("");
    }

    String label() {
        return searched()
                .map(one -> frame.texts().get("error.404.search." + one.search()))
                .orElse("");
    }

    private Optional<Asked> searched() {
        return asked.filter(one -> !one.search().isEmpty());
    }

    private String kind() {
        if (KNOWN.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "4xx" : "500";
    }
}
