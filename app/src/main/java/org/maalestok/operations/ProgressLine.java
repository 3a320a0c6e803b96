package org.maalestok.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import org.maalestok.keyfigures.FigureImport;

/** Progress of an import as a line that is written over; nothing where the output is not a terminal. */
final class ProgressLine implements FigureImport.Progress {

    private final PrintStream out;
    private final Path file;
    private final boolean terminal = System.console() != null;
    private boolean written;

    ProgressLine(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    @Override
    public void at(FigureImport.Step step, long rows, long bytes, long ofBytes) {
        if (terminal) {
            String doing = step == FigureImport.Step.CHECKING ? "checking" : "writing";
            long percent = ofBytes == 0 ? 100 : 100 * bytes / ofBytes;
            out.printf("\r%s: %s, %,d rows, %d %%  ", file, doing, rows, percent);
            out.flush();
            written = true;
        }
    }

    @Override
    public void waitsForOthers() {
        done();
        out.printf("%s: waits until another import, or somebody's decision about figures, is done%n", file);
        out.flush();
        written = false;
    }

    void done() {
        if (written) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
