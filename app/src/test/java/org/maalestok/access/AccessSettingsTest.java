package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new AccessSettings(Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(395)));
    }

    @Test
    void canBeSet() {
        var settings = bind(Map.of(
                "maalestok.access.session-idle", "30m",
                "maalestok.access.session-longest", "8h",
                "maalestok.access.audit-kept", "90d"));
        assertThat(settings)
                .isEqualTo(new AccessSettings(Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofDays(90)));
    }

    private static AccessSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("maalestok.access", AccessSettings.class);
    }
}
