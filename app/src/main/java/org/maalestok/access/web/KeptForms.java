package org.maalestok.access.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.access.web.KeptForm.Field;
import org.maalestok.access.web.KeptForm.Loss;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table of kept forms, shared by all nodes. */
@Component
class KeptForms {

    /** Long enough to find one's password again in the morning; short enough that what somebody typed does not lie about. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Of one account; a new one pushes the oldest out, so that the table stays small whatever anybody does. */
    private static final int MOST_OF_ONE = 20;

    private static final String ADD = """
            insert into access.kept_form (id, account, action, page, open_to, loss, fields, at)
            select :id, id, :action, :page, :open_to, :loss, :fields, :at
            from access.account
            where id = :account
            """;

    private static final String PUSH_OUT = """
            delete from access.kept_form
            where id in (select id from access.kept_form where account = :account order by at desc, id offset :most)
            """;

    private static final String LIST = """
            select id, account, action, page, open_to, loss, fields, at
            from access.kept_form
            where account = :account and at > :since
            order by at desc, id
            """;

    private static final String FIND = """
            select id, account, action, page, open_to, loss, fields, at
            from access.kept_form
            where id = :id and at > :since
            """;

    private final JdbcClient jdbc;

    KeptForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(KeptForm form) {
        jdbc.sql(ADD)
                .param("id", form.id())
                .param("account", form.account())
                .param("action", form.action())
                .param("page", form.page())
                .param("open_to", form.openTo().name())
                .param("loss", form.loss().name())
                .param("fields", written(form.fields()))
                .param("at", form.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(PUSH_OUT)
                .param("account", form.account())
                .param("most", MOST_OF_ONE)
                .update();
        return form.id();
    }

    Optional<KeptForm> find(UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("since", Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> form(row))
                .optional();
    }

    /** Those of one account, the newest first. */
    List<KeptForm> listOf(long account) {
        return jdbc.sql(LIST)
                .param("account", account)
                .param("since", Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> form(row))
                .list();
    }

    /** Throws it away, if it belongs to this account. */
    void discard(UUID id, long account) {
        jdbc.sql("delete from access.kept_form where id = ? and account = ?")
                .params(id, account)
                .update();
    }

    /** Runs on every node; doing it twice does nothing. */
    @Scheduled(cron = "0 27 * * * *")
    void forgetOld() {
        jdbc.sql("delete from access.kept_form where at <= ?")
                .param(Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As a form would send them: any text, also one that PostgreSQL would refuse, is plain letters then. */
    static String written(List<Field> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static List<Field> read(String written) {
        return Stream.of(written.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .map(field -> new Field(decoded(field[0]), decoded(field[1])))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static KeptForm form(ResultSet row) throws SQLException {
        return new KeptForm(
                row.getObject("id", UUID.class),
                row.getLong("account"),
                row.getString("action"),
                row.getString("page"),
                Who.valueOf(row.getString("open_to")),
                Loss.valueOf(row.getString("loss")),
                read(row.getString("fields")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
