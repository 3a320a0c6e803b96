package org.maalestok.keyfigures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.exchange.CellState;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suspects' list as the rules keep it. */
@Repository
class JdbcSuspects {

    private static final String TOUCHED = """
            select distinct indicator_id, period
            from keyfigures.observation
            where indicator_id = any(:indicators)
            and (from_release = :release or to_release = :release)
            """;

    private static final String OPEN = """
            select suspect_id, rule, indicator_id, area_id, period, state, flags, value, symbol, sentence_da, sentence_nb, sentence_en
            from keyfigures.suspect
            where indicator_id = any(:indicators)
            and closed_by is null
            """;

    private static final String LAST_TOUCHED = """
            select indicator_id, max(release_number)
            from keyfigures.release_indicator
            group by indicator_id
            """;

    private static final String INSERT = """
            insert into keyfigures.suspect
                (release_number, rule, indicator_id, area_id, period, state, flags, value, symbol, sentence_da, sentence_nb, sentence_en, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, keyfigures.next_change())
            """;

    private static final String REWORD = """
            update keyfigures.suspect
            set sentence_da = ?, sentence_nb = ?, sentence_en = ?
            where suspect_id = ?
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcSuspects(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** By indicator, the periods in which a release gave, changed or took a figure. */
    Map<Integer, Set<Period>> touchedPeriods(int release, Collection<Integer> indicatorIds) {
        return periods(jdbc.sql(TOUCHED)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .param("release", release));
    }

    /** The same for the difference that the present transaction has found. */
    Map<Integer, Set<Period>> triedPeriods() {
        return periods(jdbc.sql("select distinct indicator_id, period from difference"));
    }

    private static Map<Integer, Set<Period>> periods(JdbcClient.StatementSpec statement) {
        var touched = new HashMap<Integer, Set<Period>>();
        statement.query(rs -> {
            touched.computeIfAbsent(rs.getInt(1), id -> new HashSet<>()).add(Period.ofCode(rs.getInt(2)));
        });
        return touched;
    }

    /** By indicator, the last release that touched it. */
    Map<Integer, Integer> lastTouched() {
        var last = new HashMap<Integer, Integer>();
        jdbc.sql(LAST_TOUCHED).query(rs -> {
            last.put(rs.getInt(1), rs.getInt(2));
        });
        return last;
    }

    /** A suspect that is on the list, decided or not. */
    record Listed(long id, Suspect suspect) {}

    List<Listed> listOpen(Collection<Integer> indicatorIds) {
        return jdbc.sql(OPEN)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .query((rs, row) -> new Listed(rs.getLong("suspect_id"), suspect(rs)))
                .list();
    }

    /** Whether any figure stands on the list for this reason. */
    boolean anyOpen(int rule) {
        return jdbc.sql("select exists (select from keyfigures.suspect where rule = ? and closed_by is null)")
                .param(rule)
                .query(Boolean.class)
                .single();
    }

    /** The figures that stand on the list for one reason. */
    List<Cell> listOpenCells(int rule, Collection<Integer> indicatorIds) {
        return jdbc.sql("""
                select indicator_id, area_id, period
                from keyfigures.suspect
                where rule = ? and indicator_id = any(?) and closed_by is null
                """)
                .param(rule)
                .param(indicatorIds.toArray(Integer[]::new))
                .query((rs, row) -> new Cell(rs.getInt(1), rs.getInt(2), Period.ofCode(rs.getInt(3))))
                .list();
    }

    /**
     * The figures that a release brought and put on the list, and that stand there; computed ones may be of parts that it brought. A neighbour's figure that was public
     * before, and that the others' new ones made unusual, is not among them.
     */
    List<Cell> listFoundBy(int release) {
        return jdbc.sql("""
                select distinct indicator_id, area_id, period
                from keyfigures.suspect s
                join keyfigures.indicator i using (indicator_id)
                where s.release_number = ? and s.closed_by is null
                and (i.formula is not null or exists (
                    select
                    from keyfigures.observation o
                    where o.indicator_id = s.indicator_id and o.area_id = s.area_id and o.period = s.period
                    and o.from_release = s.release_number
                ))
                """)
                .param(release)
                .query((rs, row) -> new Cell(rs.getInt(1), rs.getInt(2), Period.ofCode(rs.getInt(3))))
                .list();
    }

    static Suspect suspect(ResultSet rs) throws SQLException {
        return new Suspect(
                rs.getInt("rule"),
                rs.getInt("indicator_id"),
                rs.getInt("area_id"),
                Period.ofCode(rs.getInt("period")),
                CellState.figure(
                        rs.getInt("state"), rs.getInt("flags"), rs.getBigDecimal("value"), rs.getString("symbol")),
                new Text(rs.getString("sentence_da"), rs.getString("sentence_nb"), rs.getString("sentence_en")));
    }

    void close(Collection<Long> suspectIds, int release) {
        jdbc.sql("""
                update keyfigures.suspect
                set closed_by = ?, changed = keyfigures.next_change()
                where suspect_id = any(?)
                """).param(release).param(suspectIds.toArray(Long[]::new)).update();
    }

    /** Says something else of suspects that stay on the list, by their ids. */
    void reword(Map<Long, Text> sentences) {
        template.batchUpdate(REWORD, sentences.entrySet(), 1000, (statement, one) -> {
            statement.setString(1, one.getValue().da());
            statement.setString(2, one.getValue().nb());
            statement.setString(3, one.getValue().en());
            statement.setLong(4, one.getKey());
        });
    }

    /** A suspect and the release on whose list it stands. */
    record Found(int release, Suspect suspect) {}

    void add(List<Found> found) {
        template.batchUpdate(INSERT, found, 1000, (statement, one) -> {
            var suspect = one.suspect();
            statement.setInt(1, one.release());
            statement.setInt(2, suspect.rule());
            statement.setInt(3, suspect.indicatorId());
            statement.setInt(4, suspect.areaId());
            statement.setInt(5, suspect.period().code());
            var cell = StoredFigure.of(suspect.found());
            statement.setInt(6, cell.state());
            statement.setInt(7, cell.flags());
            statement.setObject(8, cell.value(), Types.NUMERIC);
            statement.setString(9, cell.symbol());
            statement.setString(10, suspect.sentence().da());
            statement.setString(11, suspect.sentence().nb());
            statement.setString(12, suspect.sentence().en());
        });
    }
}
