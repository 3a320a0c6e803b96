package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.chart.Svg;

/**
 * A figure on the list.
 *
 * @param key as the form carries it
 * @param place municipality and period
 * @param indicator the key figure
 * @param href the figure's own page
 * @param value as it is shown now, with its unit
 * @param whys what is odd about it, with the rule that says so
 * @param release the release that put it on the list, in words
 * @param releaseHref its page
 * @param range where its peers lie; empty when they are too few
 * @param series the small drawing, or null when there is no series
 * @param said what was said of it
 * @param ticked whether it is chosen
 */
record Card(
        String key,
        String place,
        String indicator,
        String href,
        String value,
        List<Why> whys,
        String release,
        String releaseHref,
        String range,
        @Nullable Svg series,
        List<RemarkText> said,
        boolean ticked) {

    /** @param rule which rule asks, in words; empty where it is no rule that asks */
    record Why(String rule, String sentence) {}
}
