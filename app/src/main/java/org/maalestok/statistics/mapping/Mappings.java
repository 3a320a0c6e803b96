package org.maalestok.statistics.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mappings that are remembered, with their history. */
public interface Mappings {

    List<Mapping> list();

    Optional<Stored> find(String code);

    /** Every version that there was, the newest first; empty when there is no such mapping. */
    List<Stored> listVersions(String code);

    /**
     * Keeps a mapping, unless somebody else has changed it in the meantime.
     *
     * @param basis the version that the change started from; 0 for a new one
     */
    Outcome save(Mapping mapping, int basis);

    /** @param version 1, 2, 3 … */
    record Stored(Mapping mapping, int version, Instant saved, String by) {}

    sealed interface Outcome {}

    record Saved(int version) implements Outcome {}

    /** @param theirs what is there now */
    record ChangedMeanwhile(Stored theirs) implements Outcome {}
}
