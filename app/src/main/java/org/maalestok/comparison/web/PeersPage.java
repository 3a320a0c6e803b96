package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Picking who to compare with.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param name of the municipality
 * @param back where to go without changing anything
 * @param choices ready-made groups
 * @param likeness the most similar ones; null where the country has no model
 * @param own the address of this page, to which own choice is sent
 * @param hidden what the form for own choice carries on
 * @param regions all municipalities of the country, to tick
 * @param problem what was wrong with the choice; null when nothing was
 */
record PeersPage(
        Frame frame,
        Texts texts,
        String name,
        String back,
        List<Choice> choices,
        @Nullable Likeness likeness,
        String own,
        List<Hidden> hidden,
        List<Region> regions,
        @Nullable String problem) {

    /** @param members who they are, when they are few; otherwise how many */
    record Choice(String name, String members, String href, boolean chosen) {}

    record Region(String name, List<Box> boxes, boolean open) {}

    record Box(String code, String name, boolean ticked) {}
}
