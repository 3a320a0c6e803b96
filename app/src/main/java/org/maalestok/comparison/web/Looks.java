package org.maalestok.comparison.web;

import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.springframework.stereotype.Component;

/** Reads from an address how the reader wants to look; a release that never was is an address that doesn't exist. */
@Component
class Looks {

    private final KeyFigures keyFigures;

    Looks(KeyFigures keyFigures) {
        this.keyFigures = keyFigures;
    }

    Look of(Language language, @Nullable String peers, @Nullable Integer release) {
        if (release != null && keyFigures.findRelease(release).isEmpty()) {
            throw new NotFound("release " + release);
        }
        return new Look(language, peers, release);
    }
}
