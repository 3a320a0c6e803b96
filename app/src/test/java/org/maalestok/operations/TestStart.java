package org.maalestok.operations;

import java.time.Duration;
import org.maalestok.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What {@link Start} does before the context is read, on a database for tests: a fresh one, unless {@code maalestok.database.url} names one. */
public final class TestStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty("maalestok.database.url", "");
        String address = url.isBlank() ? TestDatabase.freshUrl() : url;
        TestPropertyValues.of("maalestok.database.url=" + address).applyTo(context);
        var settings = new DatabaseSettings(address, "target", 8, Duration.ofSeconds(15));
        ((GenericApplicationContext) context).registerBean(Database.class, () -> new Database(settings, false));
    }
}
