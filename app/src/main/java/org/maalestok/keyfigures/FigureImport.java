package org.maalestok.keyfigures;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings a figures file in, as {@code docs/exchange-format.md} describes it: published whole as a release, or rejected whole. */
public interface FigureImport {

    /**
     * Reads, checks and publishes one file. Imports of several threads and nodes wait for each other.
     *
     * @param dryRun whether to stop before anything is written
     * @param progress told now and then how far it has come
     */
    ImportOutcome importFile(Path file, boolean dryRun, Progress progress);

    /**
     * Publishes one file on a condition about what was published before.
     *
     * @param condition looked at when nobody else can publish any more; where it does not hold, the file is rejected as {@link Rejection.Kind#OVERTAKEN}
     */
    ImportOutcome importFile(Path file, Condition condition, Progress progress);

    /** What somebody publishes right now, on any node: others who want to publish wait for it. Empty when nobody publishes. */
    Optional<GoingOn> findGoingOn();

    /**
     * A publication that is under way.
     *
     * @param dataSet its code; of a very long one the beginning
     * @param since when it began to be written
     */
    record GoingOn(String dataSet, Instant since) {

        private static final int KNOWN = 50;

        /** Whether it is about this data set. */
        public boolean isOf(String code) {
            return code.equals(dataSet) || dataSet.length() > KNOWN && code.startsWith(dataSet);
        }
    }

    /** What must hold for a file to be published. */
    @FunctionalInterface
    interface Condition {

        /** Whatever came before. */
        Condition NONE = before -> true;

        /** Nothing since this release, with which the file was compared; 0 when there was none. */
        static Condition latestIs(int release) {
            return before -> release == (before.isEmpty() ? 0 : before.getLast().number());
        }

        /** @param before the releases of the file's data set, in order */
        boolean holdsAfter(List<Release> before);
    }

    /**
     * Hears how far an import has come, a few times a second at most for large files and at least once per step. It is told on the thread that imports, in the
     * middle of writing: whoever asks the database there waits forever for the connection that waits for the answer. An exception ends the import.
     */
    @FunctionalInterface
    interface Progress {

        /** Nobody listens. */
        Progress NONE = (step, rows, bytes, ofBytes) -> {};

        /** For somebody who waits for a page: it can say in a moment what it would take long to wait for. */
        Progress IMPATIENT = new Progress() {
            @Override
            public void at(Step step, long rows, long bytes, long ofBytes) {}

            @Override
            public void waitsForOthers() {
                throw new ImportGoingOn();
            }
        };

        /**
         * @param rows read so far in this step
         * @param bytes read so far in this step
         * @param ofBytes how long the file is
         */
        void at(Step step, long rows, long bytes, long ofBytes);

        /** Somebody else publishes, or decides about figures: the import goes on when they are ready. Told once, outside of any transaction. */
        default void waitsForOthers() {}
    }

    /** A file is read twice: first only to check it, then to write what is now known to be good. */
    enum Step {
        CHECKING,
        WRITING
    }
}
