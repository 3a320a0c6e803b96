package org.maalestok.keyfigures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.exchange.CellState;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a release did, beyond the counts: where it changed most, and what was there last time and is not now. */
@Service
public class ReleaseReview {

    /** Of each indicator the largest change, in parts of the number before; a number that was zero comes last. */
    private static final String BIGGEST = """
            select distinct on (new.indicator_id) new.indicator_id, new.area_id, new.period, i.changed,
                old.state as old_state, old.flags as old_flags, old.value as old_value, old.symbol as old_symbol,
                new.state, new.flags, new.value, new.symbol
            from (
                select indicator_id, changed
                from keyfigures.release_indicator
                where release_number = :release and changed > 0
                order by changed desc, indicator_id
                limit :limit
            ) i
            join keyfigures.observation new on new.indicator_id = i.indicator_id and new.from_release = :release
            join keyfigures.observation old
                on old.indicator_id = new.indicator_id and old.area_id = new.area_id and old.period = new.period
                and old.to_release = :release
            where new.value is not null
            and old.value is not null
            order by new.indicator_id, abs(new.value - old.value) / nullif(abs(old.value), 0) desc nulls last
            """;

    private static final String TOUCHED = """
            select indicator_id, added, changed, withdrawn
            from keyfigures.release_indicator
            where release_number = :release
            order by indicator_id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final KeyFigures figures;
    private final Areas areas;

    ReleaseReview(JdbcClient jdbc, KeyFigures figures, Areas areas) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * The largest change of one indicator.
     *
     * @param changed how many of its figures are others than before
     */
    public record Biggest(
            int indicatorId, int changed, int areaId, Period period, Observation before, Observation after) {}

    /** For the indicators with most changed figures. */
    public List<Biggest> listBiggest(int release, int limit) {
        return jdbc
                .sql(BIGGEST)
                .param("release", release)
                .param("limit", limit)
                .query(ReleaseReview::biggest)
                .list()
                .stream()
                .sorted((a, b) -> Integer.compare(b.changed(), a.changed()))
                .toList();
    }

    private static Biggest biggest(ResultSet rs, int row) throws SQLException {
        return new Biggest(
                rs.getInt("indicator_id"),
                rs.getInt("changed"),
                rs.getInt("area_id"),
                Period.ofCode(rs.getInt("period")),
                CellState.figure(
                        rs.getInt("old_state"),
                        rs.getInt("old_flags"),
                        rs.getBigDecimal("old_value"),
                        rs.getString("old_symbol")),
                CellState.figure(
                        rs.getInt("state"), rs.getInt("flags"), rs.getBigDecimal("value"), rs.getString("symbol")));
    }

    /** What the release did to one indicator. */
    public record Touched(int indicatorId, int added, int changed, int withdrawn) {}

    public List<Touched> listTouched(int release, int limit) {
        return jdbc.sql(TOUCHED)
                .param("release", release)
                .param("limit", limit)
                .query(Touched.class)
                .list();
    }

    /**
     * Who had a number in the period before an indicator's newest one, and has none in that.
     *
     * @param areaIds of municipalities that still are there, by id
     */
    public record Missing(int indicatorId, Period before, Period newest, List<Integer> areaIds) {}

    /** For the touched indicators, as they stood right after the release. */
    public List<Missing> listMissing(int release, int limit) {
        Catalogue catalogue = figures.catalogue();
        var indicators = listTouched(release, limit).stream()
                .map(touched -> catalogue.getIndicator(touched.indicatorId()))
                .toList();
        var missing = new ArrayList<Missing>();
        figures.tables(indicators, AsOf.release(release)).values().forEach(table -> missing(table)
                .ifPresent(missing::add));
        return missing;
    }

    private Optional<Missing> missing(FigureTable table) {
        List<Period> periods = table.periods();
        if (periods.size() < 2) {
            return Optional.empty();
        }
        Period newest = periods.getLast();
        Period before = new Period(newest.start().minusMonths(newest.months()), newest.months());
        List<Integer> gone = Arrays.stream(table.areaIds())
                .filter(id -> table.at(id, before) instanceof Measured && !(table.at(id, newest) instanceof Measured))
                .filter(id -> table.at(id, newest).getClass() != Observation.Suppressed.class)
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .filter(area -> area.validity().contains(newest.start()))
                .map(area -> area.id())
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing(table.indicator().id(), before, newest, gone));
    }
}
