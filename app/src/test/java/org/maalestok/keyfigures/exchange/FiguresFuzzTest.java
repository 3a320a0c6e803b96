package org.maalestok.keyfigures.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.IndicatorFixture;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.ui.Language;

/**
 * Files in the exchange format that something has happened to: they are read or rejected with sentences, and a byte that changes within a number changes that
 * figure to what now stands there and no other, or the file is rejected.
 */
class FiguresFuzzTest {

    private static final int MUTATIONS = 3_000;
    private static final double MOST_SECONDS = 5;
    private static final String SCRAPS = "\",;\n\r#:.-+ eE0123456789\0æ";

    private static final String FILE = """
            # maalestok: figures 1
            # dataset: sample
            # title.nb: Prøve
            # title.da: Prøve
            # title.en: Sample
            # source: Kontoret
            # retrieved: 2026-11-22
            # licence: CC BY 4.0
            indicator,area,period,value,status,symbol,source_area
            no.a,NO-3911,2023,12.50,,,
            no.a,NO-3911,2024,..,,,
            no.a,NO-0301,2023,-3,p,,
            "no.b",NO-0301,2023,667099,,,
            no.b,NO-3911,2023,.,,,"0704"
            no.b,NO-3911,2024,0.000001,e,,
            """;
    private static final Pattern NUMBER = Pattern.compile("(?m)(?<=,\\d{4},)-?\\d+(\\.\\d+)?(?=,)");

    private final Codes codes = new Codes(
            new CatalogueFixture(List.of(
                    IndicatorFixture.indicator("no.a").made(),
                    IndicatorFixture.indicator("no.b").made())),
            StarterAreas.inMemory());

    @TempDir
    private Path folder;

    /** The figures in order, none when the file is rejected. */
    private List<String> read(byte[] bytes) throws IOException, SQLException {
        Path file = Files.write(folder.resolve("figures.csv"), bytes);
        var rejections = new Rejections();
        CheckedFile checked = FiguresReader.check(file, codes, rejections, Progress.NONE);
        if (checked == null) {
            rejections.outcome().shown().forEach(it -> Arrays.stream(Language.values())
                    .forEach(language -> assertThat(it.sentence(language)).doesNotContain("rejection.")));
            assertThat(rejections.isEmpty()).isFalse();
            return List.of();
        }
        var figures = new ArrayList<String>();
        checked.forEachRow(
                row -> figures.add("%d %d %d %s %s"
                        .formatted(
                                row.indicatorId(),
                                row.areaId(),
                                row.period(),
                                row.state(),
                                row.state() == CellState.NUMBER
                                        ? BigDecimal.valueOf(row.unscaled(), row.scale())
                                                .toPlainString()
                                        : "")),
                Progress.NONE);
        return figures;
    }

    @Test
    void brokenFilesAreReadOrRejected() throws Exception {
        byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(read(whole)).hasSize(6);
        var random = new Random(20261122);
        int rejected = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = mutated(whole, random);
            long began = System.nanoTime();
            try {
                rejected += read(broken).isEmpty() ? 1 : 0;
            } catch (RuntimeException e) {
                fail("%d: %s".formatted(i, new String(broken, StandardCharsets.UTF_8)), e);
            }
            assertThat((System.nanoTime() - began) / 1e9).as("%d", i).isLessThan(MOST_SECONDS);
        }
        assertThat(rejected).isBetween(MUTATIONS / 10, MUTATIONS - 1);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int i = random.nextInt(1, 4); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, random.nextInt(1, 40));
            byte[] scrap = String.valueOf(SCRAPS.charAt(random.nextInt(SCRAPS.length())))
                    .getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, at, 0, scrap);
                case 2 -> spliced(bytes, at, length, new byte[0]);
                case 3 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        var result = new ByteArrayOutputStream(bytes.length + added.length);
        result.write(bytes, 0, at);
        result.writeBytes(added);
        result.write(bytes, at + removed, bytes.length - at - removed);
        return result.toByteArray();
    }

    @Test
    void noNumberChangesUnseen() throws Exception {
        byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
        List<String> original = read(whole);
        var number = NUMBER.matcher(new String(whole, StandardCharsets.ISO_8859_1));
        int numbers = 0;
        while (number.find()) {
            numbers++;
            for (int at = number.start(); at < number.end(); at++) {
                for (int by = 1; by < 160; by++) {
                    byte[] changed = spliced(whole, at, 1, new byte[] {(byte) by});
                    String written = new String(
                            changed, number.start(), number.end() - number.start(), StandardCharsets.ISO_8859_1);
                    check(original, read(changed), number.group(), written);
                }
            }
        }
        assertThat(numbers).isEqualTo(4);
    }

    /** Rejected, or one figure is what is written now. */
    private static void check(List<String> original, List<String> read, String before, String written) {
        if (read.isEmpty()) {
            return;
        }
        assertThat(read).as(written).hasSameSizeAs(original);
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).equals(original.get(i))) {
                assertThat(original.get(i)).endsWith(" " + new BigDecimal(before).toPlainString());
                String now = read.get(i).substring(read.get(i).lastIndexOf(' ') + 1);
                assertThat(new BigDecimal(now)).as(written).isEqualByComparingTo(new BigDecimal(written.strip()));
            }
        }
    }
}
