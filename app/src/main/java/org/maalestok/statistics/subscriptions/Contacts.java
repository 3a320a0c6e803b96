package org.maalestok.statistics.subscriptions;

import static org.maalestok.statistics.subscriptions.JdbcRuns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.maalestok.statistics.sources.Source;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each source was last asked, by whichever node, and how that went. */
@Repository
public class Contacts {

    private static final String NOTE = """
            insert into statistics.contact
            values (:source, :at, :da, :nb, :en)
            on conflict (source) do update
            set at = excluded.at, da = excluded.da, nb = excluded.nb, en = excluded.en
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param trouble what went wrong, in a sentence; empty texts when nothing did */
    public record Contact(Instant at, Text trouble) {}

    public Optional<Contact> find(Source source) {
        return jdbc.sql("select * from statistics.contact where source = ?")
                .param(source.code())
                .query((rs, row) -> new Contact(JdbcSubscriptions.instant(rs, "at"), JdbcProposals.text(rs, "")))
                .optional();
    }

    public void succeeded(Source source) {
        failed(source, Text.same(""));
    }

    public void failed(Source source, Text trouble) {
        jdbc.sql(NOTE)
                .param("source", source.code())
                .param("at", utc(clock.instant()))
                .param("da", trouble.da())
                .param("nb", trouble.nb())
                .param("en", trouble.en())
                .update();
    }
}
