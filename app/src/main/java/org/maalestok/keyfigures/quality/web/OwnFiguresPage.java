package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What is asked and said of the figures of the reader's own municipalities.
 *
 * @param done what was just done, in a sentence; empty when nothing was
 * @param municipalities one part for each; none for somebody who belongs to none
 */
record OwnFiguresPage(Frame frame, Texts t, String done, List<Own> municipalities) {

    /**
     * @param open figures that a rule asks about and nobody has decided on
     * @param more that there are more of them, in a sentence; empty when there are not
     * @param said figures of which something was said
     */
    record Own(String name, String href, List<Asked> open, String more, List<Figure> said) {}

    /** @param noteHref where the municipality writes its note */
    record Asked(String figure, String value, List<String> sentences, String noteHref) {}

    record Figure(String figure, String href, List<RemarkText> said, String noteHref) {}
}
