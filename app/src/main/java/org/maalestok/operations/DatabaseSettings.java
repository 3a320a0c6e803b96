package org.maalestok.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url the address of an outside PostgreSQL ({@code DATABASE_URL}), as {@code jdbc:postgresql://…} or {@code postgres://user:password@host/name};
 *     empty for the embedded one
 * @param directory where the embedded database keeps its files ({@code DATA_DIR})
 * @param connections how many connections the application holds at most
 * @param patience how long the start waits for a database that does not answer
 */
@ConfigurationProperties("maalestok.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("data") String directory,
        @DefaultValue("16") int connections,
        @DefaultValue("15s") Duration patience) {}
