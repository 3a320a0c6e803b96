package org.maalestok.keyfigures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.UseLines;

/**
 * What a release changed.
 *
 * @param answer what changed, in a sentence
 * @param counts how many figures became what
 * @param facts file, source, licence and the like: heading and value
 * @param source the data set on the page about the data
 * @param figures where the figures can be read as of this release
 * @param csv the changes as a file
 * @param address of that file, whole
 * @param lines that fetch it, to copy
 * @param shown which of the changes the table shows, in a sentence
 * @param changes this page of them, by indicator
 * @param remarks what was said of the figures in the table: what was decided, why, by whom and when
 * @param story the release in sentences; null where nothing but the figures is known
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
        String address,
        List<UseLines.Line> lines,
        String shown,
        List<Group> changes,
        List<Noted> remarks,
        Paging paging,
        @Nullable Story story) {

    /**
     * @param how it came about; empty when it is a file that somebody brought in
     * @param howHref the page that tells more; empty when there is none
     * @param biggest by indicator, where it changed most
     * @param withdrawn by indicator, what the source does not give any more
     * @param missing by indicator, who had a number last time and has none now
     * @param ended decisions that ended because the source delivered another figure
     * @param leftOut what the source delivered and was not taken, with the reason
     * @param heldBack how many figures are held back, in a sentence; empty when none is
     * @param held by indicator, which these are
     * @param asked what the rules asked about and what was decided
     * @param list the suspects' list, for those who may decide; empty otherwise
     */
    record Story(
            String how,
            String howHref,
            List<Told> biggest,
            List<Told> withdrawn,
            List<Told> missing,
            List<Told> ended,
            List<NotTaken> leftOut,
            String heldBack,
            List<Told> held,
            List<String> asked,
            String list) {}

    /** @param list one by one, where the sentence is about many */
    record NotTaken(String sentence, List<String> list) {}

    /** A sentence about an indicator. */
    record Told(String indicator, String href, String sentence) {}

    record Fact(String heading, String value) {}

    /**
     * What became of one indicator.
     *
     * @param href its page, as of this release
     * @param unit what its figures count; empty when the name says it
     */
    record Group(String indicator, String href, String unit, List<Row> rows) {}

    /**
     * @param kind new, changed or withdrawn
     * @param difference what the number rose or fell by; empty when not both are numbers
     * @param remark what was said of the figure since; empty when nothing was
     * @param noted the number under which it is told in full; 0 when nothing was said
     */
    record Row(
            String area,
            String period,
            String kind,
            ObservationText before,
            ObservationText after,
            String difference,
            String remark,
            int noted) {}

    /**
     * A figure of which something was said.
     *
     * @param number as the row points to it
     * @param figure key figure, area and period
     */
    record Noted(int number, String figure, List<RemarkText> said) {}
}
