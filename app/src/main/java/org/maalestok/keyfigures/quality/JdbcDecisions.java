package org.maalestok.keyfigures.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.exchange.CellState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads remarks with their history. Writing wants the lock of releases. */
@Repository
class JdbcDecisions {

    private static final String INSERT = """
            insert into keyfigures.remark
                (kind, indicator_id, area_id, period, rules, words, state, flags, value, symbol, new_value,
                 written, writer, writer_name, writer_role, at_release, changed)
            select :kind, :indicator, :area, :period, :rules, :words, :state, :flags, :value, :symbol, :newValue,
                :written, :writer, :writerName, :role,
                (select coalesce(max(number), 0) from keyfigures.release) - :fromThisOn,
                keyfigures.next_change()
            returning remark_id
            """;

    private static final String END = """
            update keyfigures.remark
            set ended = :ended,
                ended_how = :how,
                ended_by = :by,
                ended_by_name = :byName,
                ended_words = :words,
                ended_at_release = (select coalesce(max(number), 0) from keyfigures.release),
                changed = keyfigures.next_change()
            where remark_id = any(:remarks)
            and ended is null
            """;

    private static final String LAST_ENDED = """
            select distinct on (indicator_id, area_id, period) r.*
            from keyfigures.remark r
            join unnest(?::int[], ?::int[], ?::int[]) cell (indicator_id, area_id, period)
                using (indicator_id, area_id, period)
            where ended_how = 'new_figure' and kind <> 'held_back'
            order by indicator_id, area_id, period, remark_id desc
            """;

