package org.maalestok.keyfigures.figures;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.Indicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables that were laid out before, so that nobody has to lay out ten million cells again after a restart. */
@Repository
class JdbcLaidOut {

    private static final String READ = """
            select indicator_id, release, cells
            from keyfigures.laid_out
            where indicator_id = any(?)
            and layout = ?
            """;

    /** A node that is late doesn't overwrite what another knows better. */
    private static final String KEEP = """
            insert into keyfigures.laid_out as known (indicator_id, release, layout, cells)
            values (?, ?, ?, ?)
            on conflict (indicator_id) do update
            set release = excluded.release, layout = excluded.layout, cells = excluded.cells
            where known.release < excluded.release or known.layout <> excluded.layout
            """;

    private final JdbcTemplate template;
    private final TransactionTemplate writing;

    JdbcLaidOut(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Those that stand right as of the ledger's latest release. */
    Map<Indicator, Slab> read(Collection<Indicator> indicators, Ledger ledger) {
        var byId = new HashMap<Integer, Indicator>();
        indicators.forEach(indicator -> byId.put(indicator.id(), indicator));
        var tables = new HashMap<Indicator, Slab>();
        template.query(
                READ,
                rs -> {
                    var indicator = byId.get(rs.getInt(1));
                    int release = rs.getInt(2);
                    if (indicator != null
                            && release >= ledger.lastTouched(indicator.id())
                            && release <= ledger.latest()) {
                        tables.put(indicator, SlabBytes.read(indicator, rs.getBytes(3)));
                    }
                },
                byId.keySet().toArray(Integer[]::new),
                SlabBytes.LAYOUT);
        return tables;
    }

    /** @param release as of which they were read */
    void keep(Collection<Slab> tables, int release) {
        // In the same order on every node, so that none waits for the other in a circle.
        List<Slab> inOrder = tables.stream()
                .sorted(Comparator.comparingInt(table -> table.indicator().id()))
                .toList();
        writing.executeWithoutResult(status -> template.batchUpdate(
                KEEP, inOrder, inOrder.size(), (statement, table) -> set(statement, table, release)));
    }

    private static void set(PreparedStatement statement, Slab table, int release) throws SQLException {
        statement.setInt(1, table.indicator().id());
        statement.setInt(2, release);
        statement.setShort(3, SlabBytes.LAYOUT);
        statement.setBytes(4, SlabBytes.write(table));
    }
}
