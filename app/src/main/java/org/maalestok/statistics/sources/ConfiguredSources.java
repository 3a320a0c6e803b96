package org.maalestok.statistics.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.maalestok.statistics.formats.JsonStatReader;

/** The sources of the settings. */
final class ConfiguredSources implements Sources {

    private final Map<String, Source> byCode = new TreeMap<>();

    /**
     * @param logs for each source by its code
     * @throws IllegalArgumentException when an address is none, or a language is missing that the source wants
     */
    ConfiguredSources(SourcesSettings settings, Function<String, CallLog> logs, Pause pause) {
        settings.sources().forEach((code, source) -> byCode.put(code, source(code, source, logs.apply(code), pause)));
    }

    private static Source source(String code, SourceSettings settings, CallLog log, Pause pause) {
        boolean needsLanguage = settings.kind() == SourceKind.PXWEB_V2 || settings.kind() == SourceKind.STATBANK;
        if (needsLanguage && settings.language().isBlank()) {
            throw new IllegalArgumentException(
                    "maalestok.sources.%s.language is missing: which language shall the source answer in?"
                            .formatted(code));
        }
        var client = new SourceClient(settings, log, pause);
        return switch (settings.kind()) {
            case PXWEB_V2 ->
                new PxWeb(code, settings, client, new PxWebTwo(client, settings.language(), new JsonStatReader()));
            case PXWEB_V1 -> new PxWeb(code, settings, client, new PxWebOne(client, new JsonStatReader()));
            case STATBANK -> new StatBank(code, settings, client);
            case KOLADA -> new Kolada(code, settings, client);
        };
    }

    @Override
    public List<Source> list() {
        return List.copyOf(byCode.values());
    }

    @Override
    public Optional<Source> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
