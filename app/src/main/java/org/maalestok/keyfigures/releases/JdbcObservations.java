package org.maalestok.keyfigures.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.exchange.CheckedFile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes observations. All methods want to be called inside one transaction. */
@Repository
class JdbcObservations {

    private static final String INCOMING = """
            create temporary table incoming (
                indicator_id int not null,
                area_id int not null,
                period int not null,
                state smallint not null,
                flags smallint not null,
                value numeric,
                symbol text,
                source_area text
            ) on commit drop
            """;

    // The indicators stand in the text, because only for constants does the planner know how many rows they have and
    // look them up in a hash table.
    // A cell that differs has a state; one that is not there any more has none. Differing decimals (12.5, 12.50) are a
    // change too; another code at the source for the same figure is none.
    private static final String DIFFERENCE = """
            create temporary table difference on commit drop as
            select indicator_id, area_id, period, old.from_release as closes,
                new.state, new.flags, new.value, new.symbol, new.source_area, %d as data_set_id
            from incoming new
            full join (
                select indicator_id, area_id, period, from_release, state, flags, value, symbol
                from keyfigures.observation
                where data_set_id = %d
                and to_release = 2147483647
                and indicator_id = any('{%s}')
            ) old using (indicator_id, area_id, period)
            where old.from_release is null
            or new.state is null
            or new.state <> old.state
            or new.flags <> old.flags
            or new.value is distinct from old.value
            or scale(new.value) <> scale(old.value)
            or new.symbol is distinct from old.symbol
            """;

    private static final String COUNT_DIFFERENCE = """
            select indicator_id,
                count(*) filter (where closes is null) as added,
                count(*) filter (where closes is not null and state is not null) as changed,
                count(*) filter (where state is null) as withdrawn
            from difference
            group by indicator_id
            order by indicator_id
            """;

    private static final String CLOSE = """
            update keyfigures.observation old
            set to_release = :release
            from difference new
            where old.indicator_id = new.indicator_id
            and old.area_id = new.area_id
            and old.period = new.period
            and old.from_release = new.closes
            """;

    private static final String OPEN = """
            insert into keyfigures.observation
                (indicator_id, area_id, period, from_release, data_set_id, state, flags, value, symbol, source_area)
            select indicator_id, area_id, period, :release, :dataSet, state, flags, value, symbol, source_area
            from difference
            where state is not null
            order by indicator_id, area_id, period
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcObservations(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Writes all rows as new, for a data set that has nothing yet; empty when the file is no longer the one that was checked. */
    Optional<Difference> addAll(CheckedFile file, int release, int dataSetId, Progress progress) {
        boolean same = copy(file, connection -> RowCopy.intoObservations(connection, release, dataSetId), progress);
        return same ? Optional.of(Difference.allAdded(file.contents())) : Optional.empty();
    }

    /** Compares the file with what the data set holds of these indicators, which must be all that it has; empty when the file is no longer the one that was checked. */
    Optional<Difference> compare(CheckedFile file, int dataSetId, List<Integer> indicatorIds, Progress progress) {
        return stage(file, progress) ? Optional.of(compareStaged(dataSetId, indicatorIds)) : Optional.empty();
    }

    /** Writes the file's rows where only this transaction sees them; false when the file is no longer the one that was checked. */
    boolean stage(CheckedFile file, Progress progress) {
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql(INCOMING).update();
        boolean same = copy(file, RowCopy::intoIncoming, progress);
        if (same) {
            jdbc.sql("analyze incoming").update();
        }
        return same;
    }

    /** Compares what was staged with what the data set holds of these indicators, which must be all that it has. */
    Difference compareStaged(int dataSetId, List<Integer> indicatorIds) {
        var held = indicatorIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        jdbc.sql(DIFFERENCE.formatted(dataSetId, dataSetId, held)).update();
        jdbc.sql("analyze difference").update();
        return new Difference(
                jdbc.sql(COUNT_DIFFERENCE).query(ImportOutcome.Touched.class).list());
    }

    /** Writes what {@link #compare} found in the same transaction. */
    void applyDifference(int release, int dataSetId) {
        jdbc.sql(CLOSE).param("release", release).update();
        jdbc.sql(OPEN).param("release", release).param("dataSet", dataSetId).update();
    }

    /** After much has changed: the planner must know at once, not when autovacuum comes by, that an indicator is a small part of the table. */
    void gatherStatistics() {
        jdbc.sql("analyze keyfigures.observation").update();
    }

    @FunctionalInterface
    private interface CopyOpener {
        RowCopy open(Connection connection) throws SQLException;
    }

    private boolean copy(CheckedFile file, CopyOpener opener, Progress progress) {
        ConnectionCallback<Boolean> copying = connection -> {
            try (var copy = opener.open(connection)) {
                boolean same = file.forEachRow(copy::write, progress);
                if (same) {
                    copy.finish();
                }
                return same;
            } catch (IOException e) {
                throw new UncheckedIOException("The file %s cannot be read".formatted(file.name()), e);
            }
        };
        try {
            return Boolean.TRUE.equals(template.execute(copying));
        } catch (DuplicateKeyException e) {
            // The file that was checked had no cell twice.
            return false;
        }
    }
}
