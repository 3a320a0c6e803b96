package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What is asked and said of the figures of the reader's own municipalities.
 *
 * @param done what was just done, in a sentence; empty when nothing was
 * @param typed which figures are looked for
 * @param municipalities one part for each; none for somebody who belongs to none
 */
record OwnFiguresPage(Frame frame, Texts t, String done, String typed, List<Own> municipalities) {

    /**
     * @param open figures that a rule asks about and nobody has decided on
     * @param more that there are more of them, in a sentence; empty when there are not
     * @param said the other figures of which something was said
     * @param search figures that the reader may write beside; null when nobody has asked, or may
     */
    record Own(
            String name,
            String href,
            List<Asked> open,
            String more,
            List<Figure> said,
            @Nullable Search search) {}

    /**
     * Figures to write beside.
     *
     * @param words which of how many these are, in a sentence
     * @param next the address of the next ones; empty when these are the last
     */
    record Search(String words, List<Found> found, String next) {}

    /** @param noteHref where the municipality writes its note */
    record Found(String indicator, String period, String value, String noteHref) {}

    /**
     * @param said what was said of it already, for instance because another rule had asked
     * @param waits what readers see of it until somebody has decided, in a sentence
     * @param decide where it is decided; empty for somebody who may not
     * @param noteHref where the municipality writes its note
     */
    record Asked(
            String figure,
            String value,
            List<String> sentences,
            List<RemarkText> said,
            String waits,
            String decide,
            String noteHref) {}

    record Figure(String figure, String href, List<RemarkText> said, String noteHref) {}
}
