package org.maalestok.statistics.spreadsheets.web;

import java.util.Optional;
import org.maalestok.statistics.spreadsheets.Upload;

/** There is nothing left to do with an upload: its figures are published, or it is not there. Becomes a page that helps on, also for an old tab. */
final class UploadOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Optional<Upload> published;

    /** @param published empty when it is not there (any more) */
    UploadOver(Optional<Upload> published) {
        super("Nothing left to do with an upload");
        this.published = published;
    }

    Optional<Upload> published() {
        return published;
    }
}
