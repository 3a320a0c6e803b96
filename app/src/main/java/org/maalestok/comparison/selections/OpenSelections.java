package org.maalestok.comparison.selections;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.AccountDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The selections that are shown to everybody, from memory. What this node changes is seen at once, what another one does within a second; they are few, so that
 * all of them are read anew then.
 */
@Component
public class OpenSelections {

    private static final long FRESH_IN_NANOS = Duration.ofSeconds(1).toNanos();

    private final JdbcSelections selections;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Read known;

    /**
     * @param edition another one whenever the selections are others, and the same on all nodes
     * @param at when they were read
     */
    private record Read(List<OpenSelection> selections, String edition, long at) {}

    OpenSelections(JdbcSelections selections) {
        this.selections = selections;
    }

    /** All of them, by country and name. */
    public List<OpenSelection> list() {
        return current().selections();
    }

    /** Another one whenever any of them is another. */
    public String edition() {
        return current().edition();
    }

    /**
     * Takes one out of the open data for good, as the secretariat may: its maker keeps it and cannot show it again.
     *
     * @return whether it was shown
     */
    public boolean takeAway(String key) {
        boolean wasShown = selections.takeAway(key);
        refresh();
        return wasShown;
    }

    /** Whoever has no account any more can take nothing back: what they showed goes with it. */
    @EventListener
    void hide(AccountDisabled disabled) {
        if (selections.hideAll(disabled.account())) {
            refresh();
        }
    }

    private Read current() {
        Read read = known;
        if (read == null) {
            reading.lock();
        } else if (System.nanoTime() - read.at() < FRESH_IN_NANOS || !reading.tryLock()) {
            return read;
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    /** After a change of this node. */
    void refresh() {
        reading.lock();
        try {
            read();
        } finally {
            reading.unlock();
        }
    }

    private Read read() {
        List<OpenSelection> selections = this.selections.listOpen();
        var read = new Read(selections, Integer.toHexString(selections.hashCode()), System.nanoTime());
        known = read;
        return read;
    }
}
