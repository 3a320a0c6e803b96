package org.maalestok.keyfigures.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.catalogue.Editor.Author;
import org.maalestok.keyfigures.catalogue.Editor.Draft;
import org.maalestok.keyfigures.catalogue.Editor.Version;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts, and what people did to published indicators. */
final class JdbcDrafts {

    private static final String DRAFTS =
            "select code, version, based_on, fields, saved_by_name, saved_at from keyfigures.indicator_draft";

    private static final String LEAVE = """
            insert into keyfigures.indicator_draft_past (code, version, fields)
            select code, version, fields
            from keyfigures.indicator_draft
            where code = :code
            on conflict do nothing
            """;

    private static final String SAVE = """
            insert into keyfigures.indicator_draft (code, version, based_on, fields, saved_by, saved_by_name)
            values (:code, nextval('keyfigures.draft_version'), :based_on, cast(:fields as jsonb), :account, :name)
            on conflict (code) do update
                set version = excluded.version, fields = excluded.fields, saved_by = excluded.saved_by,
                    saved_by_name = excluded.saved_by_name, saved_at = now()
            returning version
            """;

    /** A definition of before the keeping of history has no row there; its number is 1. */
    private static final String VERSIONS = """
            select i.code, coalesce(v.version, 1) as version, coalesce(v.valid_from, now()) as valid_from,
                coalesce(v.definition, to_jsonb(i)) as definition, v.by_name, v.why
            from keyfigures.indicator i
            left join keyfigures.indicator_version v using (indicator_id)
            where i.code = :code
            order by v.version desc
            """;

    private static final String SIGN = """
            update keyfigures.indicator_version
            set by_account = :account, by_name = :name, why = :why
            where indicator_id = :indicator and version = :version
            """;

    private static final String RETIREMENTS = """
            select i.code, r.since, r.why_nb, r.why_da, r.why_en, r.by_name
            from keyfigures.indicator_retirement r
            join keyfigures.indicator i using (indicator_id)
            """;

    private static final String RETIRE = """
            insert into keyfigures.indicator_retirement (indicator_id, since, why_nb, why_da, why_en, by_account, by_name)
            select indicator_id, (now() at time zone 'Europe/Oslo')::date, :nb, :da, :en, :account, :name
            from keyfigures.indicator
            where code = :code
            on conflict (indicator_id) do update
                set why_nb = excluded.why_nb, why_da = excluded.why_da, why_en = excluded.why_en,
                    by_account = excluded.by_account, by_name = excluded.by_name
            """;

    private static final String RESTORE = """
            delete from keyfigures.indicator_retirement r
            using keyfigures.indicator i
            where i.indicator_id = r.indicator_id and i.code = :code
            """;

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people who save the same new code at once wait for each other here. Ends with the transaction. */
    void lock(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('keyfigures.indicator_draft ' || :code, 0))")
                .param("code", code)
                .query((row, n) -> 0)
                .single();
    }

    Map<String, Draft> list() {
        var drafts = new HashMap<String, Draft>();
        jdbc.sql(DRAFTS)
                .query((row, n) -> drafts.put(row.getString("code"), draft(row)))
                .list();
        return drafts;
    }

    Optional<Draft> find(String code) {
        return jdbc.sql(DRAFTS + " where code = :code")
                .param("code", code)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** What a draft said when it had this version; empty when that is more than a week ago. */
    Optional<Map<String, String>> findPast(String code, long version) {
        return jdbc.sql("""
                select fields
                from keyfigures.indicator_draft_past
                where code = ? and version = ?
                """)
                .param(code)
                .param(version)
                .query((row, n) -> Json.readFields(row.getString("fields")))
                .optional();
    }

    /** Keeps for a while what the draft says now, before it says something else. */
    private void leave(String code) {
        jdbc.sql("delete from keyfigures.indicator_draft_past where left_at < now() - interval '7 days'")
                .update();
        jdbc.sql(LEAVE).param("code", code).update();
    }

    long save(String code, Map<String, String> fields, int basedOn, Author author) {
        leave(code);
        return jdbc.sql(SAVE)
                .param("code", code)
                .param("based_on", basedOn)
                .param("fields", Json.write(fields))
                .param("account", author.account())
                .param("name", author.name())
                .query(Long.class)
                .single();
    }

    void delete(String code) {
        leave(code);
        jdbc.sql("delete from keyfigures.indicator_draft where code = ?")
                .param(code)
                .update();
    }

    /** Every definition, the newest first; none for a code that is not published. */
    List<Version> listVersions(String code) {
        return jdbc.sql(VERSIONS)
                .param("code", code)
                .query((row, n) -> version(row))
                .list();
    }

    OptionalInt findIndicatorId(String code) {
        return jdbc
                .sql("select indicator_id from keyfigures.indicator where code = ?")
                .param(code)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Writes down who published a version and why, and that the files may no longer change the indicator. */
    void sign(int indicator, int version, String why, Author author) {
        jdbc.sql(SIGN)
                .param("account", author.account())
                .param("name", author.name())
                .param("why", why)
                .param("indicator", indicator)
                .param("version", version)
                .update();
        jdbc.sql("insert into keyfigures.indicator_edition values (?) on conflict do nothing")
                .param(indicator)
                .update();
    }

    /** The codes of indicators that were edited by people. */
    List<String> listEdited() {
        return jdbc.sql("select i.code from keyfigures.indicator_edition join keyfigures.indicator i using"
                        + " (indicator_id)")
                .query(String.class)
                .list();
    }

    /** The files say the same now, and may lead again. */
    void forgetEdition(String code) {
        jdbc.sql("""
                delete from keyfigures.indicator_edition e
                using keyfigures.indicator i
                where i.indicator_id = e.indicator_id and i.code = ?
                """).param(code).update();
    }

    Map<String, Retirement> listRetired() {
        var retired = new HashMap<String, Retirement>();
        jdbc.sql(RETIREMENTS)
                .query((row, n) -> retired.put(row.getString("code"), retirement(row)))
                .list();
        return retired;
    }

    void retire(String code, Text why, Author author) {
        jdbc.sql(RETIRE)
                .param("code", code)
                .param("nb", why.nb())
                .param("da", why.da())
                .param("en", why.en())
                .param("account", author.account())
                .param("name", author.name())
                .update();
    }

    void restore(String code) {
        jdbc.sql(RESTORE).param("code", code).update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                Json.readFields(row.getString("fields")),
                row.getLong("version"),
                row.getInt("based_on"),
                row.getString("saved_by_name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                DraftFields.of(Json.readIndicator(row.getString("definition"))),
                row.getString("by_name"),
                row.getString("why"));
    }

    private static Retirement retirement(ResultSet row) throws SQLException {
        return new Retirement(
                row.getObject("since", java.time.LocalDate.class),
                new Text(row.getString("why_da"), row.getString("why_nb"), row.getString("why_en")),
                row.getString("by_name"));
    }
}
