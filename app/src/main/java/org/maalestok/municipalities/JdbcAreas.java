package org.maalestok.municipalities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The areas in the database. A handful of statements, each over whole tables. */
@Repository
class JdbcAreas {

    private static final String SPELLS = """
            select area_id, kind, code, name, name_da, name_nb, name_en, valid_from, valid_to
            from municipalities.area_code join municipalities.area on id = area_id
            order by area_id, valid_from
            """;

    private static final String SUCCESSIONS = """
            select changed_on, old_area, new_area from municipalities.change order by changed_on, old_area, new_area
            """;

    private static final String MEMBERSHIPS = """
            select group_id, member_id, valid_from, valid_to from municipalities.membership
            order by group_id, member_id, valid_from
            """;

    private static final String LOCK = "lock table municipalities.area in exclusive mode";

    private static final List<String> CLEAR = List.of(
            "delete from municipalities.membership",
            "delete from municipalities.change",
            "delete from municipalities.area_code");

    private static final String ADD_AREAS = """
            insert into municipalities.area (id, kind)
            select * from unnest(:id::int[], :kind::text[]) on conflict (id) do nothing
            """;

    private static final String ADD_SPELLS = """
            insert into municipalities.area_code
              (area_id, code, name, name_da, name_nb, name_en, valid_from, valid_to)
            select * from unnest
              (:area::int[], :code::text[], :name::text[], :da::text[], :nb::text[], :en::text[], :from::date[], :to::date[])
            """;

    private static final String ADD_SUCCESSIONS = """
            insert into municipalities.change (changed_on, old_area, new_area)
            select * from unnest(:on::date[], :old::int[], :new::int[])
            """;

    private static final String ADD_MEMBERSHIPS = """
            insert into municipalities.membership (group_id, member_id, valid_from, valid_to)
            select * from unnest(:group::int[], :member::int[], :from::date[], :to::date[])
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcAreas(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    AreaBook read() {
        return new AreaBook(
                histories(),
                jdbc.sql(SUCCESSIONS)
                        .query((row, number) -> new Succession(day(row, 1), row.getInt(2), row.getInt(3)))
                        .list(),
                jdbc.sql(MEMBERSHIPS)
                        .query((row, number) ->
                                new Membership(row.getInt(1), row.getInt(2), new Validity(day(row, 3), day(row, 4))))
                        .list());
    }

    /** Puts another book in the place of the one that is there, whole or (when the change throws) not at all. */
    AreaBook replace(UnaryOperator<AreaBook> change) {
        return transactions.execute(status -> {
            jdbc.sql(LOCK).update();
            AreaBook next = change.apply(read());
            CLEAR.forEach(it -> jdbc.sql(it).update());
            add(next);
            return next;
        });
    }

    private List<AreaHistory> histories() {
        var histories = new ArrayList<AreaHistory>();
        jdbc.sql(SPELLS).query(row -> {
            int id = row.getInt("area_id");
            if (histories.isEmpty() || histories.getLast().id() != id) {
                histories.add(new AreaHistory(id, kind(row), List.of(spell(row))));
            } else {
                AreaHistory last = histories.removeLast();
                var spells = new ArrayList<>(last.spells());
                spells.add(spell(row));
                histories.add(new AreaHistory(id, last.kind(), spells));
            }
        });
        return histories;
    }

    private static AreaKind kind(ResultSet row) throws SQLException {
        return AreaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static Spell spell(ResultSet row) throws SQLException {
        var names = new Text(row.getString("name_da"), row.getString("name_nb"), row.getString("name_en"));
        return new Spell(row.getString("code"), row.getString("name"), names, new Validity(day(row, 8), day(row, 9)));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private void add(AreaBook book) {
        record Placed(int area, Spell spell) {}
        var spells = book.areas().stream()
                .flatMap(area -> area.spells().stream().map(it -> new Placed(area.id(), it)))
                .toList();
        insert(ADD_AREAS, book.areas(), Map.of("id", AreaHistory::id, "kind", it -> written(it.kind())));
        var columns = new HashMap<String, Function<Placed, Object>>();
        columns.put("area", Placed::area);
        columns.put("code", it -> it.spell().code());
        columns.put("name", it -> it.spell().name());
        columns.put("da", it -> it.spell().names().da());
        columns.put("nb", it -> it.spell().names().nb());
        columns.put("en", it -> it.spell().names().en());
        columns.put("from", it -> written(it.spell().time().from()));
        columns.put("to", it -> written(it.spell().time().to()));
        insert(ADD_SPELLS, spells, columns);
        insert(
                ADD_SUCCESSIONS,
                book.successions(),
                Map.of("on", it -> written(it.on()), "old", Succession::oldArea, "new", Succession::newArea));
        insert(
                ADD_MEMBERSHIPS,
                book.memberships(),
                Map.of(
                        "group",
                        Membership::group,
                        "member",
                        Membership::member,
                        "from",
                        it -> written(it.time().from()),
                        "to",
                        it -> written(it.time().to())));
    }

    /** One statement for all rows: each column travels as an array. */
    private <T> void insert(String sql, List<T> rows, Map<String, Function<T, Object>> columns) {
        var statement = jdbc.sql(sql);
        for (var column : columns.entrySet()) {
            String[] values = rows.stream()
                    .map(it -> column.getValue().apply(it).toString())
                    .toArray(String[]::new);
            statement = statement.param(column.getKey(), values);
        }
        statement.update();
    }

    private static String written(AreaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String written(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }
}
