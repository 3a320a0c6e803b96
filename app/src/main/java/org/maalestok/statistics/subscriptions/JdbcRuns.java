package org.maalestok.statistics.subscriptions;

import static org.maalestok.statistics.subscriptions.JdbcSubscriptions.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.statistics.sources.Source.Wait;
import org.maalestok.ui.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, how far they have come, and how they ended. */
@Repository
class JdbcRuns {

    private static final String SELECT = """
            select r.*, p.id as proposal,
                array(select da from statistics.run_reason where subscription = r.subscription and number = r.number order by position) as da,
                array(select nb from statistics.run_reason where subscription = r.subscription and number = r.number order by position) as nb,
                array(select en from statistics.run_reason where subscription = r.subscription and number = r.number order by position) as en
            from statistics.run r
            left join statistics.proposal p on p.subscription = r.subscription and p.run = r.number
            """;

    private static final String ADD = """
            insert into statistics.run (subscription, number, state, step, asked, started_by, instead_of)
            select :subscription, coalesce(max(number), 0) + 1, 'WAITING', 'FETCHING', :asked, :by, :instead
            from statistics.run
            where subscription = :subscription
            returning number
            """;

    private static final String UPDATE_PROGRESS = """
            update statistics.run
            set requests = :requests, of_requests = :of, cells = :cells, step = :step,
                waits_why = :why, waits_said = :said, waits_until = :until
            where subscription = :subscription
            and number = :number
            and state = 'RUNNING'
            returning coalesce(stop_asked_by, '')
            """;

    private static final String LIST_LATEST = SELECT + """
            where (r.subscription, r.number) in (
                select subscription, max(number)
                from statistics.run
                group by subscription
            )
            order by r.asked desc
            """;

    private static final String LIST_OUTCOMES = SELECT + """
            where (r.subscription, r.number) in (
                select subscription, max(number)
                from statistics.run
                where state not in ('WAITING', 'RUNNING', 'STOPPED')
                group by subscription
            )
            order by r.asked desc
            """;

    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a new run that waits; empty when one waits or runs already. Wants no transaction, which would be lost in that case. */
    Optional<Integer> add(int subscription, Instant asked, String by, Optional<Integer> insteadOf) {
        try {
            return Optional.of(jdbc.sql(ADD)
                    .param("subscription", subscription)
                    .param("asked", utc(asked))
                    .param("by", by)
                    .param("instead", insteadOf.orElse(null))
                    .query(Integer.class)
                    .single());
        } catch (DuplicateKeyException atOnce) {
            return Optional.empty();
        }
    }

    int countRunning() {
        return jdbc.sql("select count(*) from statistics.run where state = 'RUNNING'")
                .query(Integer.class)
                .single();
    }

    boolean isWaiting(int subscription) {
        return jdbc.sql("select exists (select from statistics.run where subscription = ? and state = 'WAITING')")
                .param(subscription)
                .query(Boolean.class)
                .single();
    }

    /** Takes the run that waits; false when there is none any more. */
    boolean begin(int subscription, int number, Instant now) {
        return jdbc.sql("""
                        update statistics.run
                        set state = 'RUNNING', started = ?
                        where subscription = ? and number = ? and state = 'WAITING'
                        """).params(utc(now), subscription, number).update() == 1;
    }

