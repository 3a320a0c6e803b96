package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Svg;

/**
 * One figure to decide about.
 *
 * @param place municipality and period
 * @param value as it is shown now
 * @param source what the source delivered, where that is another; else empty
 * @param sourceArea the source's own code of the municipality, where it is not the official one; else empty
 * @param whys what is odd about it
 * @param range where its peers lie; empty when they are too few
 * @param trend the series, or null when there is none
 * @param said what holds of it now
 * @param key as the form carries it
 * @param decision the number of the decision that holds, or 0
 * @param heldBack whether it only waits for one: the figure is held back until then
 * @param note the number of the municipality's note, or 0
 * @param derived what must be corrected instead, for a computed figure; empty for an imported one
 * @param typed the decision as it was typed
 * @param meanwhile what happened while the reader was deciding; empty when nothing
 * @param done what was just done, in a sentence; empty when nothing was
 * @param history everything that was ever said and has ended, the newest first
 * @param indicatorHref the public page of the figure
 * @param list the list, as the reader goes through it
 * @param of the part of it, as the form carries it
 * @param next the figure that comes after this one in it; null when there is no other
 */
record FigurePage(
        Frame frame,
        Texts t,
        String indicator,
        String place,
        String value,
        String source,
        String sourceArea,
        List<Card.Why> whys,
        String range,
        @Nullable Svg trend,
        List<RemarkText> said,
        String key,
        long decision,
        boolean heldBack,
        long note,
        String derived,
        Typed typed,
        String takenBackReason,
        FormErrors errors,
        List<String> meanwhile,
        String done,
        List<Past> history,
        String indicatorHref,
        String list,
        String of,
        @Nullable Next next) {

    /** @param words which figure */
    record Next(String href, String words) {}

    /**
     * @param what was said, by whom and when
     * @param words the reason or note
     * @param end how it ended
     */
    record Past(String what, String words, String end) {}
}
