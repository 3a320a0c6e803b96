package org.maalestok.keyfigures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The catalogue as it is shown.
 *
 * @param typed what stands in the search field
 * @param action where the search goes
 * @param kept what a new search keeps: chosen facets, and the state of the figures
 * @param count how many were found, in a sentence
 * @param chosen the chosen facets, each with the address without it
 * @param facets what the search can be narrowed by
 * @param hits this page of indicators
 * @param earlier the notice that figures are read as they were, or null
 * @param empty what to say when nothing was found, or null
 */
record CataloguePage(
        Frame frame,
        Texts t,
        String typed,
        String action,
        Map<String, String> kept,
        String count,
        List<Choice> chosen,
        List<Facets> facets,
        List<Hit> hits,
        Paging paging,
        @Nullable Earlier earlier,
        @Nullable Empty empty) {

    /** A way to narrow the search, its choices in one or more parts. */
    record Facets(String heading, List<Part> parts) {}

    /** @param heading of the part; empty when the facet has only one */
    record Part(String heading, List<Choice> choices) {}

    /**
     * @param count how many hits the choice gives
     * @param href the search with the choice, or without it when it is chosen
     */
    record Choice(String words, String count, String href, boolean chosen) {}

    /**
     * @param heading the service that begins here, or null where it goes on or hits are sorted by relevance
     * @param facts service, perspective, unit, what there are figures for, and whether it is derived
     */
    record Hit(@Nullable String heading, String name, String href, String description, List<String> facts) {}

    /** @param latest the address of the latest figures */
    record Earlier(String words, String latest) {}

    record Empty(String looked, String onward, String href) {}
}
