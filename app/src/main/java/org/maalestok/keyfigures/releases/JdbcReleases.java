package org.maalestok.keyfigures.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportGoingOn;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Text;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases and the data sets that they belong to. */
@Repository
public class JdbcReleases {

    private static final String SELECT = """
            select r.*, d.code
            from keyfigures.release r
            join keyfigures.data_set d using (data_set_id)
            where number > :after
            order by number
            """;

    private static final String SELECT_OF = """
            select r.*, d.code
            from keyfigures.release r
            join keyfigures.data_set d using (data_set_id)
            where d.code = ?
            order by number
            """;

    private static final String INSERT = """
            insert into keyfigures.release
            values (:number, :dataSet, :titleDa, :titleNb, :titleEn, :source, :table, :address, :retrieved, :licence,
                :noteDa, :noteNb, :noteEn, :published, :file, :rows, :added, :changed, :unchanged, :withdrawn)
            """;

    private static final String ADD_DATA_SET = """
            insert into keyfigures.data_set (data_set_id, code)
            select coalesce(max(data_set_id), 0) + 1, :code
            from keyfigures.data_set
            returning data_set_id
            """;

    /** The name that a session gives itself while it publishes. PostgreSQL keeps 63 bytes of it. */
    private static final String PUBLISHING = "publishes ";

    private static final String GOING_ON = """
            select substr(application_name, length(:publishing) + 1) as data_set, xact_start as since
            from pg_stat_activity
            where datname = current_database()
            and application_name like :publishing || '%'
            and xact_start is not null
            order by xact_start
            limit 1
            """;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A decision about figures is written in less; an import mostly is not. */
    private static final Duration FOR_A_MOMENT = Duration.ofSeconds(2);

    private static final Duration FOR_A_PAGE = Duration.ofSeconds(10);
    private static final Duration FOR_WORK = Duration.ofMinutes(30);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcReleases(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Makes others who want to publish, or to decide about figures, wait until this transaction ends. For somebody who waits for a page.
     *
     * @throws ImportGoingOn when the others are not ready within ten seconds
     */
    public void lock() {
        lock(FOR_A_PAGE);
    }

    /**
     * The same for work that nobody waits for: imports let each other end.
     *
     * @throws ImportGoingOn when that takes longer than the longest import should
     */
    public void lockPatiently() {
        lock(FOR_WORK);
    }

    /**
     * The same for whoever wants to say that it takes longer.
     *
     * @throws ImportGoingOn when the others are not ready in a moment
     */
    void lockBriefly() {
        lock(FOR_A_MOMENT);
    }

    /** Tells others, on all nodes, what is published in this transaction; until it ends. */
    void announce(String dataSet) {
        jdbc.sql("select set_config('application_name', ?, true)")
                .param(PUBLISHING + dataSet)
                .query(rs -> {});
    }

    /** What somebody publishes right now, on any node; empty when nobody does. */
    Optional<FigureImport.GoingOn> findGoingOn() {
        return jdbc.sql(GOING_ON)
                .param("publishing", PUBLISHING)
                .query((rs, row) -> new FigureImport.GoingOn(
                        rs.getString("data_set"),
                        rs.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whatever others publish or decide, the present transaction sees the state of its first question; this must be the very first. */
    void seeOneState() {
        jdbc.sql("set transaction isolation level repeatable read").update();
    }

    void lock(Duration longest) {
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(longest.toMillis() + "ms")
                .query(rs -> {});
        try {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('maalestok.keyfigures.release'))")
                    .query(rs -> {});
        } catch (UncategorizedSQLException e) {
            SQLException cause = e.getSQLException();
            throw cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState()) ? new ImportGoingOn(e) : e;
        }
        jdbc.sql("select set_config('lock_timeout', '0', true)").query(rs -> {});
    }

    /** The number of the latest release; 0 before the first. */
    public int latestNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from keyfigures.release")
                .query(Integer.class)
                .single();
    }

    /** The releases after this one, in order. */
    public List<Release> listAfter(int number) {
        return jdbc.sql(SELECT)
                .param("after", number)
                .query(JdbcReleases::release)
                .list();
    }

    /** The releases of a data set, in order. */
    List<Release> listOf(String dataSet) {
        return jdbc.sql(SELECT_OF).param(dataSet).query(JdbcReleases::release).list();
    }

    Optional<Integer> findDataSetId(String code) {
        return jdbc.sql("select data_set_id from keyfigures.data_set where code = ?")
                .param(code)
                .query(Integer.class)
                .optional();
    }

    /** Only under the lock. */
    int addDataSet(String code) {
        return jdbc.sql(ADD_DATA_SET).param("code", code).query(Integer.class).single();
    }

    void add(Release release, int dataSetId, Difference difference) {
        var dataSet = release.dataSet();
        var counts = release.counts();
        jdbc.sql(INSERT)
                .param("number", release.number())
                .param("dataSet", dataSetId)
                .param("titleDa", dataSet.title().da())
                .param("titleNb", dataSet.title().nb())
                .param("titleEn", dataSet.title().en())
                .param("source", dataSet.source())
                .param("table", dataSet.table())
                .param("address", dataSet.address())
                .param("retrieved", dataSet.retrieved())
                .param("licence", dataSet.licence())
                .param("noteDa", dataSet.note().da())
                .param("noteNb", dataSet.note().nb())
                .param("noteEn", dataSet.note().en())
                .param("published", release.published().atOffset(ZoneOffset.UTC))
                .param("file", release.fileName())
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("withdrawn", counts.withdrawn())
                .update();
        template.batchUpdate(
                "insert into keyfigures.release_indicator values (?, ?, ?, ?, ?)",
                difference.touched(),
                1000,
                (statement, touched) -> {
                    statement.setInt(1, release.number());
                    statement.setInt(2, touched.indicatorId());
                    statement.setInt(3, touched.added());
                    statement.setInt(4, touched.changed());
                    statement.setInt(5, touched.withdrawn());
                });
    }

    private static Release release(ResultSet rs, int row) throws SQLException {
        return new Release(
                rs.getInt("number"),
                dataSet(rs),
                rs.getObject("published", OffsetDateTime.class).toInstant(),
                rs.getString("file_name"),
                new Release.Counts(
                        rs.getLong("row_count"),
                        rs.getLong("added"),
                        rs.getLong("changed"),
                        rs.getLong("unchanged"),
                        rs.getLong("withdrawn")));
    }

    private static DataSet dataSet(ResultSet rs) throws SQLException {
        return new DataSet(
                rs.getString("code"),
                text(rs, "title"),
                rs.getString("source"),
                rs.getString("source_table"),
                rs.getString("address"),
                rs.getObject("retrieved", LocalDate.class),
                rs.getString("licence"),
                text(rs, "note"));
    }

    private static Text text(ResultSet rs, String column) throws SQLException {
        return new Text(rs.getString(column + "_da"), rs.getString(column + "_nb"), rs.getString(column + "_en"));
    }
}
