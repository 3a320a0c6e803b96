package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Finding a municipality.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param typed what was looked for; empty when nothing was
 * @param result how many were found; empty when nothing was looked for
 * @param hits what was found
 * @param groups all municipalities by country and region, when nothing was looked for
 * @param unknown what of the address is not understood; empty when all is
 * @param indicator the key figure that the search is for; null for the municipality's own page
 * @param indicatorName its name
 */
record MunicipalitiesPage(
        Frame frame,
        Texts texts,
        String typed,
        String result,
        List<Hit> hits,
        List<Region> groups,
        String unknown,
        @Nullable String indicator,
        String indicatorName) {

    /** @param place the county or region, to tell namesakes apart */
    record Hit(String name, String place, String href) {}

    /** @param country the heading above, for the first region of each country; empty for the others */
    record Region(String country, String countryCode, String name, List<Hit> hits) {}
}
