package org.maalestok.keyfigures.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.exchange.CellState;
import org.maalestok.keyfigures.figures.JdbcRemarks.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What releases changed. */
@Repository
class JdbcChanges {

    private static final String LAST_TOUCHED = """
            select indicator_id, max(release_number)
            from keyfigures.release_indicator
            where release_number > :after
            and release_number <= :upTo
            group by indicator_id
            """;

    private static final String CHANGES_BY_INDICATOR = """
            select indicator_id, added + changed + withdrawn
            from keyfigures.release_indicator
            where release_number = :release
            order by indicator_id
            """;

    private static final String CHANGES = """
            select indicator_id, area_id, period,
                old.state as old_state, old.flags as old_flags, old.value as old_value, old.symbol as old_symbol,
                new.state as new_state, new.flags as new_flags, new.value as new_value, new.symbol as new_symbol,
                coalesce(case when new.state is null then old.source_area else new.source_area end, '') as source_area
            from (select * from keyfigures.observation where indicator_id = any(:indicators) and from_release = :release) new
            full join (select * from keyfigures.observation where indicator_id = any(:indicators) and to_release = :release) old
                using (indicator_id, area_id, period)
            left join unnest(:areas) with ordinality as places (area_id, place) using (area_id)
            order by indicator_id, place, period
            offset :offset
            limit :limit
            """;

    private static final String PROVENANCE = """
            select from_release as release, coalesce(source_area, '') as source_area
            from keyfigures.observation
            where indicator_id = :indicator
            and area_id = :area
            and period = :period
            and to_release = 2147483647
            """;

    private static final String SOURCE_AREAS = """
            select area_id, period, source_area
            from keyfigures.observation
            where indicator_id = :indicator
            and source_area is not null
            and from_release <= :release
            and to_release > :release
            """;

    private static final String BROUGHT = """
            select area_id, period, array_agg(distinct from_release order by from_release desc) as releases
            from keyfigures.observation
            where indicator_id = any(:indicators)
            and from_release <= :release
            and to_release > :release
            group by area_id, period
            """;

    private static final String BROUGHT_AMONG = """
            select indicator_id, area_id, period, from_release
            from keyfigures.observation
            where indicator_id = any(:indicators)
            and area_id = any(:areas)
            and period = any(:periods)
            and from_release <= :release
            and to_release > :release
            """;

    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator, the last release that touched it, of those in the range. */
    Map<Integer, Integer> lastTouched(int after, int upTo) {
        var touched = new HashMap<Integer, Integer>();
        jdbc.sql(LAST_TOUCHED).param("after", after).param("upTo", upTo).query(rs -> {
            touched.put(rs.getInt(1), rs.getInt(2));
        });
        return touched;
    }

    /**
     * By indicator, area and period. The counts say which indicators the wanted stretch of the list falls on, so that only their rows are looked at.
     *
     * @param areas the ids of all areas in the order wanted
     */
    List<Change> list(int release, List<Integer> areas, int offset, int limit) {
        record Counted(int indicatorId, int changes) {}
        var counted = jdbc.sql(CHANGES_BY_INDICATOR)
                .param("release", release)
                .query((rs, row) -> new Counted(rs.getInt(1), rs.getInt(2)))
                .list();
        var indicators = new ArrayList<Integer>();
        long before = 0;
        long offsetInThese = 0;
        for (var indicator : counted) {
            boolean beginsInTime = before < (long) offset + limit;
            if (beginsInTime && before + indicator.changes() > offset) {
                offsetInThese = indicators.isEmpty() ? offset - before : offsetInThese;
                indicators.add(indicator.indicatorId());
            }
            before += indicator.changes();
        }
        return indicators.isEmpty() ? List.of() : read(release, indicators, areas, offsetInThese, limit);
    }

    private List<Change> read(int release, List<Integer> indicators, List<Integer> areas, long offset, int limit) {
        return jdbc.sql(CHANGES)
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("areas", areas.toArray(Integer[]::new))
                .param("release", release)
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcChanges::change)
                .list();
    }

    private static Change change(ResultSet rs, int row) throws SQLException {
        boolean was = rs.getObject("old_state") != null;
        boolean is = rs.getObject("new_state") != null;
        return new Change(
                was && is ? Change.Kind.CHANGED : is ? Change.Kind.ADDED : Change.Kind.WITHDRAWN,
                rs.getInt("indicator_id"),
                rs.getInt("area_id"),
                Period.ofCode(rs.getInt("period")),
                was ? observation(rs, "old_") : Observation.NONE,
                is ? observation(rs, "new_") : Observation.NONE,
                rs.getString("source_area"));
    }

    /** The release that brought the figure as it stands, and the source's own code of the area. */
    Optional<Provenance> findProvenance(int indicatorId, int areaId, int period) {
        return jdbc.sql(PROVENANCE)
                .param("indicator", indicatorId)
                .param("area", areaId)
                .param("period", period)
                .query(Provenance.class)
                .optional();
    }

    record Provenance(int release, String sourceArea) {}

    private static Observation observation(ResultSet rs, String prefix) throws SQLException {
        return CellState.figure(
                rs.getInt(prefix + "state"),
                rs.getInt(prefix + "flags"),
                rs.getBigDecimal(prefix + "value"),
                rs.getString(prefix + "symbol"));
    }

    /** By period and area, the sources' own codes as of a release. */
    Map<Period, Map<Integer, String>> sourceAreas(int indicator, int release) {
        var codes = new HashMap<Period, Map<Integer, String>>();
        jdbc.sql(SOURCE_AREAS)
                .param("indicator", indicator)
                .param("release", release)
                .query(rs -> {
                    codes.computeIfAbsent(Period.ofCode(rs.getInt("period")), key -> new HashMap<>())
                            .put(rs.getInt("area_id"), rs.getString("source_area"));
                });
        return codes;
    }

    /** By period and area, the numbers of the releases that brought the figures of these indicators as they stood right after a release, the newest first. */
    Map<Period, Map<Integer, List<Integer>>> broughtBy(Collection<Integer> indicators, int release) {
        var brought = new HashMap<Period, Map<Integer, List<Integer>>>();
        jdbc.sql(BROUGHT)
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("release", release)
                .query(rs -> {
                    brought.computeIfAbsent(Period.ofCode(rs.getInt("period")), key -> new HashMap<>())
                            .put(rs.getInt("area_id"), List.of((Integer[])
                                    rs.getArray("releases").getArray()));
                });
        return brought;
    }

    /** For the figures of some areas in some periods, the number of the release that brought each as it stood right after a release. */
    Map<Place, Integer> broughtBy(
            Collection<Integer> indicators, Collection<Integer> areas, Collection<Period> periods, int release) {
        var brought = new HashMap<Place, Integer>();
        jdbc.sql(BROUGHT_AMONG)
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("areas", areas.toArray(Integer[]::new))
                .param("periods", periods.stream().map(Period::code).toArray(Integer[]::new))
                .param("release", release)
                .query(rs -> {
                    brought.put(
                            new Place(
                                    rs.getInt("indicator_id"),
                                    rs.getInt("area_id"),
                                    Period.ofCode(rs.getInt("period"))),
                            rs.getInt("from_release"));
                });
        return brought;
    }
}
