package org.maalestok.statistics.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of schemes: one row for each, one for each version that was in use, one for each time that its draft was saved. */
@Repository
class JdbcAccountSchemes implements AccountSchemes {

    private static final String KEPT = """
            select s.code, s.edit, s.retired, s.version, v.scheme, v.saved, v.saved_by, d.fields, d.saved draft_saved, d.saved_by draft_by,
                t.edit turn_edit, t.kind, t.turned, t.turned_by
            from statistics.account_scheme s
            left join statistics.account_scheme_version v using (code, version)
            left join statistics.account_scheme_draft d using (code, edit)
            left join lateral (
                select edit, kind, turned, turned_by from statistics.account_scheme_turn where code = s.code order by edit desc limit 1) t on true
            """;
    private static final String VERSIONS = """
            select version, scheme, saved, saved_by from statistics.account_scheme_version where code = :code order by version desc
            """;
    private static final String TURNS = """
            select edit turn_edit, kind, turned, turned_by from statistics.account_scheme_turn where code = :code order by edit desc
            """;
    private static final String DRAFT = """
            select fields, saved, saved_by from statistics.account_scheme_draft where code = :code and edit = :edit
            """;
    private static final String ADD =
            "insert into statistics.account_scheme (code, version, edit) values (:code, 0, 0) on conflict do nothing";
    private static final String TAKE_TURN = "select edit from statistics.account_scheme where code = :code for update";
    private static final String GROW = "update statistics.account_scheme set edit = :edit where code = :code";
    private static final String KEEP_DRAFT = """
            insert into statistics.account_scheme_draft (code, edit, fields, saved, saved_by) values (:code, :edit, :json::jsonb, :saved, :by)
            """;
    private static final String END_DRAFTS = "delete from statistics.account_scheme_draft where code = :code";
    private static final String USE = """
            with used as (update statistics.account_scheme set version = version + 1, retired = false where code = :code returning version)
            insert into statistics.account_scheme_version (code, version, scheme, saved, saved_by)
            select :code, used.version, :json::jsonb, :saved, :by from used
            """;
    private static final String CARRY_DRAFT_ON = """
            insert into statistics.account_scheme_draft (code, edit, fields, saved, saved_by)
            select code, :edit, fields, saved, saved_by from statistics.account_scheme_draft where code = :code and edit = :basis
            """;
    private static final String TURN = """
            insert into statistics.account_scheme_turn (code, edit, kind, turned, turned_by) values (:code, :edit, :kind, :saved, :by)
            """;
    private static final String ONLY_TURNED = """
            select count(*) = :edit - :basis from statistics.account_scheme_turn where code = :code and edit > :basis and kind <> 'DISCARDED'
            """;
    private static final String RETIRE = "update statistics.account_scheme set retired = :retired where code = :code";
    private static final String FORGET = "delete from statistics.account_scheme where code = :code and version = 0";

