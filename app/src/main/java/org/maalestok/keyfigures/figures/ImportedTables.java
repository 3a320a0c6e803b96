package org.maalestok.keyfigures.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maalestok.keyfigures.Indicator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tables of imported indicators, without what was said of them: as they were laid out before, else from the observations. */
@Component
class ImportedTables {

    private static final Logger log = LoggerFactory.getLogger(ImportedTables.class);

    private final JdbcFigures figures;
    private final JdbcLaidOut laidOut;

    ImportedTables(JdbcFigures figures, JdbcLaidOut laidOut) {
        this.figures = figures;
        this.laidOut = laidOut;
    }

    /** As of the ledger's latest release. What had to be laid out is kept for the next start. */
    Map<Indicator, Slab> latest(List<Indicator> indicators, Ledger ledger) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        var tables = new HashMap<>(laidOut.read(indicators, ledger));
        var missing = new ArrayList<>(indicators);
        missing.removeAll(tables.keySet());
        if (!missing.isEmpty()) {
            var made = asOf(missing, ledger.latest());
            keep(made.values(), ledger.latest());
            tables.putAll(made);
        }
        return tables;
    }

    /** As of any release, straight from the observations. */
    Map<Indicator, Slab> asOf(List<Indicator> indicators, int release) {
        if (indicators.isEmpty()) {
            return Map.of();
        }
        var read = figures.read(indicators.stream().map(Indicator::id).toList(), release);
        var tables = new HashMap<Indicator, Slab>();
        indicators.forEach(indicator -> tables.put(
                indicator, Objects.requireNonNull(read.get(indicator.id())).build(indicator)));
        return tables;
    }

    /** Within a transaction nothing is kept: it may see what nobody else ever will. Readers don't depend on it. */
    private void keep(Collection<Slab> tables, int release) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        try {
            laidOut.keep(tables, release);
        } catch (DataAccessException e) {
            log.warn("Tables could not be kept for the next start, which will be slower: {}", e.getMessage());
        }
    }
}
