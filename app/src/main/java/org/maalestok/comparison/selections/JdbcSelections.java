package org.maalestok.comparison.selections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.maalestok.comparison.OwnChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcSelections {

    private final JdbcClient jdbc;

    JdbcSelections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptSelection> list(long account) {
        return jdbc.sql("""
                select selection_id, country, name, codes, note, coalesce(open_key, '') as open_key, taken_away
                from comparison.selection
                where account = :account
                order by lower(name)""")
                .param("account", account)
                .query((row, number) -> selection(row))
                .list();
    }

    private static KeptSelection selection(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("codes").getArray();
        return new KeptSelection(
                row.getLong("selection_id"),
                row.getString("country"),
                new OwnChoice(row.getString("name"), Arrays.asList(codes)),
                row.getString("note"),
                row.getString("open_key"),
                row.getBoolean("taken_away"));
    }

    /** Those that everybody sees, without whose they are. */
    List<OpenSelection> listOpen() {
        return jdbc.sql("""
                select open_key, country, name, note, codes
                from comparison.selection
                where open_key is not null
                order by country, lower(name), open_key""")
                .query((row, number) -> new OpenSelection(
                        row.getString("open_key"),
                        row.getString("country"),
                        row.getString("name"),
                        row.getString("note"),
                        List.of((String[]) row.getArray("codes").getArray())))
                .list();
    }

    int countOpen(long account) {
        return jdbc.sql("select count(*) from comparison.selection where account = :account and open_key is not null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Whether it was shown: from now on to nobody else. */
    boolean takeAway(String openKey) {
        return jdbc.sql("update comparison.selection set open_key = null, taken_away = true where open_key = :key")
                        .param("key", openKey)
                        .update()
                == 1;
    }

    /** Whether any was shown: from now on to nobody else. */
    boolean hideAll(long account) {
        return jdbc.sql(
                                "update comparison.selection set open_key = null where account = :account and open_key is not null")
                        .param("account", account)
                        .update()
                > 0;
    }

    int count(long account) {
        return jdbc.sql("select count(*) from comparison.selection where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Whether it was kept; not when the name is taken. */
    boolean keep(long account, String country, OwnChoice choice) {
        return jdbc.sql("""
                        insert into comparison.selection (account, name, country, codes)
                        values (:account, :name, :country, :codes)
                        on conflict do nothing""")
                        .param("account", account)
                        .param("name", choice.name())
                        .param("country", country)
                        .param("codes", choice.codes().toArray(String[]::new))
                        .update()
                == 1;
    }

    /**
     * What has been taken away meanwhile is shown to nobody else, whatever is asked for.
     *
     * @param openKey empty to show it to nobody else
     */
    boolean change(long account, long id, String name, String note, String openKey) {
        return jdbc.sql("""
                        update comparison.selection
                        set name = :name, note = :note, open_key = case when taken_away then null else nullif(:key, '') end
                        where selection_id = :id and account = :account""")
                        .param("name", name)
                        .param("note", note)
                        .param("key", openKey)
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean delete(long account, long id) {
        return jdbc.sql("delete from comparison.selection where selection_id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Until the end of the transaction nobody else changes this person's selections. */
    void lock(long account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('comparison.selection', :account))")
                .param("account", account)
                .query((row, number) -> 0)
                .list();
    }
}
