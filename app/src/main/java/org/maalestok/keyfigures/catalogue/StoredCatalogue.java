package org.maalestok.keyfigures.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.Service;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers from a snapshot in memory, read at the first question and swapped as a whole after each change. A change of this node shows at once, one
 * of another node within a second: that is how often the number of the latest change is asked for, and only while somebody reads.
 */
@Component
class StoredCatalogue implements Catalogue {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcCatalogue tables;
    private final JdbcSearch search;
    private final long freshInNanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile long checked;

    @Autowired
    StoredCatalogue(JdbcClient jdbc) {
        this(jdbc, FRESH);
    }

    StoredCatalogue(JdbcClient jdbc, Duration fresh) {
        tables = new JdbcCatalogue(jdbc);
        search = new JdbcSearch(jdbc);
        freshInNanos = fresh.toNanos();
    }

    /** Reads the catalogue anew; whoever asks from now on sees it. One at a time, so that a slow reader cannot put an old snapshot over a new one. */
    void refresh() {
        reading.lock();
        try {
            read();
        } finally {
            reading.unlock();
        }
    }

    /** Whoever finds none waits for the first one; whoever finds one that is merely a second old does not wait for somebody who is asking already. */
    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            reading.lock();
        } else if (System.nanoTime() - checked < freshInNanos || !reading.tryLock()) {
            return known;
        }
        try {
            known = snapshot;
            return known == null || tables.version() != known.version() ? read() : stillRight(known);
        } finally {
            reading.unlock();
        }
    }

    private Snapshot stillRight(Snapshot known) {
        checked = System.nanoTime();
        return known;
    }

    private Snapshot read() {
        Snapshot read = tables.read();
        snapshot = read;
        return stillRight(read);
    }

    @Override
    public long version() {
        return snapshot().version();
    }

    @Override
    public List<Service> listServices() {
        return snapshot().services();
    }

    @Override
    public Optional<Service> findService(String code) {
        return listServices().stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Indicator> listIndicators() {
        return snapshot().indicators();
    }

    @Override
    public List<Indicator> listIndicators(Service service) {
        return snapshot().indicators(service);
    }

    @Override
    public Optional<Indicator> findIndicator(String code) {
        return snapshot().find(code);
    }

    @Override
    public Indicator getIndicator(int id) {
        return snapshot().find(id).orElseThrow(() -> new IllegalArgumentException("no indicator has the id " + id));
    }

    @Override
    public List<Indicator> listIndicatorsAndRetired() {
        return snapshot().all();
    }

    @Override
    public Optional<Retirement> findRetirement(Indicator indicator) {
        return snapshot().retirement(indicator);
    }

    @Override
    public List<Definition> listDefinitions(Indicator indicator) {
        return tables.listDefinitions(indicator.id(), listServices());
    }

    @Override
    public Found search(Query query) {
        Snapshot now = snapshot();
        return new Facets(query).narrow(query.typed().isBlank() ? now.indicators() : matches(query, now));
    }

    private List<Indicator> matches(Query query, Snapshot now) {
        return new Ranking(search.score(query.typed(), query.language()), query).rank(now.indicators());
    }
}
