package org.maalestok.keyfigures.web;

import java.util.List;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What a release changed.
 *
 * @param answer what changed, in a sentence
 * @param counts how many figures became what
 * @param facts file, source, licence and the like: heading and value
 * @param source the data set on the page about the data
 * @param figures where the figures can be read as of this release
 * @param csv the changes as a file
 * @param shown which of the changes the table shows, in a sentence
 * @param changes this page of them, by indicator
 */
record ReleasePage(
        Frame frame,
        Texts t,
        String answer,
        List<ReleaseRow.Part> counts,
        List<Fact> facts,
        String source,
        String figures,
        String csv,
        String shown,
        List<Group> changes,
        Paging paging) {

    record Fact(String heading, String value) {}

    /**
     * What became of one indicator.
     *
     * @param href its page, as of this release
     * @param unit what its figures count
     */
    record Group(String indicator, String href, String unit, List<Row> rows) {}

    /**
     * @param kind new, changed or withdrawn
     * @param difference what the number rose or fell by; empty when not both are numbers
     */
    record Row(
            String area,
            String period,
            String kind,
            ObservationText before,
            ObservationText after,
            String difference) {}
}
