package org.maalestok.efficiency.commandline;

import java.io.Console;
import java.io.PrintStream;
import org.maalestok.frontier.Execution;

/** How far long work is, as a line that is written over; nothing where nobody sits at a terminal. */
final class ProgressBar implements Execution.Progress {

    private static final int WIDTH = 40;
    /** Work that is done within this many nanoseconds shows no bar. */
    private static final long PATIENCE = 300_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final long patience;
    private final long start = System.nanoTime();
    private int shown = -1;
    private boolean over;

    ProgressBar(PrintStream out, boolean terminal, long patience) {
        this.out = out;
        this.terminal = terminal;
        this.patience = patience;
    }

    static ProgressBar onTerminal(PrintStream out) {
        return new ProgressBar(out, errorsAreSeen(), PATIENCE);
    }

    /** The script that starts the command knows where errors go; Java knows of input and output together at most. */
    private static boolean errorsAreSeen() {
        String told = System.getProperty("maalestok.terminal");
        Console console = System.console();
        return told == null ? console != null && console.isTerminal() : Boolean.parseBoolean(told);
    }

    @Override
    public synchronized void report(int done, int total) {
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        if (terminal && !over && percent != shown && System.nanoTime() - start >= patience) {
            int filled = WIDTH * percent / 100;
            if (shown < 0) {
                // Work may be broken off by Ctrl-C.
                Runtime.getRuntime().addShutdownHook(new Thread(this::done));
            }
            out.print("\r[" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + percent + " %");
            out.flush();
            shown = percent;
        }
    }

    /** Takes the line away again. */
    synchronized void done() {
        if (shown >= 0 && !over) {
            out.print("\r\u001b[K");
            out.flush();
        }
        over = true;
    }
}
