package org.maalestok.comparison;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.municipalities.Area;

/** Groups that nobody has written down, but that can be worked out from figures each time somebody asks: those most like an area. */
public interface WorkedOutGroups {

    /** Those that a list can offer for the area as it is now, or was last. */
    List<PeerGroup> listFor(Area own, int year, AsOf asOf);

    /** Whether a key in an address asks for such a group. */
    boolean isMeant(String key);

    /** The group; empty when the key asks for something that does not exist, or nobody can be worked out. */
    Optional<PeerGroup> find(Area own, String key, AsOf asOf);
}
