package org.maalestok.opendata.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What an interface is, and how somebody asks it; or what there is at all.
 *
 * @param code of the interface; empty on the page of all
 * @param lead what it is for
 * @param addresses what it answers; none on the page of all
 * @param examples lines to copy; none while there are no figures
 * @param limits how much one client may ask
 * @param others the other interfaces, or all of them
 */
record OpenPage(
        Frame frame,
        Texts texts,
        String code,
        String lead,
        List<Answered> addresses,
        List<Example> examples,
        String limits,
        List<Other> others) {

    /**
     * @param pattern with names in place of what somebody asks for
     * @param what is there
     * @param example an address of this kind that opens; empty for what is sent, not opened
     */
    record Answered(String pattern, String what, String example) {}

    /** @param tool for which the line is */
    record Example(String tool, String text) {}

    record Other(String name, String what, String href) {}
}
