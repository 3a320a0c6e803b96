package org.maalestok.comparison.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.access.User;
import org.maalestok.comparison.contributions.Contribution.End;
import org.maalestok.comparison.contributions.Contribution.Ending;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Contributions.Draft;
import org.maalestok.keyfigures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads contributions with their history. */
@Repository
class JdbcContributions {

    private static final String SELECT = "select * from comparison.contribution ";

    private static final String INSERT = """
            insert into comparison.contribution
                (kind, area_id, service, indicator_id, period, words, value, published, written, writer, writer_name, contact_person)
            values (:kind, :area, :service, :indicator, :period, :words, :value, :published, :written, :writer, :name, :contact)
            returning contribution_id
            """;

    private static final String END = """
            update comparison.contribution
            set ended = :ended, ended_how = :how, ended_by_name = :by, ended_words = :words
            where contribution_id = :id and ended is null
            """;

    private final JdbcClient jdbc;

    JdbcContributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Draft draft, User writer, boolean contactPerson, Instant now) {
        return jdbc.sql(INSERT)
                .param("kind", code(draft.kind()))
                .param("area", draft.subject().areaId())
                .param("service", draft.subject().service())
                .param("indicator", draft.subject().indicatorId())
                .param("period", draft.subject().period().code())
                .param("words", draft.words())
                .param("value", draft.value())
                .param("published", draft.published())
                .param("written", now.atOffset(ZoneOffset.UTC))
                .param("writer", writer.id())
                .param("name", writer.name())
                .param("contact", contactPerson)
                .query(Long.class)
                .single();
    }

    /** Ends one that stands; false when it does not. */
    boolean end(long id, End end) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("ended", end.when().atOffset(ZoneOffset.UTC))
                        .param("how", code(end.how()))
                        .param("by", end.who())
                        .param("words", end.words())
                        .update()
                > 0;
    }

    Optional<Contribution> find(long id) {
        return jdbc.sql(SELECT + "where contribution_id = ?")
                .param(id)
                .query(JdbcContributions::read)
                .optional();
    }

    List<Contribution> listStanding(int areaId, String service) {
        return jdbc.sql(SELECT + "where area_id = ? and service = ? and ended is null order by contribution_id")
                .params(areaId, service)
                .query(JdbcContributions::read)
                .list();
    }

    List<Contribution> listStanding(int areaId) {
        return jdbc.sql(SELECT + "where area_id = ? and ended is null order by contribution_id")
                .param(areaId)
                .query(JdbcContributions::read)
                .list();
    }

    List<Contribution> listHistory(Kind kind, Subject subject) {
        return jdbc.sql(
                        SELECT
                                + "where kind = ? and area_id = ? and indicator_id = ? and period = ? order by contribution_id desc")
                .params(
                        code(kind),
                        subject.areaId(),
                        subject.indicatorId(),
                        subject.period().code())
                .query(JdbcContributions::read)
                .list();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Contribution read(ResultSet rs, int row) throws SQLException {
        return new Contribution(
                rs.getLong("contribution_id"),
                Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                new Subject(
                        rs.getInt("area_id"),
                        rs.getString("service"),
                        rs.getInt("indicator_id"),
                        Period.ofCode(rs.getInt("period"))),
                rs.getString("words"),
                rs.getBigDecimal("value"),
                rs.getBoolean("published"),
                rs.getString("writer_name"),
                rs.getBoolean("contact_person"),
                rs.getObject("written", OffsetDateTime.class).toInstant(),
                end(rs));
    }

    private static Optional<End> end(ResultSet rs) throws SQLException {
        OffsetDateTime ended = rs.getObject("ended", OffsetDateTime.class);
        return ended == null
                ? Optional.empty()
                : Optional.of(new End(
                        ended.toInstant(),
                        Ending.valueOf(rs.getString("ended_how").toUpperCase(Locale.ROOT)),
                        rs.getString("ended_by_name"),
                        rs.getString("ended_words")));
    }
}
