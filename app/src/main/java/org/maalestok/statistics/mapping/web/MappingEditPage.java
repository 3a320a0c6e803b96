package org.maalestok.statistics.mapping.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The form of a mapping by itself.
 *
 * @param basis the version that the change starts from; 0 for a new one
 * @param conflict who has saved another version meanwhile, in a sentence; empty when nobody has
 * @param differences what that version says otherwise
 */
record MappingEditPage(
        Frame frame,
        Texts t,
        String action,
        int basis,
        String conflict,
        List<MappingPage.Change> differences,
        MappingRows form) {}
