package org.maalestok.statistics.mapping.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * One mapping, as it is and as it was.
 *
 * @param saved whether it has just been saved
 * @param uses who fetches a table with it: title and address
 * @param areas how areas are recognised, in a sentence
 */
record MappingPage(
        Frame frame,
        Texts t,
        String edit,
        boolean saved,
        List<Fact> uses,
        List<Fact> facts,
        List<Measure> measures,
        String areas,
        List<Fact> named,
        List<Fact> signs,
        List<Version> history) {

    record Fact(String heading, String value) {}

    record Measure(String indicator, String code, String where, String factor) {}

    /** @param changes against the version before; empty for the first */
    record Version(String heading, List<Change> changes) {}
}
