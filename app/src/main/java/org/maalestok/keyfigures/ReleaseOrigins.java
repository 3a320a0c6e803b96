package org.maalestok.keyfigures;

import java.util.List;
import java.util.Optional;
import org.maalestok.ui.Text;

/** How releases came about. To be supplied by the module that fetches figures; without it, a release came from a file that somebody imported. */
@FunctionalInterface
public interface ReleaseOrigins {

    /** Where the release came from; empty when nothing more is known than the release itself says. */
    Optional<Origin> find(int release);

    /**
     * @param how in a sentence: which subscription, who published it
     * @param address the page that tells more, beginning after the language; empty when there is none
     * @param leftOut what the source delivered and was not taken, with the reason; most first
     */
    record Origin(Text how, String address, List<NotTaken> leftOut) {}

    /**
     * @param sentence what was not taken and why
     * @param list one by one, where the sentence is about many; empty else
     */
    record NotTaken(Text sentence, List<Text> list) {}
}
