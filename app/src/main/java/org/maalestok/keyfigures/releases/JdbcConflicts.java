package org.maalestok.keyfigures.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.exchange.Cell;
import org.maalestok.keyfigures.exchange.Contents;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cells that a file has and another data set holds. */
@Repository
class JdbcConflicts {

    private static final int SHOWN = 100;
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String SHARED = """
            select distinct indicator_id
            from keyfigures.extent
            where data_set_id <> ?
            and indicator_id = any(?)
            """;

    private static final String CELLS = """
            select o.indicator_id, o.area_id, o.period, d.code
            from keyfigures.observation o
            join keyfigures.data_set d using (data_set_id)
            where o.data_set_id <> ?
            and o.indicator_id = any(?)
            and o.to_release = 2147483647
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcConflicts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * @param first the first cells and the codes of the data sets that hold them
     * @param others how many more there are
     * @param all counted by indicator and data set
     */
    record Conflicts(Map<Cell, String> first, long others, List<Clash> all) {}

    private record Between(int indicatorId, String dataSet) {}

    /** Cells are looked at one by one only for indicators that another data set has too. */
    Conflicts find(Contents contents, int dataSetId) {
        var shared = shared(contents, dataSetId);
        var found = new LinkedHashMap<Cell, String>();
        var all = new LinkedHashMap<Between, Clash>();
        long[] others = {0};
        if (!shared.isEmpty()) {
            template.query(
                    connection -> {
                        var statement = connection.prepareStatement(CELLS);
                        statement.setFetchSize(FETCHED_AT_ONCE);
                        statement.setInt(1, dataSetId);
                        statement.setArray(2, connection.createArrayOf("int4", shared.toArray()));
                        return statement;
                    },
                    rs -> {
                        var cell = new Cell(rs.getInt(1), rs.getInt(2), rs.getInt(3));
                        if (!contents.has(cell.indicatorId(), cell.areaId(), cell.period())) {
                            return;
                        }
                        String other = rs.getString(4);
                        all.merge(
                                new Between(cell.indicatorId(), other),
                                new Clash(cell.indicatorId(), other, cell.areaId(), cell.period(), 1),
                                Clash::together);
                        if (found.size() < SHOWN) {
                            found.put(cell, other);
                        } else {
                            others[0]++;
                        }
                    });
        }
        return new Conflicts(found, others[0], List.copyOf(all.values()));
    }

    private List<Integer> shared(Contents contents, int dataSetId) {
        return jdbc.sql(SHARED)
                .param(dataSetId)
                .param(contents.indicatorIds())
                .query(Integer.class)
                .list();
    }
}
