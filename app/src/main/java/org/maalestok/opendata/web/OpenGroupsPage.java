package org.maalestok.opendata.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The own groups that their makers show to everybody.
 *
 * @param done what has just been done; empty otherwise
 * @param groups by country and name
 */
record OpenGroupsPage(Frame frame, Texts texts, String done, List<Group> groups) {

    /**
     * @param note what the maker says of it; may be empty
     * @param members by name
     * @param list the id of the code list
     * @param href where the code list is
     * @param line to copy, that gets figures of the group
     * @param takeAway where the secretariat sends that it is to go; empty for everybody else
     */
    record Group(String name, String note, String members, String list, String href, String line, String takeAway) {}
}
