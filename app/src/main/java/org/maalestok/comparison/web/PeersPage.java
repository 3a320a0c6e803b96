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
 * @param mine what the present person keeps
 * @param likeness the most similar ones; null where the country has no model
 * @param own the address of this page, to which own choice is sent
 * @param keeping the address that keeps own choice under its name, for somebody who is signed in
 * @param hidden what the form for own choice carries on
 * @param regions all municipalities of the country, to tick
 * @param choiceName what one's own choice is called; empty when it has no name
 * @param keep to keep what is compared with now; null when that is a group which is there anyway
 * @param problem what was wrong with the choice; null when nothing was
 */
record PeersPage(
        Frame frame,
        Texts texts,
        String name,
        String back,
        List<Choice> choices,
        List<Choice> mine,
        @Nullable Likeness likeness,
        String own,
        String keeping,
        List<Hidden> hidden,
        List<Region> regions,
        String choiceName,
        @Nullable Keep keep,
        @Nullable String problem) {

    /** @param members who they are, when they are few; otherwise how many */
    record Choice(String name, String members, String href, boolean chosen) {}

    /**
     * @param peers what is compared with now, in words
     * @param name what it is called; empty when it has no name
     */
    record Keep(String peers, String name, List<Hidden> hidden) {}

    record Region(String name, List<Box> boxes, boolean open) {}

    record Box(String code, String name, boolean ticked) {}
}
