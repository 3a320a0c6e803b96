package org.maalestok.keyfigures.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.ui.Text;

/**
 * How people change the catalogue: a draft is saved as often as wanted, complete or not, and then published through the checks that files
 * pass. Two people at one indicator do not overwrite each other: whoever saves says which version they had before them.
 */
public interface Editor {

    /** Every indicator and every draft of a new one, in the order of codes. */
    List<Entry> list();

    /** What is known under the code: a published definition, a draft, or both. */
    Optional<Edited> find(String code);

    /** Begins a draft of a new indicator with these fields, which may be those of another one. */
    Created create(String code, Map<String, String> fields, Author author);

    /** Keeps the fields as a draft, if nobody else has changed anything since {@code seen}. */
    Saved save(String code, Map<String, String> fields, Seen seen, Author author);

    /** What would keep the fields from being published. */
    List<Shortcoming> check(String code, Map<String, String> fields);

    /** Makes the draft the definition, from now on and on all nodes. */
    Published publish(String code, Seen seen, String why, Author author);

    /** Throws the draft away, if it is the one that was seen. */
    boolean discard(String code, Seen seen);

    /** Every definition, the newest first. */
    List<Version> history(String code);

    /** Takes a published indicator out of the lists; false, and nothing done, when it is not retired as it was {@code seen}: for other reasons, or at all. */
    boolean retire(String code, Text why, Optional<Retirement> seen, Author author);

    /** Puts it back. */
    void restore(String code);

    /** Whoever writes. */
    record Author(long account, String name) {}

    /**
     * What somebody had before them.
     *
     * @param draft version of the draft; 0 when there was none
     * @param definition number of the published definition; 0 when there was none
     */
    record Seen(long draft, int definition) {}

    /**
     * @param fields by name as in the exchange format, {@code nb.name} for an inner one; those that are empty may be left out
     * @param basedOn the definition that it was begun from; 0 for a new indicator
     */
    record Draft(Map<String, String> fields, long version, int basedOn, String by, Instant at) {}

    /**
     * A definition that holds or held.
     *
     * @param by who published it; null when it came from a file
     * @param why null when it came from a file
     */
    record Version(
            int number,
            Instant since,
            Map<String, String> fields,
            @Nullable String by,
            @Nullable String why) {}

    /**
     * @param published empty for one that is new
     * @param edited whether the files may no longer change it
     */
    record Edited(
            String code,
            Optional<Version> published,
            Optional<Draft> draft,
            Optional<Retirement> retirement,
            boolean edited) {

        /** The draft's fields, or the published ones where there is no draft. */
        public Map<String, String> fields() {
            return draft.map(Draft::fields)
                    .or(() -> published.map(Version::fields))
                    .orElse(Map.of());
        }

        public Seen seen() {
            return new Seen(
                    draft.map(Draft::version).orElse(0L),
                    published.map(Version::number).orElse(0));
        }
    }

    /**
     * A line of the list.
     *
     * @param fields the draft's where there is one, else the published ones
     */
    record Entry(
            String code,
            Map<String, String> fields,
            boolean published,
            Optional<Draft> draft,
            Optional<Retirement> retirement,
            boolean edited) {}

    enum Created {
        CREATED,
        /** The code is not one. */
        NOT_A_CODE,
        /** An indicator or a draft has it. */
        TAKEN
    }

    sealed interface Saved {}

    /**
     * It is kept.
     *
     * @param version of the draft; 0 when it says what is published, so that there is nothing to keep
     */
    record Kept(long version) implements Saved {}

    /**
     * Somebody else was quicker. Nothing was kept.
     *
     * @param theirs what is there now
     * @param before what both began with; empty when that is not known any more
     */
    record Conflict(Edited theirs, Optional<Map<String, String>> before) implements Saved {}

    sealed interface Published {}

    /** It holds from now on. */
    record Out(int number) implements Published {}

    /** It cannot hold as it is. */
    record NotYet(List<Shortcoming> shortcomings) implements Published {}

    /** Draft or definition are others than those that were seen. */
    record Changed() implements Published {}

    /** It says what is published already. */
    record Nothing() implements Published {}
}
