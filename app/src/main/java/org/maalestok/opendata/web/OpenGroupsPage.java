package org.maalestok.opendata.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The own groups that their makers show to everybody.
 *
 * @param groups by country and name
 */
record OpenGroupsPage(Frame frame, Texts texts, List<Group> groups) {

    /**
     * @param note what the maker says of it; may be empty
     * @param members by name
     * @param list the id of the code list
     * @param href where the code list is
     * @param line to copy, that gets figures of the group; empty when no table has any
     */
    record Group(String name, String note, String members, String list, String href, String line) {}
}
