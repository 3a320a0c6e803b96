package org.maalestok.statistics.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemes that accounts are added up by. A change is typed as a draft, which may be unfinished; once it is taken into use it counts for the next account,
 * and every version that was in use is remembered.
 */
public interface AccountSchemes {

    /** Those in use, by code. */
    List<AccountScheme> list();

    /** The one in use with this code. */
    Optional<AccountScheme> find(String code);

    /** All, by code, also those that have never been in use. */
    List<Kept> listKept();

    Optional<Kept> findKept(String code);

    /** What was or is in use, the newest first. */
    List<Version> listVersions(String code);

    /** What was done to it beside the typing, the newest first. */
    List<Turn> listTurns(String code);

    /** The draft that was the newest at this {@linkplain Kept#edit edit}; empty when that is not known any more. */
    Optional<Draft> findDraft(String code, int edit);

    /**
     * Takes in what the starter data says, unless a person has changed that scheme: then theirs stays.
     *
     * @return whether it is the one in use now
     */
    boolean begin(AccountScheme scheme);

    /**
     * Keeps what was typed. Should the scheme have been taken out of use meanwhile, or into use again, that is no other text, and no reason to ask.
     *
     * @param fields of the form, by name
     * @param basis the edit that the change started from; 0 for a new scheme
     */
    Outcome saveDraft(String code, Map<String, List<String>> fields, int basis);

    /** Makes this the version in use, and ends the draft that it was made of. */
    Outcome use(AccountScheme scheme, int basis);

    /** Gives the draft up. A scheme that was never in use is gone then. */
    Outcome discard(String code, int basis);

    /** Takes the scheme out of use, or into use again; a draft stays. */
    Outcome retire(String code, boolean retired, int basis);

    /**
     * A scheme with all that is known of it.
     *
     * @param edit grows with every change
     * @param retired whether it was taken out of use; taking a draft into use ends that
     * @param inUse the latest version; empty when it has never been in use
     * @param draft empty when nobody is changing it
     * @param turned what was done to it last beside the typing; empty when nothing was
     */
    record Kept(
            String code,
            int edit,
            boolean retired,
            Optional<Version> inUse,
            Optional<Draft> draft,
            Optional<Turn> turned) {

        /** The latest of all changes, if it was this. */
        public Optional<Turn> lastly(Turn.Kind kind) {
            return turned.filter(it -> it.edit() == edit && it.kind() == kind);
        }
    }

    /** @param edit which one it was */
    record Turn(int edit, Kind kind, Instant at, String by) {

        public enum Kind {
            RETIRED,
            RESTORED,
            /** The draft was given up. */
            DISCARDED
        }
    }

    /** @param number 1, 2, 3 … */
    record Version(AccountScheme scheme, int number, Instant saved, String by) {}

    /** @param fields as they were typed */
    record Draft(Map<String, List<String>> fields, Instant saved, String by) {}

    sealed interface Outcome {}

    record Done() implements Outcome {}

    /** @param theirs what is there now; empty when it is gone */
    record ChangedMeanwhile(Optional<Kept> theirs) implements Outcome {}
}
