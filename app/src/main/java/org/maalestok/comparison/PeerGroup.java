package org.maalestok.comparison;

import java.util.List;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * Who an area is compared with.
 *
 * @param key what stands for the group in an address: the group's code, or the codes of the municipalities, separated by commas
 * @param kind how the group came about
 * @param name of an official group, region, selection or country; empty texts for one's own choice
 * @param others the peers, sorted by name; the area itself is never among them
 */
public record PeerGroup(String key, Kind kind, Text name, List<Area> others) {

    public enum Kind {
        OFFICIAL_GROUP,
        SELECTION,
        REGION,
        COUNTRY,
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
