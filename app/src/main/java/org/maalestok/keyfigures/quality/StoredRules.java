package org.maalestok.keyfigures.quality;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in force, read again when there are newer ones. */
@Component
class StoredRules {

    private final JdbcClient jdbc;
    private volatile Known known = new Known(0, RuleSet.NONE);

    private record Known(int version, RuleSet rules) {}

    StoredRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RuleSet current() {
        int version = version();
        if (version != known.version()) {
            known = new Known(
                    version, RuleReader.read(text().orElse(""), "rules").rules());
        }
        return known.rules();
    }

    private int version() {
        return jdbc.sql("select coalesce(max(version), 0) from keyfigures.rule_set")
                .query(Integer.class)
                .single();
    }

    /** The file in force; empty before the first. */
    Optional<String> text() {
        return jdbc.sql("select rules from keyfigures.rule_set order by version desc limit 1")
                .query(String.class)
                .optional();
    }

    void replace(String text) {
        jdbc.sql("insert into keyfigures.rule_set values (?, now(), ?)")
                .param(version() + 1)
                .param(text)
                .update();
    }
}
