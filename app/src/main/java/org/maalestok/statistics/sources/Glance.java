package org.maalestok.statistics.sources;

import java.io.IOException;
import java.time.Duration;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;

/** Asking a source while a person waits for a page: one attempt, and soon over. */
final class Glance implements Progress {

    private final Duration longest;
    private final long begun = System.nanoTime();

    private Glance(Duration longest) {
        this.longest = longest;
    }

    /** What is asked for. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(Call call) throws IOException, TableRefused, InterruptedException;
    }

    /** @throws TableRefused also when the source takes longer than the settings let a person wait */
    static <T> T at(String source, SourceSettings settings, String table, Asking<T> asking)
            throws IOException, TableRefused, InterruptedException {
        var glance = new Glance(settings.glance());
        var call = Call.of(source, table, glance).once();
        try {
            return asking.ask(call);
        } catch (InterruptedException stopped) {
            if (glance.isStopped() && !Thread.currentThread().isInterrupted()) {
                throw call.refuse(Kind.TIMED_OUT, "", settings.address(), "");
            }
            throw stopped;
        }
    }

    @Override
    public void at(int requests, int ofRequests, long cells) {}

    @Override
    public boolean isStopped() {
        return System.nanoTime() - begun > longest.toNanos();
    }
}
