package org.maalestok.comparison;

import java.util.List;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * Who an area is compared with.
 *
 * @param key what stands for the group in an address: the group's code, one's own choice ({@link OwnChoice}), or how the group is worked out ({@link
 *     WorkedOutGroups})
 * @param kind how the group came about
 * @param name of an official group, region, selection or country; what a person called their own choice, and {@link Text#NONE} when nothing
 * @param others the peers, sorted by name; the area itself is never among them
 */
public record PeerGroup(String key, Kind kind, Text name, List<Area> others) {

    public enum Kind {
        OFFICIAL_GROUP,
        SELECTION,
        REGION,
        COUNTRY,
        /** Worked out: those that are most like the area, by a model and for a year. */
        SIMILAR,
        /** Picked one by one by whoever reads. */
        OWN_CHOICE
    }

    /** The group's name as a reader sees it. */
    public String nameIn(Language language) {
        return name.in(language);
    }

    public int size() {
        return others.size();
    }
}
