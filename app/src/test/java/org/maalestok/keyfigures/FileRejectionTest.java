package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;
import static org.maalestok.keyfigures.KeyFiguresFixture.fileWithSymbols;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome.Rejected;

/** Each thing that can be wrong with a file as a whole, and the sentence that says so. */
class FileRejectionTest {

    private static RejectedFiles files;

    @BeforeAll
    static void begin() {
        files = new RejectedFiles();
    }

    @AfterAll
    static void end() {
        files.close();
    }

    static Stream<Arguments> files() {
        var good = file("sample", "no.school.gross,NO-3911,2020,1,");
        return Stream.of(
                Arguments.of("", "The file is empty. It must begin with \"# maalestok: figures 1\"."),
                Arguments.of(
                        good.replace("# source: Målestok\n", ""),
                        "Line 8: The line \"# source: …\" is missing above the header."),
                Arguments.of(
                        good.replace("# maalestok: figures 1\n", ""),
                        "Line 8: The line \"# maalestok: …\" is missing above the header. The first line should be \"#"
                                + " maalestok: figures 1\"."),
                Arguments.of(
                        good.replace("figures 1", "figures 2"),
                        "Line 1: The line \"# maalestok: figures 2\" cannot be understood. The first line should be"
                                + " \"# maalestok: figures 1\"."),
                Arguments.of(
                        good.replace("2026-09-19", "19.9.2026"),
                        "Line 7: The line \"# retrieved: 19.9.2026\" cannot be understood. The date should be written"
                                + " like 2026-09-19."),
                Arguments.of(
                        good.replace(": sample", ": My Sample"),
                        "Line 2: The line \"# dataset: My Sample\" cannot be understood. A data set's code has"
                                + " lower-case letters, digits and hyphens."),
                Arguments.of(
                        good.replace("# licence: CC BY 4.0", "# licence:"),
                        "Line 8: The line \"# licence:\" cannot be understood. It must not be empty."),
                Arguments.of(
                        good.replace("# licence", "# source: b\n# licence"),
                        "Line 8: The line \"# source: b\" cannot be understood. \"source\" is there twice."),
                Arguments.of(
                        good.replace("# licence", "# colour: red\n# licence"),
                        "Line 8: The line \"# colour: red\" cannot be understood. The names are dataset, title.nb,"
                                + " title.da, title.en, source, retrieved, licence, table, address and note.*."),
                Arguments.of(
                        good.replace("indicator,area", "area,indicator"),
                        "Line 9: The header is \"area,indicator,period,value,status\". It must be"
                                + " \"indicator,area,period,value,status\", perhaps with \"symbol\" and \"source_area\"."),
                Arguments.of(file("sample"), "Line 9: There are no rows under the header."),
                Arguments.of(
                        good.substring(0, good.length() - 1),
                        "Line 10: The file ends in the middle of a row, \"no.school.gross,NO-3911,2020,1,\". The last"
                                + " row must end with a line feed."),
                Arguments.of(
                        good.substring(0, good.length() - 5),
                        "Line 10: The file ends in the middle of a row, \"no.school.gross,NO-3911,202\". The last row"
                                + " must end with a line feed."),
                Arguments.of(good + "no.sch\0ool", "Line 11: This is not a text file: byte 237 is zero."),
                Arguments.of(
                        good + "x".repeat(300_000),
                        "Line 11: This is not a text file: a line is longer than 262144 characters."),
                Arguments.of(
                        good + "no.school.gross,NO-3911,2021,2,\nno.school.gross,NO-3911,2020,1.0,\n",
                        "Line 12: no.school.gross, NO-3911, 2020 is there twice. It stands on line 10 already."),
                Arguments.of(
                        fileWithSymbols("sample", "no.school.gross,NO-3911,2020,1,,*"),
                        "Line 10: The symbol \"*\" stands at a number. A symbol says why there is no number."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongWithAFile(String text, String sentence) {
        assertThat(files.rejected(text)).containsExactly(sentence);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(
                        "windows-1252",
                        "Line 3: This is not UTF-8: byte 56 is F8. The file looks like windows-1252; save it as"
                                + " UTF-8."),
                Arguments.of(
                        "UTF-16",
                        "Line 1: This is not UTF-8: it begins with the bytes FEFF. The file looks like UTF-16; save it"
                                + " as UTF-8."),
                Arguments.of(
                        "UTF-16LE",
                        "Line 1: This is not UTF-8: it begins with the bytes 2300. The file looks like UTF-16; save it"
                                + " as UTF-8."));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void recognisesOtherEncodings(String encoding, String sentence) {
        var bytes = file("sample", "no.school.gross,NO-3911,2020,1,").getBytes(Charset.forName(encoding));

        assertThat(files.rejected(bytes)).containsExactly(sentence);
    }

    @Test
    void recognisesAWorkbook() {
        assertThat(files.rejected(new byte[] {'P', 'K', 3, 4, 20, 0}))
                .containsExactly(
                        "Line 1: This is not a text file: it begins like a zip archive or a workbook. Save the sheet"
                                + " as CSV.");
    }

    @Test
    void wantsAFile(@TempDir Path folder) {
        assertThat(files.figureImport().importFile(folder, false, Progress.NONE))
                .hasToString(
                        "Rejected[shown=[%s is not a file that can be read. It is a directory.],"
                                + " totals={NOT_A_FILE=1}, clashes=[]]",
                        folder);
        assertThat(files.figureImport().importFile(folder.resolve("no.csv"), false, Progress.NONE))
                .isInstanceOf(Rejected.class);
    }

    /** Bytes changed, put in and taken out at random: whatever comes, the answer is a release that would be or at least one reason. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyFileIsAnswered(long seed) {
        var random = new SplittableRandom(seed);
        var good = fileWithSymbols(
                        "sample",
                        "no.school.gross,NO-3911,2020,1.5,p,",
                        "\"no.school.gross\",NO-3911,2021,..,,\"M\"\"\"")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            var outcome = files.bring(damaged(good, random), true, Progress.NONE);
            assertThat(outcome instanceof ImportOutcome.WouldPublish
                            || outcome instanceof Rejected rejected && rejected.total() > 0)
                    .as("seed %d, file %d: %s", seed, i, outcome)
                    .isTrue();
        }
    }

    private static byte[] damaged(byte[] good, RandomGenerator random) {
        var bytes = new ByteArrayOutputStream();
        int often = 2 + random.nextInt(200);
        for (byte b : good) {
            int fate = random.nextInt(often) == 0 ? random.nextInt(3) : 3;
            if (fate == 0 || fate == 1) {
                bytes.write(random.nextBoolean() ? random.nextInt(256) : ",\"\n.0-#".charAt(random.nextInt(7)));
            }
            if (fate == 1 || fate == 3) {
                bytes.write(b);
            }
        }
        return bytes.toByteArray();
    }
}
