package org.maalestok.keyfigures;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the catalogue from a folder of YAML files as {@code docs/exchange-format.md} describes them.
 *
 * <p>{@code services.yaml} lists groups and services, every other {@code *.yaml} indicators. Required are all fields except {@code headline}
 * (false), {@code numerator}, {@code denominator}, {@code formula}, {@code part_of}, {@code gender}, {@code age}, {@code source_table},
 * {@code disclosure} ({@code none}), {@code keywords} and {@code caveat}.
 */
public interface CatalogueFiles {

    /**
     * Adds what is new and changes what differs, by code; what the folder does not mention stays as it is, and so does what the secretariat has
     * edited since ({@link Loaded#kept}), until the folder says the same. Whole or not at all: one fault
     * anywhere and nothing is changed. Loading the same folder again changes nothing. Ids never change; each definition that is replaced is
     * kept, see {@link Catalogue#listDefinitions}. Readers see the new catalogue at once when this returns.
     */
    Outcome load(Path folder);

    sealed interface Outcome {}

    /**
     * Indicators by what became of them.
     *
     * @param kept codes of those that the secretariat has edited and that the folder has otherwise: they stay as they are
     */
    record Loaded(int added, int changed, int unchanged, List<String> kept) implements Outcome {

        public Loaded {
            kept = List.copyOf(kept);
        }

        /** With none that the secretariat has edited. */
        public Loaded(int added, int changed, int unchanged) {
            this(added, changed, unchanged, List.of());
        }
    }

    /** Nothing was changed, for these reasons, in the order of files and lines. */
    record Rejected(List<Fault> faults) implements Outcome {
        public Rejected {
            faults = List.copyOf(faults);
        }

        /** All faults, one on each line. */
        @Override
        public String toString() {
            return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param file the file's name
     * @param line counted from 1; 0 when it is about the file as a whole
     * @param code the indicator or service; empty when it is about none
     * @param message what was found and what was expected
     */
    record Fault(String file, int line, String code, String message) {

        /** {@code no-school.yaml, line 12, no.school.gross: decimals is "two"; expected a whole number from 0 to 6.} */
        @Override
        public String toString() {
            return Stream.of(file, line == 0 ? "" : "line " + line, code)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))
                    + ": " + message;
        }
    }
}
