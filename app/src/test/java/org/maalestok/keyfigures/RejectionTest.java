package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;
import static org.maalestok.keyfigures.KeyFiguresFixture.fileWithSymbols;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Each thing that can be wrong with a file, and the sentence that says so. Rows begin on line 10. */
class RejectionTest {

    private static KeyFiguresFixture figures;

    @BeforeAll
    static void begin() {
        figures = KeyFiguresFixture.on(TestDatabase.fresh())
                .catalogue("no.school.gross", "no.school.pupils", "no.per_pupil = no.school.gross / no.school.pupils");
        figures.publish(file("other", "no.school.pupils,NO-3905,2020,900,"));
    }

    @AfterAll
    static void end() {
        figures.close();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "no.school.gros,NO-3911,2020,1,",
                        "There is no indicator \"no.school.gros\" in the catalogue. Did you mean no.school.gross?"),
                row(
                        "quite.something.else,NO-3911,2020,1,",
                        "There is no indicator \"quite.something.else\" in the catalogue."),
                row(
                        "no.per_pupil,NO-3911,2020,1,",
                        "\"no.per_pupil\" is computed from other indicators and cannot be imported. Import the parts"
                                + " of no.school.gross / no.school.pupils."),
                row(
                        "no.school.gross,NO-3919,2020,1,",
                        "No area had the code \"NO-3919\" in that period or ever since. Did you mean NO-3911"
                                + " (Færder)?"),
                row(
                        "no.school.gross,Horten,2020,1,",
                        "No area had the code \"Horten\" in that period or ever since. Did you mean NO-3901 (Horten)?"),
                row("no.school.gross,SE-01,2020,1,", "No area had the code \"SE-01\" in that period or ever since."),
                row(
                        "no.school.gross,NO-0301,2010,1,",
                        "No area had the code \"NO-0301\" in that period or ever since. Did you mean NO-0301 (Old"
                                + " Town) or NO-0301 (New Town)?"),
                row(
                        "no.school.gross,NO-3911,20,1,",
                        "\"20\" is not a period. Write it as 2025, 2021/22, 2024Q1 or 2024M03."),
                row(
                        "no.school.gross,NO-3911,2021/23,1,",
                        "\"2021/23\" is not a period. Write it as 2025, 2021/22, 2024Q1 or 2024M03."),
                row(
                        "no.school.gross,NO-3911,2020,\"12,5\",",
                        "\"12,5\" is neither a number nor one of the symbols for why there is none. Write a decimal"
                                + " point instead of the comma: 12.5."),
                row(
                        "no.school.gross,NO-3911,2020,12,5,",
                        "The row has 6 fields. The header has 5. Write decimals with a point."),
                row(
                        "no.school.gross,NO-3911,2020,1 234,",
                        "\"1 234\" is neither a number nor one of the symbols for why there is none. Leave the"
                                + " thousands separators out."),
                row(
                        "no.school.gross,NO-3911,2020,\"1,234.5\",",
                        "\"1,234.5\" is neither a number nor one of the symbols for why there is none. Leave the"
                                + " thousands separators out."),
                row(
                        "no.school.gross,NO-3911,2020,1234567890123456789,",
                        "\"1234567890123456789\" is neither a number nor one of the symbols for why there is none. It"
                                + " has 19 digits; at most 18 can be kept."),
                row(
                        "no.school.gross,NO-3911,2020,1.2e6,",
                        "\"1.2e6\" is neither a number nor one of the symbols for why there is none. Write it without"
                                + " an exponent."),
                row("no.school.gross,NO-3911,2020,.5,", notANumber(".5")),
                row("no.school.gross,NO-3911,2020,5.,", notANumber("5.")),
                row("no.school.gross,NO-3911,2020,-,", notANumber("-")),
                row("no.school.gross,NO-3911,2020,+5,", notANumber("+5")),
                row("no.school.gross,NO-3911,2020, 5,", notANumber(" 5")),
                row("no.school.gross,NO-3911,2020,1.2.3,", notANumber("1.2.3")),
                row("no.school.gross,NO-3911,2020,....,", notANumber("....")),
                row("no.school.gross,NO-3911,2020,NaN,", notANumber("NaN")),
                row(
                        "no.school.gross,NO-3911,2020,,",
                        "The value is empty. Say why there is none: .. missing, . not applicable, : suppressed, ..."
                                + " not yet reported."),
                row(
                        "no.school.gross,NO-3911,2020,1,x",
                        "\"x\" is not a status. Write any of p, e and r, or leave it empty."),
                row(
                        "no.school.gross,NO-3911,2020,1,pp",
                        "\"pp\" is not a status. Write any of p, e and r, or leave it empty."),
                row(
                        "no.school.gross,NO-3911,2020,..,p",
                        "The status \"p\" stands at a figure that is not there. Leave it empty."),
                row("no.school.gross,NO-3911,2020,1", "The row has 4 fields. The header has 5."),
                row("", "The row has nothing in it. The header has 5."),
                row(
                        "no.school.gross,NO-3911,2020,\"1,",
                        "A quotation mark is not closed, or something stands behind it:"
                                + " no.school.gross,NO-3911,2020,\"1,."),
                row(
                        "no.school.pupils,NO-3905,2020,900,",
                        "no.school.pupils, NO-3905, 2020 is already given by another data set. It belongs to"
                                + " \"other\", and a figure comes from one data set only."));
    }

    private static Arguments row(String row, String sentence) {
        return Arguments.of(row, sentence);
    }

    private static String notANumber(String text) {
        return "\"" + text + "\" is neither a number nor one of the symbols for why there is none. Write digits with a"
                + " decimal point, or .. missing, . not applicable, : suppressed, ... not yet reported.";
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatIsWrongWithARow(String row, String sentence) {
        var good = "no.school.gross,NO-3901,2020,1,";

        assertThat(rejected(file("sample", good, row, "no.school.gross,NO-3901,2021,1,")))
                .containsExactly("Line 11: " + sentence);
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
        assertThat(rejected(text)).containsExactly(sentence);
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

        assertThat(rejected(bytes)).containsExactly(sentence);
    }

    @Test
    void recognisesAWorkbook() {
        assertThat(rejected(new byte[] {'P', 'K', 3, 4, 20, 0}))
                .containsExactly(
                        "Line 1: This is not a text file: it begins like a zip archive or a workbook. Save the sheet"
                                + " as CSV.");
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of(
                        "no.school.gros,NO-3911,2020,1,",
                        "Linje 10: Nøgletallet »no.school.gros« findes ikke i kataloget. Mente du no.school.gross?",
                        "Linje 10: Nøkkeltallet «no.school.gros» finnes ikke i katalogen. Mente du no.school.gross?"),
                Arguments.of(
                        "no.school.gross,NO-0301,2010,1,",
                        "Linje 10: Intet område havde koden »NO-0301« i den periode eller senere. Mente du NO-0301"
                                + " (Old Town) eller NO-0301 (New Town)?",
                        "Linje 10: Ikke noe område hadde koden «NO-0301» i den perioden eller senere. Mente du"
                                + " NO-0301 (Old Town) eller NO-0301 (New Town)?"),
                Arguments.of(
                        "no.school.gross,NO-3911,2020,12,5,",
                        "Linje 10: Rækken har 6 felter. Der er 5 kolonnenavne. Skriv decimaler med punktum.",
                        "Linje 10: Raden har 6 felt. Det er 5 kolonnenavn. Skriv desimaler med punktum."),
                Arguments.of(
                        "no.school.gross,NO-3911,2020,ti,",
                        "Linje 10: »ti« er hverken et tal eller et af tegnene for, hvorfor der ikke er noget. Skriv"
                                + " cifre med decimalpunktum, eller .. mangler, . ikke relevant, : skjult, ... ikke"
                                + " indberettet endnu.",
                        "Linje 10: «ti» er verken et tall eller et av tegnene for hvorfor det ikke er noe. Skriv"
                                + " sifre med desimalpunktum, eller .. mangler, . ikke aktuelt, : skjult, ... ikke"
                                + " rapportert ennå."));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysItInTheReadersLanguage(String row, String danish, String norwegian) {
        var rejected = (Rejected) figures.bring(file("sample", row));

        assertThat(rejected.shown()).singleElement().satisfies(rejection -> {
            assertThat(rejection.sentenceWithLine(Language.DA)).isEqualTo(danish);
            assertThat(rejection.sentenceWithLine(Language.NB)).isEqualTo(norwegian);
        });
    }

    @ParameterizedTest
    @EnumSource(Rejection.Kind.class)
    void everyKindHasASentenceInEveryLanguage(Rejection.Kind kind) {
        var rejection = new Rejection(kind, 0, Text.same("7"), Text.NONE);

        String english = rejection.sentence(Language.EN);

        assertThat(english).endsWith(".");
        assertThat(rejection.sentence(Language.DA)).endsWith(".").isNotEqualTo(english);
        assertThat(rejection.sentence(Language.NB)).endsWith(".").isNotEqualTo(english);
    }

    @Test
    void wantsAFile(@TempDir Path folder) {
        assertThat(figures.figureImport().importFile(folder, false, Progress.NONE))
                .hasToString(
                        "Rejected[shown=[%s is not a file that can be read. It is a directory.],"
                                + " totals={NOT_A_FILE=1}, clashes=[]]",
                        folder);
        assertThat(figures.figureImport().importFile(folder.resolve("no.csv"), false, Progress.NONE))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void showsAHundredAndCountsAll() {
        String[] rows = Stream.iterate(0, i -> i + 1)
                .limit(250)
                .map(i -> i % 2 == 0
                        ? "no.school.gross,NO-3911,%d,x,".formatted(1800 + i)
                        : "no.school.gross,NO-3911,x,1,")
                .toArray(String[]::new);
        var rejected = (Rejected) figures.bring(file("sample", rows));

        assertThat(rejected.shown()).hasSize(100);
        assertThat(rejected.totals())
                .containsOnly(Map.entry(Rejection.Kind.BAD_NUMBER, 125L), Map.entry(Rejection.Kind.BAD_PERIOD, 125L));
        assertThat(rejected.total()).isEqualTo(250);
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
            var outcome = figures.bring(damaged(good, random), true, Progress.NONE);
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

    @Test
    void saysAllThatIsWrongWithARowAtOnce() {
        assertThat(rejected(file("sample", "no.x,NO-3911,x,y,"))).hasSize(3);
    }

    private static List<String> rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The reasons; and nothing is kept. */
    private static List<String> rejected(byte[] bytes) {
        var outcome = figures.bring(bytes, false, Progress.NONE);
        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(figures.count("release")).isEqualTo(1);
        assertThat(figures.count("observation")).isEqualTo(1);
        assertThat(figures.count("data_set")).isEqualTo(1);
        return ((Rejected) outcome).shown().stream().map(Rejection::toString).toList();
    }
}
