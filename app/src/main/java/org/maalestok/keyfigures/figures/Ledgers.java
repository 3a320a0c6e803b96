package org.maalestok.keyfigures.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.keyfigures.releases.JdbcExtents;
import org.maalestok.keyfigures.releases.JdbcReleases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link Ledger} fresh. A release or remark of this node shows at once, one of another node within a second: that is how often the latest number
 * is asked for, and only while somebody reads.
 */
@Component
class Ledgers {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcReleases releases;
    private final JdbcExtents extents;
    private final JdbcChanges changes;
    private final JdbcRemarks remarks;
    private final long freshInNanos;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Ledger ledger = Ledger.EMPTY;
    private volatile long checked;

    /** Counts what has come in, and what of it the ledger holds: only a ledger that has been read through is up to date. */
    private final AtomicLong news = new AtomicLong(1);

    private volatile long heard;

    @Autowired
    Ledgers(JdbcReleases releases, JdbcExtents extents, JdbcChanges changes, JdbcRemarks remarks) {
        this(releases, extents, changes, remarks, FRESH);
    }

    Ledgers(JdbcReleases releases, JdbcExtents extents, JdbcChanges changes, JdbcRemarks remarks, Duration fresh) {
        this.releases = releases;
        this.extents = extents;
        this.changes = changes;
        this.remarks = remarks;
        this.freshInNanos = fresh.toNanos();
    }

    @EventListener
    void on(ReleasePublished published) {
        AfterCommit.run(news::incrementAndGet);
    }

    @EventListener
    void on(RemarksChanged changed) {
        AfterCommit.run(news::incrementAndGet);
    }

    /** Whoever finds it outdated waits for the new one; whoever finds it merely a second old does not wait for somebody who is asking already. */
    Ledger current() {
        boolean outdated = isOutdated();
        if (outdated) {
            refreshing.lock();
        } else if (System.nanoTime() - checked < freshInNanos || !refreshing.tryLock()) {
            return ledger;
        }
        try {
            if (!outdated || isOutdated()) {
                refresh();
            }
            return ledger;
        } finally {
            refreshing.unlock();
        }
    }

    private boolean isOutdated() {
        return heard != news.get();
    }

    private void refresh() {
        long latestNews = news.get();
        long begun = System.nanoTime();
        if (releases.latestNumber() != ledger.latest()) {
            ledger = readOn(ledger);
        }
        if (remarks.latestChange() != ledger.remark()) {
            ledger = readRemarks(ledger);
        }
        checked = begun;
        heard = latestNews;
    }

    /** Extents are read last: a release that comes in between is in them too early, and noticed as a whole at the next look. */
    private Ledger readOn(Ledger before) {
        var all = new ArrayList<>(before.releases());
        all.addAll(releases.listAfter(before.latest()));
        var touched = new HashMap<>(before.touched());
        touched.putAll(changes.lastTouched(before.latest(), all.getLast().number()));
        return before.with(all, touched, extents.list());
    }

    private Ledger readRemarks(Ledger before) {
        var news = remarks.saidAfter(before.remark());
        var said = new HashMap<>(before.said());
        said.putAll(news);
        long latest =
                news.values().stream().mapToLong(JdbcRemarks.Said::change).max().orElse(before.remark());
        return before.with(latest, said);
    }
}
