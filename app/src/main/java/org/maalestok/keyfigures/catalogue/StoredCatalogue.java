package org.maalestok.keyfigures.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from a snapshot in memory, read at the first question and swapped as a whole after each load. */
@Component
class StoredCatalogue implements Catalogue {

    private final JdbcCatalogue tables;
    private final JdbcSearch search;
    private volatile @Nullable Snapshot snapshot;

    StoredCatalogue(JdbcClient jdbc) {
        tables = new JdbcCatalogue(jdbc);
        search = new JdbcSearch(jdbc);
    }

    /** Reads the catalogue anew; whoever asks from now on sees it. */
    synchronized void refresh() {
        snapshot = tables.read();
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        return known == null ? firstSnapshot() : known;
    }

    /** One at a time, so that a slow first reader cannot put an old snapshot over a new one. */
    private synchronized Snapshot firstSnapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            known = tables.read();
            snapshot = known;
        }
        return known;
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
        return listIndicators().stream()
                .filter(indicator -> indicator.service().code().equals(service.code()))
                .toList();
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
