package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The selections that a person keeps.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param errors what was wrong with what was typed
 * @param done what has just been done, in a sentence; empty otherwise
 * @param items what is kept
 * @param typed what could not be kept, to be corrected
 * @param typedMembers who is in that, by name
 */
record SelectionsPage(
        Frame frame, Texts texts, FormErrors errors, String done, List<Item> items, Typed typed, String typedMembers) {

    /**
     * @param name as it is kept, or as it was typed
     * @param note likewise
     * @param open whether it is to be shown to everybody, likewise
     * @param shown whether everybody sees it now
     * @param takenAway whether the secretariat has taken it out of the open data, so that it cannot be shown
     * @param members by name
     * @param side the address where they stand side by side
     */
    record Item(
            long id,
            String title,
            String name,
            String note,
            boolean open,
            boolean shown,
            boolean takenAway,
            String members,
            String side) {

        String field() {
            return "name-" + id;
        }

        String noteField() {
            return "note-" + id;
        }

        String openField() {
            return "open-" + id;
        }

        boolean isWrong(FormErrors errors) {
            return errors.items().stream().anyMatch(item -> item.field().endsWith("-" + id));
        }
    }

    /**
     * What was typed and could not be done.
     *
     * @param id of the selection to change; 0 for a new one
     * @param key of the new one, as in an address
     * @param open whether it was to be shown to everybody
     */
    record Typed(long id, String name, String key, String note, boolean open) {

        static final Typed NOTHING = ofNew("", "");

        static Typed ofNew(String name, String key) {
            return new Typed(0, name, key, "", false);
        }

        boolean isNew() {
            return !key.isEmpty();
        }
    }
}
