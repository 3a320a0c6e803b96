package org.maalestok.statistics.mapping.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/** All mappings. */
record MappingsPage(Frame frame, Texts t, List<Row> mappings) {

    /**
     * @param saved "versjon 3, 22. november 2026, Sofie Sekretær"
     * @param indicators how many
     */
    record Row(String code, String title, String href, String source, String indicators, String saved) {}
}