    /** Writes down how far the run has come. Tells who wants it to stop, or nobody (an empty name); empty when the run is no longer the caller's. */
    Optional<String> progress(Run run, Run.Step step, int requests, int ofRequests, long cells, Optional<Wait> wait) {
        return jdbc.sql(UPDATE_PROGRESS)
                .param("requests", requests)
                .param("of", ofRequests)
                .param("cells", cells)
                .param("step", step.name())
                .param("why", wait.map(it -> it.why().name()).orElse(null))
                .param("said", wait.map(Wait::said).orElse(null))
                .param("until", wait.map(it -> utc(it.until())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("subscription", run.subscription())
                .param("number", run.number())
                .query(String.class)
                .optional();
    }

    /** Ends a run in this state, with its reasons in the same moment: whoever sees the end sees why. False when it was not in the state. */
    boolean finish(int subscription, int number, Run.State from, Run.State to, Instant now, List<Text> reasons) {
        return jdbc.sql("""
                        with ended as (
                            update statistics.run
                            set state = :to, finished = :now
                            where subscription = :subscription and number = :number and state = :from
                            returning subscription, number
                        ), why as (
                            insert into statistics.run_reason (subscription, number, position, da, nb, en)
                            select ended.subscription, ended.number, reason.position - 1, reason.da, reason.nb, reason.en
                            from ended, unnest(:da, :nb, :en) with ordinality as reason (da, nb, en, position)
                        )
                        select count(*) from ended
                        """)
                        .param("to", to.name())
                        .param("now", utc(now))
                        .param("subscription", subscription)
                        .param("number", number)
                        .param("from", from.name())
                        .param("da", reasons.stream().map(Text::da).toArray(String[]::new))
                        .param("nb", reasons.stream().map(Text::nb).toArray(String[]::new))
                        .param("en", reasons.stream().map(Text::en).toArray(String[]::new))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Ends a run with a proposal; false when it was not running any more, or is to stop. */
    boolean propose(Run run, Instant now) {
        return jdbc.sql("""
                        update statistics.run
                        set state = 'PROPOSED', finished = ?
                        where subscription = ? and number = ? and state = 'RUNNING' and stop_asked_by is null
                        """).params(utc(now), run.subscription(), run.number()).update() == 1;
    }

    boolean askToStop(int subscription, int number, String by) {
        return jdbc.sql("""
                        update statistics.run
                        set stop_asked_by = ?
                        where subscription = ? and number = ? and state = 'RUNNING' and stop_asked_by is null
                        """).params(by, subscription, number).update() == 1;
    }

    Optional<Run> find(int subscription, int number) {
        return jdbc.sql(SELECT + "where r.subscription = ? and r.number = ?")
                .params(subscription, number)
                .query(JdbcRuns::run)
                .optional();
    }

    /** The one that waits or runs. */
    Optional<Run> findPresent(int subscription) {
        return jdbc.sql(SELECT + "where r.subscription = ? and r.state in ('WAITING', 'RUNNING')")
                .param(subscription)
                .query(JdbcRuns::run)
                .optional();
    }

    /** The newest first. */
    List<Run> list(int subscription, int limit) {
        return jdbc.sql(SELECT + "where r.subscription = ? order by r.number desc limit ?")
                .params(subscription, limit)
                .query(JdbcRuns::run)
                .list();
    }

    /** The last run of each subscription, the newest first. */
    List<Run> listLatest() {
        return jdbc.sql(LIST_LATEST).query(JdbcRuns::run).list();
    }

    /** The last run of each subscription that is over and was not stopped, the newest first. */
    List<Run> listOutcomes() {
        return jdbc.sql(LIST_OUTCOMES).query(JdbcRuns::run).list();
    }

    private static Run run(ResultSet rs, int row) throws SQLException {
        return new Run(
                rs.getInt("subscription"),
                rs.getInt("number"),
                Run.State.valueOf(rs.getString("state")),
                Run.Step.valueOf(rs.getString("step")),
                instant(rs, "asked"),
                findInstant(rs, "started"),
                findInstant(rs, "finished"),
                rs.getString("started_by"),
                Optional.ofNullable(rs.getObject("instead_of", Integer.class)),
                rs.getInt("requests"),
                rs.getInt("of_requests"),
                rs.getLong("cells"),
                Optional.ofNullable(rs.getString("stop_asked_by")).orElse(""),
                reasons(rs),
                Optional.ofNullable(rs.getObject("proposal", Integer.class)),
                wait(rs));
    }

    /** A run that is over waits for nothing, whatever was written down last. */
    private static Optional<Wait> wait(ResultSet rs) throws SQLException {
        Optional<Instant> until = findInstant(rs, "waits_until");
        if (until.isEmpty() || !rs.getString("state").equals("RUNNING")) {
            return Optional.empty();
        }
        return Optional.of(
                new Wait(Wait.Why.valueOf(rs.getString("waits_why")), rs.getString("waits_said"), until.get()));
    }

    private static List<Text> reasons(ResultSet rs) throws SQLException {
        String[] da = (String[]) rs.getArray("da").getArray();
        String[] nb = (String[]) rs.getArray("nb").getArray();
        String[] en = (String[]) rs.getArray("en").getArray();
        return IntStream.range(0, en.length)
                .mapToObj(i -> new Text(da[i], nb[i], en[i]))
                .toList();
    }

    static Optional<Instant> findInstant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
