package org.maalestok.statistics;

import java.nio.file.Path;
import java.util.List;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;

/** Brings in files as their sources deliver them, by way of a mapping. */
public interface SourceImport {

    /** What a file can be. */
    enum Form {
        /** JSON-stat, PX or delimited text, as PxWeb delivers it. */
        PXWEB,
        /** CSV, BULK, JSON-stat or PX, as the StatBank of Statistics Denmark delivers it. */
        STATBANK,
        /** JSON as the API of Kolada delivers it. */
        KOLADA,
        /** CSV and XLSX as people make them. */
        CSV,
        /** Municipal accounts: KOSTRA 0A, as lines or as an extract in JSON. */
        ACCOUNTS
    }

    /**
     * Reads, maps, checks and publishes one file, whole or not at all.
     *
     * @param mapping the code of a mapping that is remembered, or a YAML file ({@code docs/mappings.md}); for accounts the code of a scheme in use, or a file with one
     * @param base against which relative paths are
     */
    Outcome importFile(Path file, Form form, String mapping, Path base, boolean dryRun, FigureImport.Progress progress);

    /** How it ended. */
    sealed interface Outcome {}

    /**
     * The source's form was read; what became of the figures says the outcome.
     *
     * @param leftOut what the mapping did not take, in English sentences, most first
     * @param doubts what looks as if the file had not come whole, in English sentences
     * @param faults what the import has against the figures, in English sentences, each with its first place in this file; empty unless it rejects them
     */
    record Read(
            long cells,
            long figures,
            List<String> leftOut,
            List<String> doubts,
            ImportOutcome outcome,
            List<String> faults)
            implements Outcome {}

    /**
     * The file, or the mapping's demands on it.
     *
     * @param sentence what was found first, in English
     * @param cells every kind of cell that cannot be taken, with how many of it there are, in English sentences; none where it was something else than a cell
     */
    record Refused(String sentence, List<String> cells) implements Outcome {
        public Refused {
            cells = List.copyOf(cells);
        }
    }

    /** There is no such mapping, or it cannot be read; in an English sentence. */
    record NoMapping(String sentence) implements Outcome {}
}
