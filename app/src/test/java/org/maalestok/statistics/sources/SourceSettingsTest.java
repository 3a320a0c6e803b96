package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SourceSettingsTest {

    @Test
    void theUsualSourcesAreThere() throws IOException {
        var sources = new ConfiguredSources(bind(usual()), code -> new RememberedCalls(Pause.real()), Pause.real());
        assertThat(sources.list())
                .extracting(Source::code)
                .containsExactly("kolada", "scb", "ssb", "statbank", "statfin");
        assertThat(sources.find("ssb").orElseThrow().name().in(Language.NB)).isEqualTo("Statistisk sentralbyrå (SSB)");
        assertThat(sources.list()).allSatisfy(source -> {
            for (Language language : Language.values()) {
                assertThat(source.name().in(language)).isNotBlank();
            }
        });
        assertThat(sources.find("nobody")).isEmpty();
    }

    @Test
    void addressesAndLimitsCanBeSet() throws IOException {
        var properties = usual();
        properties.put("maalestok.sources.ssb.address", "http://127.0.0.1:9999/v2");
        properties.put("maalestok.sources.ssb.cells", "500");
        properties.put("maalestok.sources.ssb.largest-body", "2GB");
        properties.put("maalestok.sources.ssb.patience", "5s");
        var ssb = bind(properties).sources().get("ssb");
        assertThat(ssb.kind()).isEqualTo(SourceKind.PXWEB_V2);
        assertThat(ssb.address()).isEqualTo("http://127.0.0.1:9999/v2");
        assertThat(ssb.cells()).isEqualTo(500);
        assertThat(ssb.largestBody()).isEqualTo(DataSize.ofGigabytes(2));
        assertThat(ssb.patience()).hasSeconds(5);
    }

    @Test
    void defaults() throws IOException {
        var kolada = bind(usual()).sources().get("kolada");
        assertThat(kolada.largestBody()).isEqualTo(DataSize.ofGigabytes(1));
        assertThat(kolada.calls()).isEqualTo(10);
        assertThat(kolada.window()).hasSeconds(10);
        assertThat(kolada.retries()).isEqualTo(new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(10)));
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheStart() throws IOException {
        var properties = usual();
        properties.put("maalestok.sources.ssb.address", "file:///etc/passwd");
        assertThatThrownBy(() -> new ConfiguredSources(
                        bind(properties), code -> new RememberedCalls(Pause.real()), Pause.real()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:///etc/passwd");
    }

    @Test
    void aSourceThatWantsALanguageIsRefusedWithoutOne() throws IOException {
        var properties = usual();
        properties.put("maalestok.sources.statbank.language", "");
        assertThatThrownBy(() -> new ConfiguredSources(
                        bind(properties), code -> new RememberedCalls(Pause.real()), Pause.real()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maalestok.sources.statbank.language");
    }

    private static Map<String, String> usual() throws IOException {
        var file = new Properties();
        try (var stream = SourceSettingsTest.class.getResourceAsStream("/application.properties")) {
            file.load(stream);
        }
        var sources = new HashMap<String, String>();
        file.stringPropertyNames().stream()
                .filter(name -> name.startsWith("maalestok.sources."))
                .forEach(name -> sources.put(name, file.getProperty(name)));
        return sources;
    }

    private static SourcesSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("maalestok", SourcesSettings.class);
    }
}
