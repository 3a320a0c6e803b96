package org.maalestok.statistics.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.ImportOutcome.Touched;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.subscriptions.Proposal.Findings;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to know about a proposal before somebody decides. */
@Repository
class JdbcFindings {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcFindings(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private record Numbered<T>(int position, T what) {}

    private static <T> List<Numbered<T>> numbered(List<T> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered<>(i, all.get(i)))
                .toList();
    }

    void add(int proposal, Findings findings) {
        template.batchUpdate(
                "insert into statistics.proposal_indicator values (?, ?, ?, ?, ?)",
                findings.indicators(),
                AT_ONCE,
                (row, touched) -> set(
                        row, proposal, touched.indicatorId(), touched.added(), touched.changed(), touched.withdrawn()));
        template.batchUpdate(
                "insert into statistics.proposal_change values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbered(findings.changes()),
                AT_ONCE,
                (row, change) -> set(
                        row,
                        proposal,
                        change.position(),
                        change.what().kind().name(),
                        change.what().indicatorId(),
                        change.what().areaId(),
                        change.what().period().code(),
                        Notation.of(change.what().before()),
                        Notation.of(change.what().after()),
                        change.what().sourceArea()));
        template.batchUpdate(
                "insert into statistics.proposal_suspect values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbered(findings.suspects()),
                AT_ONCE,
                (row, suspect) -> set(
                        row,
                        proposal,
                        suspect.position(),
                        suspect.what().rule(),
                        suspect.what().indicatorId(),
                        suspect.what().areaId(),
                        suspect.what().period().code(),
                        Notation.of(suspect.what().found()),
                        suspect.what().sentence().da(),
                        suspect.what().sentence().nb(),
                        suspect.what().sentence().en()));
        template.batchUpdate(
                "insert into statistics.proposal_left_out values (?, ?, ?, ?, ?)",
                numbered(findings.leftOut()),
                AT_ONCE,
                (row, left) -> set(
                        row,
                        proposal,
                        left.position(),
                        left.what().reason().name(),
                        left.what().what(),
                        left.what().cells()));
    }

    private static void set(java.sql.PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    Findings get(int proposal) {
        return new Findings(indicators(proposal), changes(proposal), suspects(proposal), leftOut(proposal));
    }

    private List<Touched> indicators(int proposal) {
        return jdbc.sql("""
            select indicator_id, added, changed, withdrawn
            from statistics.proposal_indicator
            where proposal = ?
            order by withdrawn desc, changed desc, added desc, indicator_id
            """)
                .param(proposal)
                .query((rs, row) -> new Touched(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .list();
    }

    private List<Change> changes(int proposal) {
        return jdbc.sql("select * from statistics.proposal_change where proposal = ? order by position")
                .param(proposal)
                .query((rs, row) -> new Change(
                        Change.Kind.valueOf(rs.getString("kind")),
                        rs.getInt("indicator_id"),
                        rs.getInt("area_id"),
                        Period.ofCode(rs.getInt("period")),
                        state(rs, "before"),
                        state(rs, "after"),
                        rs.getString("source_area")))
                .list();
    }

    private List<Suspect> suspects(int proposal) {
        return jdbc.sql("select * from statistics.proposal_suspect where proposal = ? order by position")
                .param(proposal)
                .query((rs, row) -> new Suspect(
                        rs.getInt("rule"),
                        rs.getInt("indicator_id"),
                        rs.getInt("area_id"),
                        Period.ofCode(rs.getInt("period")),
                        state(rs, "found"),
                        new Text(rs.getString("da"), rs.getString("nb"), rs.getString("en"))))
                .list();
    }

    List<LeftOut> leftOut(int proposal) {
        return jdbc.sql("select * from statistics.proposal_left_out where proposal = ? order by position")
                .param(proposal)
                .query((rs, row) ->
                        new LeftOut(Reason.valueOf(rs.getString("reason")), rs.getString("what"), rs.getLong("cells")))
                .list();
    }

    private static Observation state(ResultSet rs, String column) throws SQLException {
        return Notation.parse(rs.getString(column));
    }
}