    /** Who saved it when nobody was signed in: the starter data. */
    private static final String NOBODY = "Målestok";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    JdbcAccountSchemes(JdbcClient jdbc, TransactionTemplate transactions, Access access) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.access = access;
    }

    @Override
    public List<AccountScheme> list() {
        return listKept().stream()
                .filter(it -> !it.retired())
                .flatMap(it -> it.inUse().stream())
                .map(Version::scheme)
                .toList();
    }

    @Override
    public Optional<AccountScheme> find(String code) {
        return findKept(code).filter(it -> !it.retired()).flatMap(Kept::inUse).map(Version::scheme);
    }

    @Override
    public List<Kept> listKept() {
        return jdbc.sql(KEPT + " order by s.code")
                .query((row, number) -> kept(row))
                .list();
    }

    @Override
    public Optional<Kept> findKept(String code) {
        return jdbc.sql(KEPT + " where s.code = :code")
                .param("code", code)
                .query((row, number) -> kept(row))
                .optional();
    }

    @Override
    public List<Version> listVersions(String code) {
        return jdbc.sql(VERSIONS)
                .param("code", code)
                .query((row, number) -> version(row))
                .list();
    }

    @Override
    public List<Turn> listTurns(String code) {
        return jdbc.sql(TURNS)
                .param("code", code)
                .query((row, number) -> turn(row))
                .list();
    }

    @Override
    public Optional<Draft> findDraft(String code, int edit) {
        return jdbc.sql(DRAFT)
                .param("code", code)
                .param("edit", edit)
                .query((row, number) -> draft(row, "saved", "saved_by"))
                .optional();
    }

    @Override
    public boolean begin(AccountScheme scheme) {
        Optional<Kept> known = findKept(scheme.code());
        boolean isTheirs = known.isPresent()
                && known.flatMap(Kept::inUse)
                        .filter(it -> it.by().equals(NOBODY))
                        .isEmpty();
        boolean isUsed = known.flatMap(Kept::inUse)
                .filter(it -> it.scheme().equals(scheme))
                .isPresent();
        return isUsed || !isTheirs && use(scheme, known.map(Kept::edit).orElse(0)) instanceof Done;
    }

    @Override
    public Outcome saveDraft(String code, Map<String, List<String>> fields, int basis) {
        return inTurn(code, seen(code, basis), edit -> by(KEEP_DRAFT, code)
                .param("json", JSON.writeValueAsString(fields))
                .param("edit", edit)
                .update());
    }

    @Override
    public Outcome use(AccountScheme scheme, int basis) {
        return inTurn(scheme.code(), basis, edit -> {
            end(scheme.code());
            return by(USE, scheme.code())
                    .param("json", JSON.writeValueAsString(scheme))
                    .update();
        });
    }

    @Override
    public Outcome discard(String code, int basis) {
        return inTurn(code, seen(code, basis), edit -> {
            end(code);
            turn(code, edit, Turn.Kind.DISCARDED);
            return jdbc.sql(FORGET).param("code", code).update();
        });
    }

    @Override
    public Outcome retire(String code, boolean retired, int basis) {
        return inTurn(code, basis, edit -> {
            turn(code, edit, retired ? Turn.Kind.RETIRED : Turn.Kind.RESTORED);
            jdbc.sql(CARRY_DRAFT_ON)
                    .param("code", code)
                    .param("edit", edit)
                    .param("basis", basis)
                    .update();
            return jdbc.sql(RETIRE)
                    .param("code", code)
                    .param("retired", retired)
                    .update();
        });
    }

    private void turn(String code, int edit, Turn.Kind kind) {
        by(TURN, code).param("edit", edit).param("kind", kind.name()).update();
    }

    /** Who has seen the newest text has seen enough to change it, though the scheme was taken out of use since then, or into use again. */
    private int seen(String code, int basis) {
        int edit = findKept(code).map(Kept::edit).orElse(basis);
        boolean onlyTurned = edit > basis
                && jdbc.sql(ONLY_TURNED)
                        .param("code", code)
                        .param("edit", edit)
                        .param("basis", basis)
                        .query(Boolean.class)
                        .single();
        return onlyTurned ? edit : basis;
    }

    private void end(String code) {
        jdbc.sql(END_DRAFTS).param("code", code).update();
    }

    /** One after the other, and only who has seen the latest edit. */
    private Outcome inTurn(String code, int basis, IntFunction<Integer> change) {
        Outcome outcome = transactions.execute(status -> {
            jdbc.sql(ADD).param("code", code).update();
            int edit =
                    jdbc.sql(TAKE_TURN).param("code", code).query(Integer.class).single();
            if (edit != basis) {
                status.setRollbackOnly();
                return new ChangedMeanwhile(findKept(code).filter(it -> it.edit() > 0));
            }
            jdbc.sql(GROW).param("code", code).param("edit", edit + 1).update();
            change.apply(edit + 1);
            return new Done();
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no outcome");
        }
        return outcome;
    }

    private JdbcClient.StatementSpec by(String sql, String code) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("saved", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", access.currentUser().map(User::name).orElse(NOBODY));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Optional<Version> inUse = row.getInt("version") == 0 ? Optional.empty() : Optional.of(version(row));
        Optional<Draft> draft =
                row.getString("fields") == null ? Optional.empty() : Optional.of(draft(row, "draft_saved", "draft_by"));
        Optional<Turn> turned = row.getString("kind") == null ? Optional.empty() : Optional.of(turn(row));
        return new Kept(row.getString("code"), row.getInt("edit"), row.getBoolean("retired"), inUse, draft, turned);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getInt("turn_edit"),
                Turn.Kind.valueOf(row.getString("kind")),
                instant(row, "turned"),
                row.getString("turned_by"));
    }

    private static Version version(ResultSet row) throws SQLException {
        AccountScheme scheme = JSON.readValue(row.getString("scheme"), AccountScheme.class);
        return new Version(scheme, row.getInt("version"), instant(row, "saved"), row.getString("saved_by"));
    }

    private static Draft draft(ResultSet row, String saved, String by) throws SQLException {
        return new Draft(JSON.readValue(row.getString("fields"), FIELDS), instant(row, saved), row.getString(by));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
