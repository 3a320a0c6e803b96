package org.maalestok.keyfigures;

import java.nio.file.Path;
import java.util.List;

/** Brings the rules of quality in force from a YAML file as {@code docs/method/quality.md} describes it. */
public interface RuleFiles {

    /**
     * Replaces all rules by those of the file, and brings the suspects' list up to date; whole or not at all. Loading the same file again changes
     * nothing. Indicators that the catalogue does not have are passed over: rules may be ahead of it.
     */
    Outcome load(Path file);

    sealed interface Outcome {}

    /**
     * @param rules how many are in force
     * @param suspects how many figures were put on the list
     */
    record Loaded(int rules, int suspects) implements Outcome {}

    /** Nothing was changed, for these reasons, in the order of lines. */
    record Rejected(List<CatalogueFiles.Fault> faults) implements Outcome {}
}