    private static final String SELECT = "select * from keyfigures.remark ";
    private static final String CELL = "indicator_id = :indicator and area_id = :area and period = :period";

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Statement statement, Instant now) {
        return jdbc.sql(INSERT)
                .param("kind", statement.kind().name().toLowerCase(Locale.ROOT))
                .param("indicator", statement.cell().indicatorId())
                .param("area", statement.cell().areaId())
                .param("period", statement.cell().period().code())
                .param("rules", statement.rules().toArray(Integer[]::new))
                .param("words", statement.words())
                .param("state", statement.about().state())
                .param("flags", statement.about().flags())
                .param("value", statement.about().value(), java.sql.Types.NUMERIC)
                .param("symbol", statement.about().symbol(), java.sql.Types.VARCHAR)
                .param("newValue", statement.newValue(), java.sql.Types.NUMERIC)
                .param("fromThisOn", statement.kind() == Remark.Kind.HELD_BACK ? 1 : 0)
                .param("written", now.atOffset(ZoneOffset.UTC))
                .param("writer", statement.writer().id())
                .param("writerName", statement.writer().name())
                .param("role", statement.writer().role().name().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }

    /** Ends those that have not ended yet; says how many. */
    int end(Collection<Long> remarks, Ending how, @Nullable Writer by, @Nullable String words, Instant now) {
        return jdbc.sql(END)
                .param("remarks", remarks.toArray(Long[]::new))
                .param("ended", now.atOffset(ZoneOffset.UTC))
                .param("how", how.name().toLowerCase(Locale.ROOT))
                .param("by", by == null ? null : by.id(), java.sql.Types.BIGINT)
                .param("byName", by == null ? null : by.name(), java.sql.Types.VARCHAR)
                .param("words", words, java.sql.Types.VARCHAR)
                .update();
    }

    Optional<Said> find(long remark) {
        return jdbc.sql(SELECT + "where remark_id = ?")
                .param(remark)
                .query(JdbcDecisions::said)
                .optional();
    }

    /** The decisions that hold for a figure, the one that says most of what is shown first: that it is held back, else the newest. */
    List<Said> listDecisions(Cell cell) {
        return about(
                        SELECT + "where ended is null and kind <> 'note' and " + CELL
                                + " order by kind = 'held_back' desc, remark_id desc",
                        cell)
                .query(JdbcDecisions::said)
                .list();
    }

    /** The figures that a release held back and that still are, by indicator, area and period. */
    List<Cell> listHeldBackBy(int release) {
        return jdbc.sql("""
                select indicator_id, area_id, period
                from keyfigures.remark
                where kind = 'held_back' and ended is null and at_release = ?
                order by indicator_id, area_id, period
                """)
                .param(release - 1)
                .query((rs, row) -> new Cell(rs.getInt(1), rs.getInt(2), Period.ofCode(rs.getInt(3))))
                .list();
    }

    Optional<Said> findNote(Cell cell) {
        return about(SELECT + "where ended is null and kind = 'note' and " + CELL, cell)
                .query(JdbcDecisions::said)
                .optional();
    }

    /** Everything that was ever said of a figure, the newest first. */
    List<Said> listHistory(Cell cell) {
        return about(SELECT + "where " + CELL + " order by remark_id desc", cell)
                .query(JdbcDecisions::said)
                .list();
    }

    /** The decisions that hold for figures of some indicators. */
    List<Said> listDecisions(Collection<Integer> indicatorIds) {
        return jdbc.sql(SELECT + "where ended is null and kind <> 'note' and indicator_id = any(?) order by remark_id")
                .param(indicatorIds.toArray(Integer[]::new))
                .query(JdbcDecisions::said)
                .list();
    }

    /** Whether any decision holds at all. */
    boolean anyHolds() {
        return jdbc.sql("select exists (select from keyfigures.remark where ended is null and kind <> 'note')")
                .query(Boolean.class)
                .single();
    }

    /** Of each of these figures the last decision that ended because it became another one. */
    List<Said> listLastEnded(Collection<Cell> cells) {
        return jdbc.sql(LAST_ENDED)
                .param(cells.stream().map(Cell::indicatorId).toArray(Integer[]::new))
                .param(cells.stream().map(Cell::areaId).toArray(Integer[]::new))
                .param(cells.stream().map(cell -> cell.period().code()).toArray(Integer[]::new))
                .query(JdbcDecisions::said)
                .list();
    }

    /** What is said of an area's figures now: notes and decisions, the newest first. */
    List<Said> listOfArea(int areaId) {
        return jdbc.sql(SELECT + "where ended is null and area_id = ? order by remark_id desc")
                .param(areaId)
                .query(JdbcDecisions::said)
                .list();
    }

    /** The decisions that ended because a release brought another figure, by indicator, area and period. */
    List<Said> listEndedBy(int release) {
        return jdbc.sql(
                        SELECT
                                + "where ended_how = 'new_figure' and kind <> 'held_back' and ended_at_release = ? order by indicator_id, area_id, period")
                .param(release)
                .query(JdbcDecisions::said)
                .list();
    }

    /** The latest notes that are shown, of all municipalities, the newest first. */
    List<Said> listNotes(int limit) {
        return jdbc.sql(SELECT + "where ended is null and kind = 'note' order by remark_id desc limit ?")
                .param(limit)
                .query(JdbcDecisions::said)
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Cell cell) {
        return jdbc.sql(sql)
                .param("indicator", cell.indicatorId())
                .param("area", cell.areaId())
                .param("period", cell.period().code());
    }

    private static Said said(ResultSet rs, int row) throws SQLException {
        OffsetDateTime ended = rs.getObject("ended", OffsetDateTime.class);
        return new Said(
                rs.getLong("remark_id"),
                Remark.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                new Cell(rs.getInt("indicator_id"), rs.getInt("area_id"), Period.ofCode(rs.getInt("period"))),
                rules(rs.getArray("rules")),
                rs.getString("words"),
                CellState.figure(
                        rs.getInt("state"), rs.getInt("flags"), rs.getBigDecimal("value"), rs.getString("symbol")),
                Optional.ofNullable(rs.getBigDecimal("new_value")),
                rs.getLong("writer"),
                rs.getString("writer_name"),
                Remark.Role.valueOf(rs.getString("writer_role").toUpperCase(Locale.ROOT)),
                rs.getObject("written", OffsetDateTime.class).toInstant(),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Said.End(
                                ended.toInstant(),
                                Ending.valueOf(rs.getString("ended_how").toUpperCase(Locale.ROOT)),
                                Optional.ofNullable(rs.getString("ended_by_name")),
                                Optional.ofNullable(rs.getString("ended_words")))));
    }

    private static Set<Integer> rules(Array array) throws SQLException {
        return Set.of((Integer[]) array.getArray());
    }
}
