package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/** Where figures can be fetched. */
record SourcesPage(Frame frame, Texts t, List<Row> sources) {

    /**
     * @param kind the protocol that it speaks; empty when unknown
     * @param address its base address; empty when unknown
     * @param limits what it allows, in a sentence
     * @param contact when it was last asked and how that went, in a sentence
     * @param trouble whether that went wrong
     * @param lookUp where a table is looked up
     */
    record Row(
            String code,
            String name,
            String kind,
            String address,
            String limits,
            String contact,
            boolean trouble,
            String lookUp) {}
}
