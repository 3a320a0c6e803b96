package org.maalestok.keyfigures.releases;

import java.util.ArrayList;
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
    private static final int NAMED = 20_000;
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

    /** What stands between two data sets, as it is found; all of it is named as long as a person could choose to leave it out. */
    private static final class Counted {
        private final List<Clash.Place> places = new ArrayList<>();
        private long figures;

        private void add(Cell cell, boolean named) {
            figures++;
            if (named || places.isEmpty()) {
                places.add(new Clash.Place(cell.areaId(), cell.period()));
            }
        }
    }

    /** Cells are looked at one by one only for indicators that another data set has too. */
    Conflicts find(Contents contents, int dataSetId) {
        var shared = shared(contents, dataSetId);
        var found = new LinkedHashMap<Cell, String>();
        var all = new LinkedHashMap<Between, Counted>();
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
                        all.computeIfAbsent(new Between(cell.indicatorId(), other), between -> new Counted())
                                .add(cell, found.size() + others[0] < NAMED);
                        if (found.size() < SHOWN) {
                            found.put(cell, other);
                        } else {
                            others[0]++;
                        }
                    });
        }
        return new Conflicts(found, others[0], clashes(all));
    }

    private static List<Clash> clashes(Map<Between, Counted> all) {
        return all.entrySet().stream()
                .map(it -> new Clash(
                        it.getKey().indicatorId(), it.getKey().dataSet(), it.getValue().figures, it.getValue().places))
                .toList();
    }

    private List<Integer> shared(Contents contents, int dataSetId) {
        return jdbc.sql(SHARED)
                .param(dataSetId)
                .param(contents.indicatorIds())
                .query(Integer.class)
                .list();
    }
}
