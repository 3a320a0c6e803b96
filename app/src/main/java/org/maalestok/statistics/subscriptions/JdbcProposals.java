package org.maalestok.statistics.subscriptions;

import static org.maalestok.statistics.subscriptions.JdbcRuns.utc;
import static org.maalestok.statistics.subscriptions.JdbcSubscriptions.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.subscriptions.Proposal.State;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and what was decided. */
@Repository
class JdbcProposals {

    private static final String ADD = """
            insert into statistics.proposal (subscription, run, made, state, against, data_set, title_da, title_nb, title_en, retrieved,
                cells, row_count, added, changed, unchanged, withdrawn, revised)
            values (:subscription, :run, :made, 'OPEN', :against, :dataSet, :da, :nb, :en, :retrieved,
                :cells, :rows, :added, :changed, :unchanged, :withdrawn, :revised)
            returning id
            """;

    private static final String DECIDE = """
            update statistics.proposal
            set state = :to, decided = :now, decided_by = :by, reason_da = :da, reason_nb = :nb, reason_en = :en, release = :release
            where id = :id
            and state = :from
            """;

    private static final String LIST_OPEN = """
            select *
            from statistics.proposal
            where state in ('OPEN', 'PUBLISHING')
            order by made desc
            """;

    private static final String LIST_DECIDED = """
            select *
            from statistics.proposal
            where state not in ('OPEN', 'PUBLISHING')
            order by decided desc, id desc
            limit :most offset :from
            """;

    private static final String COUNT_DECIDED = """
            select count(*)
            from statistics.proposal
            where state not in ('OPEN', 'PUBLISHING')
            """;

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(Run run, Instant made, int against, DataSet dataSet, long cells, Release.Counts counts, long revised) {
        return jdbc.sql(ADD)
                .param("subscription", run.subscription())
                .param("run", run.number())
                .param("made", utc(made))
                .param("against", against)
                .param("dataSet", dataSet.code())
                .param("da", dataSet.title().da())
                .param("nb", dataSet.title().nb())
                .param("en", dataSet.title().en())
                .param("retrieved", dataSet.retrieved())
                .param("cells", cells)
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("withdrawn", counts.withdrawn())
                .param("revised", revised)
                .query(Integer.class)
                .single();
    }

    /** Moves a proposal on; false when it was not in the state that it was thought to be in. */
    boolean decide(
            Proposal proposal, State from, State to, Instant now, String by, Text reason, Optional<Integer> release) {
        return jdbc.sql(DECIDE)
                        .param("id", proposal.id())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("now", utc(now))
                        .param("by", by)
                        .param("da", reason.da())
                        .param("nb", reason.nb())
                        .param("en", reason.en())
                        .param("release", release.orElse(null))
                        .update()
                == 1;
    }

    void holdBack(Proposal proposal, long account) {
        jdbc.sql("update statistics.proposal set held_back_by = ? where id = ?")
                .param(account)
                .param(proposal.id())
                .update();
    }

    Optional<Proposal> find(int id) {
        return jdbc.sql("select * from statistics.proposal where id = ?")
                .param(id)
                .query(JdbcProposals::proposal)
                .optional();
    }

    Optional<Proposal> findOfRelease(int release) {
        return jdbc.sql("select * from statistics.proposal where release = ?")
                .param(release)
                .query(JdbcProposals::proposal)
                .optional();
    }

    /** Those that wait for a decision, the newest first. */
    List<Proposal> listOpen() {
        return jdbc.sql(LIST_OPEN).query(JdbcProposals::proposal).list();
    }

    List<Proposal> listDecided(int from, int most) {
        return jdbc.sql(LIST_DECIDED)
                .param("from", from)
                .param("most", most)
                .query(JdbcProposals::proposal)
                .list();
    }

    int countDecided() {
        return jdbc.sql(COUNT_DECIDED).query(Integer.class).single();
    }

    List<Proposal> listOpen(int subscription) {
        return jdbc.sql("select * from statistics.proposal where subscription = ? and state = 'OPEN'")
                .param(subscription)
                .query(JdbcProposals::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet rs, int row) throws SQLException {
        return new Proposal(
                rs.getInt("id"),
                rs.getInt("subscription"),
                rs.getInt("run"),
                instant(rs, "made"),
                State.valueOf(rs.getString("state")),
                JdbcRuns.findInstant(rs, "decided"),
                Optional.ofNullable(rs.getString("decided_by")).orElse(""),
                text(rs, "reason_"),
                Optional.ofNullable(rs.getObject("release", Integer.class)),
                rs.getInt("against"),
                rs.getString("data_set"),
                text(rs, "title_"),
                rs.getObject("retrieved", LocalDate.class),
                rs.getLong("cells"),
                new Release.Counts(
                        rs.getLong("row_count"),
                        rs.getLong("added"),
                        rs.getLong("changed"),
                        rs.getLong("unchanged"),
                        rs.getLong("withdrawn")),
                rs.getLong("revised"),
                Optional.ofNullable(rs.getObject("held_back_by", Long.class)));
    }

    static Text text(ResultSet rs, String prefix) throws SQLException {
        return new Text(rs.getString(prefix + "da"), rs.getString(prefix + "nb"), rs.getString(prefix + "en"));
    }
}
