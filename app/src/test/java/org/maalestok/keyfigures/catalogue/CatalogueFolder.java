package org.maalestok.keyfigures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A folder of catalogue files for a test: two services, and indicators of which only what matters is written out. */
public final class CatalogueFolder {

    private static final String SERVICES = """
            groups:
              - {code: growing_up, nb: Oppvekst, da: Børn og unge, en: Children and young people}
              - {code: health_welfare, nb: Helse og velferd, da: Sundhed og velfærd, en: Health and welfare}
            services:
              - {code: school, group: growing_up, nb: Grunnskole, da: Folkeskole, en: Primary and lower-secondary school}
              - {code: elderly_care, group: health_welfare, nb: Eldreomsorg, da: Ældrepleje, en: Elderly care}
            """;

    private final Path folder;

    private CatalogueFolder(Path folder) {
        this.folder = folder;
    }

    public static CatalogueFolder in(Path folder) {
        return new CatalogueFolder(folder).file("services.yaml", SERVICES);
    }

    public Path path() {
        return folder;
    }

    public CatalogueFolder file(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** {@code indicator("no.a", "unit: NOK", "kind: flow")}: a sound indicator with these fields set, as YAML. A field set to nothing is left out. */
    public static String indicator(String code, String... fields) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "service",
                "school",
                "perspective",
                "context",
                "kind",
                "ratio",
                "unit",
                "NOK",
                "decimals",
                "0",
                "polarity",
                "neutral",
                "source",
                "SSB",
                "owner",
                "Sekretariatet",
                "next_review",
                "2027-06-01"));
        for (String language : new String[] {"nb", "da", "en"}) {
            all.put(language, "{name: %s %s, short: Kort, description: Hva, why: Hvorfor}".formatted(code, language));
        }
        for (String field : fields) {
            all.put(
                    field.substring(0, field.indexOf(':')),
                    field.substring(field.indexOf(':') + 1).strip());
        }
        var yaml = new StringBuilder("- code: " + code + "\n");
        all.forEach((name, value) -> yaml.append(value.isEmpty() ? "" : "  " + name + ": " + value + "\n"));
        return yaml.toString();
    }
}
