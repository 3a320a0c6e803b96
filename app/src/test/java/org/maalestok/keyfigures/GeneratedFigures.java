package org.maalestok.keyfigures;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.FigureImport.Progress;

/**
 * Figures by the million for measuring: made-up indicators over twenty made-up services, every area, every year. The same seed gives the same
 * figures. Numbers look like the real ones: a level per indicator, a factor per area, a trend; two in a hundred are missing or suppressed, the last
 * year is provisional.
 *
 * @param indicators how many
 * @param areaCodes of the areas that have figures
 * @param firstYear the first of the years
 * @param years how many
 * @param seed of all that is random
 */
public record GeneratedFigures(int indicators, List<String> areaCodes, int firstYear, int years, long seed) {

    private static final int SERVICES = 20;
    private static final List<String> LANGUAGES = List.of("nb", "da", "en");

    /** What the platform must bear: 3 000 indicators × the areas × 10 years, 2016 to 2025. */
    public static GeneratedFigures fullSize(List<String> areaCodes) {
        return new GeneratedFigures(3_000, areaCodes, 2016, 10, 1);
    }

    /** Puts the indicators into the catalogue and the figures into the database, the way files come in. */
    public Release load(CatalogueFiles catalogue, FigureImport figures) throws IOException {
        Path folder = Files.createTempDirectory("generated");
        if (catalogue.load(writeCatalogue(folder)) instanceof CatalogueFiles.Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
        }
        Path file = writeFigures(folder.resolve("generated.csv"), 0);
        var outcome = figures.importFile(file, false, Progress.NONE);
        Files.delete(file);
        if (outcome instanceof ImportOutcome.Published published) {
            return published.release();
        }
        throw new IllegalStateException(outcome.toString());
    }

    public long rows() {
        return (long) indicators * areaCodes.size() * years;
    }

    List<String> codes() {
        return IntStream.range(0, indicators).mapToObj(GeneratedFigures::code).toList();
    }

    private static String code(int indicator) {
        return "no.%s.n%04d".formatted(service(indicator), indicator);
    }

    private static String service(int indicator) {
        return "generated%02d".formatted(indicator % SERVICES);
    }

    /** Writes {@code services.yaml} and {@code generated.yaml} into the folder. */
    Path writeCatalogue(Path folder) throws IOException {
        try (var services = new PrintStream(
                Files.newOutputStream(folder.resolve("services.yaml")), false, StandardCharsets.UTF_8)) {
            services.println("groups:\n  - {code: generated, nb: Prøvetall, da: Prøvetal, en: Generated}\nservices:");
            for (int i = 0; i < SERVICES; i++) {
                services.printf(
                        "  - {code: %s, group: generated, nb: Tjeneste %2$d, da: Område %2$d, en: Service %2$d}%n",
                        service(i), i + 1);
            }
        }
        try (var yaml = new PrintStream(
                Files.newOutputStream(folder.resolve("generated.yaml")), false, StandardCharsets.UTF_8)) {
            IntStream.range(0, indicators).forEach(i -> writeIndicator(i, yaml));
        }
        return folder;
    }

    private static void writeIndicator(int i, PrintStream yaml) {
        var perspectives = Perspective.values();
        yaml.printf(
                """
                - code: %s
                  service: %s
                  perspective: %s
                  kind: ratio
                  unit: NOK/person
                  decimals: %d
                  polarity: %s
                  headline: %s
                  source: Målestok
                  owner: Målestok
                  next_review: 2030-01-01
                """,
                code(i),
                service(i),
                perspectives[i % perspectives.length].name().toLowerCase(Locale.ROOT),
                i % 3,
                polarity(i),
                i / SERVICES < 5);
        for (String language : LANGUAGES) {
            yaml.printf(
                    "  %s: {name: \"Indicator %d (%1$s)\", short: \"No. %2$d\", description: \"Generated.\", why:"
                            + " \"For measuring.\"}%n",
                    language, i + 1);
        }
    }

    /** All three in every perspective of every service. */
    private static String polarity(int i) {
        var polarities = Polarity.values();
        return polarities[i / 7 % polarities.length].name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the figures file.
     *
     * @param changedInThousand how many figures differ from those that 0 gives
     */
    Path writeFigures(Path file, int changedInThousand) throws IOException {
        try (var csv = new PrintWriter(Files.newBufferedWriter(file))) {
            csv.print(KeyFiguresFixture.file("generated"));
            forEach(changedInThousand, (indicator, area, year, value, status) -> csv.append(code(indicator))
                    .append(',')
                    .append(areaCodes.get(area))
                    .append(',')
                    .append(String.valueOf(year))
                    .append(',')
                    .append(value)
                    .append(',')
                    .append(status)
                    .append('\n'));
        }
        return file;
    }

    @FunctionalInterface
    interface Taker {
        void take(int indicator, int area, int year, String value, String status);
    }

    /** In the order of indicator, area and year. */
    void forEach(int changedInThousand, Taker taker) {
        var changes = new SplittableRandom(seed + 1);
        for (int indicator = 0; indicator < indicators; indicator++) {
            var random = new SplittableRandom(seed * 31 + indicator);
            double level = Math.pow(10, 1 + 4 * random.nextDouble());
            double trend = 0.98 + 0.08 * random.nextDouble();
            for (int area = 0; area < areaCodes.size(); area++) {
                double figure = level * (0.6 + 0.8 * random.nextDouble());
                for (int year = firstYear; year < firstYear + years; year++) {
                    figure *= trend * (0.97 + 0.06 * random.nextDouble());
                    double shown = changes.nextInt(1000) < changedInThousand ? figure + 1 : figure;
                    int fate = random.nextInt(100);
                    boolean provisional = fate > 1 && year == firstYear + years - 1;
                    taker.take(
                            indicator,
                            area,
                            year,
                            fate == 0 ? ".." : fate == 1 ? ":" : decimal(shown, indicator % 3),
                            provisional ? "p" : "");
                }
            }
        }
    }

    /** As {@code String.format} would write it, in a tenth of the time. */
    private static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(Math.round(number * Math.pow(10, decimals)), decimals)
                .toPlainString();
    }
}
