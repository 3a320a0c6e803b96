package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.spreadsheets.Workbook.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Files that something has happened to. Whatever it was, they are read or refused: no other exception, no hang, no memory eaten up, and no number that is
 * not the one in the file. Every run does the same, and a failure tells the seed.
 */
class SheetFuzzTest {

    private static final int MUTATIONS = 300;
    private static final int MUTATIONS_OF_REAL_FILES = 25;

    /** A real file is cut to this, so that many variants fit into the time. */
    private static final int REAL_BYTES = 20_000;

    private static final Duration EACH = Duration.ofSeconds(5);

    static Stream<byte[]> fixtures() {
        String wide =
                "Udtræk;;;\n;;;\nKommune;Nr;2023;2024\nKøbenhavn;101;33,1;\"33,9\"\nFrederiksberg;0147;1.234,5;M\nKilde: x;;;\n";
        String json =
                "[{\"[Kommune].[Navn].[Navn]\": \"Albertslund\", \"[År].[År].[År]\": \"2017\", \"Tal\": \"3,1\"},{\"Tal\":2.5}]";
        var workbook = new Workbook()
                .sheet(
                        "Tal",
                        "",
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
                        row(1, "Kommune", "2023", "2024")
                                + row(2, "301", "0.1", "<c r=\"%s\" s=\"1\"><v>0.5</v></c>")
                                + row(3, "Færder", "<c r=\"%s\"><f>A1</f></c>", "9.8000000000000007"),
                        "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");
        return Stream.of(
                wide.getBytes(StandardCharsets.UTF_8),
                wide.getBytes(Encodings.WINDOWS),
                wide.getBytes(StandardCharsets.UTF_16LE),
                json.getBytes(StandardCharsets.UTF_8),
                workbook.bytes());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void mutatedFixturesAreReadOrRefused(byte[] original) {
        for (int seed = 0; seed < MUTATIONS; seed++) {
            readOrRefuse(mutated(original, new Random(seed)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denmark/noegletal-dk/nwRap-10Sep2024-101803.csv",
                "denmark/institutionsguide/raw/normering-kommune-all.json",
                "norway/ssb-barnehager/ssb-barnehager-2015-2023-alder-1-2-aar.xlsm",
                "norway/lorenskog-2025/Lorenskog_KOSTRA_2025_nokkeltall.xlsx",
                "norway/fhi-municipalitydata/3_1_user_fees_practical_help_ltc_t04898.csv",
                "norway/kommunefakta-2019/kommunedata_SSB.csv",
                "reference/norway/population/Personer2021.csv",
                "surveys/somerville/SomervilleHappinessSurvey2015.csv"
            })
    void mutatedRealFilesAreReadOrRefused(String name) throws IOException {
        Optional<Path> file = RealFile.find(name);
        assumeTrue(file.isPresent(), "shared/data is not there");
        byte[] whole = Files.readAllBytes(file.orElseThrow());
        byte[] original =
                name.matches(".*\\.(csv|json)") ? Arrays.copyOf(whole, Math.min(whole.length, REAL_BYTES)) : whole;
        for (int seed = 0; seed < MUTATIONS_OF_REAL_FILES; seed++) {
            readOrRefuse(mutated(original, new Random(seed)), seed);
        }
    }

    private static void readOrRefuse(byte[] bytes, long seed) {
        long began = System.nanoTime();
        assertThatCode(() -> {
                    try {
                        SheetFile.bytes("fuzz", bytes).numbers();
                    } catch (TableRefused refused) {
                        assertThat(refused.refusal().found() + refused.refusal().place())
                                .isNotBlank();
                    }
                })
                .as("seed %d", seed)
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("seed %d", seed)
                .isLessThan(EACH);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 3 ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> bytes[at] = (byte) "0123456789;,.\"\n <>&-".charAt(random.nextInt(20));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
