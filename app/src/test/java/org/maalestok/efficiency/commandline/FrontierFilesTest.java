package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.frontier.Warning;
import picocli.CommandLine;

@DisplayName("./maalestok frontier: files in and out")
class FrontierFilesTest extends FrontierCommandLine {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16", "BOM"})
    void readsWhatPeopleSave(String encoding) throws IOException {
        byte[] bytes = encoding.equals("BOM")
                ? ("\uFEFF" + SCHOOLS).getBytes(StandardCharsets.UTF_8)
                : SCHOOLS.getBytes(Charset.forName(encoding));
        Files.write(folder.resolve("s.csv"), bytes);
        assertThat(run(schools())).isZero();
        assertThat(lines()).hasSize(9);
    }

    @Test
    void tabsThousandsEmptyLinesAndTheEndsThatSpreadsheetsLeave() throws IOException {
        file("t.csv", "sep=\t\nnavn\tkr\tbarn\n\"Å\tby\"\t1 250 000,50\t1\u00A0200\t\t\n\nB\t900 000,0\t1 200\n\t\t\n");
        assertThat(run("t.csv", "--inputs", "kr", "--outputs", "BARN")).isZero();
        assertThat(lines().get(1)).startsWith("\"Å\tby\"\t0,71999971");
        assertThat(lines().get(2)).startsWith("B\t1\tefficient");
    }

    /** As programs write whose first column is the rows' names. */
    @Test
    void theFirstColumnNeedsNoName() throws IOException {
        file("t.csv", "sep=\t\n\tkr\tbarn\nA\t1\t2\nB\t2\t2\n");
        assertThat(run("t.csv", "--inputs", "kr", "--outputs", "barn")).isZero();
        assertThat(lines().get(2)).startsWith("B\t0.5\tinefficient");
    }

    @Test
    void commasAndPointsStayCommasAndPoints() throws IOException {
        file("c.csv", "unit,x,y\r\nA,\"1,250.5\",2\r\nB,2501,2\r\n");
        assertThat(run("c.csv", "--inputs", "x", "--outputs", "y", "-o", "scores.csv"))
                .isZero();
        assertThat(Files.readString(folder.resolve("scores.csv"))).contains("B,0.5,inefficient,0,0,1250.5,2,A=1,");
        assertThat(out.size()).isZero();
    }

    @Test
    void warningsTravelWithTheFileAndGoWithIt() throws IOException {
        file("s.csv", SCHOOLS);
        Path warnings = folder.resolve("scores.csv.warnings.txt");
        assertThat(run(schools("--bootstrap", "20", "-o", "scores.csv"))).isZero();
        assertThat(Files.readString(warnings)).contains("The bootstrap rests on 8 units");
        assertThat(told()).contains("The bootstrap rests on 8 units");
        assertThat(run(schools("-o", "scores.csv"))).isZero();
        assertThat(warnings).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("s.csv", "scores.csv");
        }
    }

    @Test
    void whatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("-o", "s.csv"))).isEqualTo(1);
        assertThat(told()).contains("it is the file that is read");
        assertThat(Files.readString(folder.resolve("s.csv"))).isEqualTo(SCHOOLS);
        Files.createDirectory(folder.resolve("d"));
        assertThat(run(schools("-o", "d"))).isEqualTo(1);
        assertThat(told()).contains("it is a folder");
    }

    @Test
    void everythingWrongIsToldAtOnceWithUnitVariableAndValue() throws IOException {
        file("b.csv", "n;a;b\nX;1;\nY;z;3\nY;2;3,5\nY;3;4\nZ;-1;2\n");
        assertThat(run("b.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told())
                .contains(
                        "Unit 'X' (line 2) has nothing for output 'b'; fill it in, take the line out, or leave such"
                                + " units out with --skip-incomplete.",
                        "Unit 'Y' (line 3) has 'z' for input 'a', which is not a number",
                        "Unit 'Y' stands in lines 4 and 5");
        file("b.csv", "n;a;b\nX;1;5\nZ;-1;2\n");
        assertThat(run("b.csv", "--inputs", "a", "--outputs", "b", "-o", "r.csv"))
                .isEqualTo(1);
        assertThat(told())
                .contains(
                        "Unit 'Z' (line 3) has -1 for input 'a', where the model needs 0 or more; mend it or take the line"
                                + " out. Where it is right, --model radial takes it along a direction (--direction a=1).");
        assertThat(folder.resolve("r.csv")).doesNotExist();
    }

    @Test
    void everyCellOfALineIsLookedAt() throws IOException {
        file("b.csv", "n;a;b;year\nX;z;-;1\nY;1;2;\n");
        assertThat(run("b.csv", "--inputs", "a", "--outputs", "b", "--model", "malmquist", "--period", "year"))
                .isEqualTo(1);
        assertThat(told())
                .contains(
                        "Unit 'X' (line 2) has 'z' for input 'a', which is not a number.",
                        "Unit 'X' (line 2) has nothing ('-') for output 'b'",
                        "Line 3 has no period in column 'year'");
    }

    /** What else is wrong with a line that is left out does not matter. */
    @Test
    void aLineThatIsLeftOutIsNotReadFurther() throws IOException {
        file("i.csv", "n;a;b\n;-1;..\nX;-2;..\nY;2;3\nZ;4;3\n");
        assertThat(run("i.csv", "--inputs", "a", "--outputs", "b", "--skip-incomplete"))
                .isZero();
        assertThat(told()).contains("2 of 4 lines were left out because a figure is missing: line 2, X.");
    }

    /** A line that is not there is no unit that makes nothing. */
    @Test
    void leftOutLinesHaveAKindOfTheirOwn() throws IOException {
        file("i.csv", "n;a;b\nX;1;..\nY;2;3\n");
        var columns = new Columns(Optional.empty(), List.of("a"), List.of("b"), List.of(), List.of(), Optional.empty());
        Panel panel =
                new PanelReader(TableFile.read(folder.resolve("i.csv")), columns, Optional.empty(), true, false).read();
        assertThat(panel.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.LEFT_OUT);
    }

    @Test
    void incompleteUnitsAreLeftOutWhenAskedAndNamed() throws IOException {
        file("i.csv", "n;a;b\nX;1;..\nY;2;3\nZ;4;3\n");
        assertThat(run("i.csv", "--inputs", "a", "--outputs", "b", "--skip-incomplete"))
                .isZero();
        assertThat(lines()).hasSize(3);
        assertThat(told()).contains("1 of 3 lines was left out because a figure is missing: X.");
    }

    @Test
    void filesThatAreNone() throws IOException {
        assertThat(run("none.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("There is no file", "none.csv");
        file("e.csv", "");
        assertThat(run("e.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("The file has no lines");
        file("r.csv", "n;a;b\nX;1;2;3\nY;1\n");
        assertThat(run("r.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("Line 2 has 4 fields where the heading has 3", "Line 3 has 2 fields");
        file("h.csv", "n;a;a;b\nX;1;2;3\n");
        assertThat(run("h.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("2 columns are called 'a'");
        assertThat(run("h.csv", "--inputs", "b", "--outputs", "c")).isEqualTo(1);
        assertThat(told()).contains("There is no column 'c'. The columns are: 'n', 'a', 'a', 'b'.");
        assertThat(run("h.csv", "--inputs", "c,b", "--outputs", "d")).isEqualTo(1);
        assertThat(told()).contains("There is no column 'c' and no column 'd'.");
        assertThat(run("h.csv", "--inputs", "n", "--outputs", "b")).isEqualTo(1);
        file("t.csv", "Schools 2024;;\nn;a;b\nX;1;2\n");
        assertThat(run("t.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("The first line, 'Schools 2024', should name the columns");
        file("q.csv", "n;a;b\nX;1;2\n\"Y;1;2\nZ;2;3\n");
        assertThat(run("q.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("Line 3 has 1 field where the heading has 3", "a quote (\") in it is not closed");
        Files.createDirectory(folder.resolve("d"));
        assertThat(run("d", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("is a folder; name the file in it.");
        file("s.csv", SCHOOLS);
        assertThat(run(schools("-o", "no/such/folder.csv"))).isEqualTo(1);
        assertThat(told()).contains("cannot be written", "the folder is not there");
    }

    @Test
    void whatManyLinesHaveInCommonIsToldOnce() throws IOException {
        file("r.csv", "n;a;b\n" + "X;1;2;3\n".repeat(30) + "Y;1\nZ;2\n");
        assertThat(run("r.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("30 lines (2, 3, 4, 5, 6, 7, 8, 9, …) have 4 fields where the heading has 3");
        assertThat(told()).contains("Lines 32, 33 have 2 fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schools 2024\n", "Schools 2024\n\nall of them\n"})
    void aTitleAboveTheHeadingIsTold(String title) throws IOException {
        file("t.csv", title + "n;a;b\nX;1,5;2\nY;2,5;3\nZ;3,5;3\n");
        assertThat(run("t.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("The first line, 'Schools 2024', should name the columns");
    }

    @Test
    void aWorkbookIsNoTableOfSeparatedValues() throws IOException {
        Files.write(folder.resolve("w.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(run("w.xlsx", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).contains("save the sheet as separated values");
        file("s.csv", SCHOOLS);
        assertThat(run(schools("-o", "scores.xlsx"))).isEqualTo(1);
        assertThat(told()).contains("their file's name should end in .csv");
        assertThat(folder.resolve("scores.xlsx")).doesNotExist();
    }

    /** What stands in for /dev/null, which the administrator's right to its folder would let a file take the place of. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeOrDeviceIsWrittenToAndNotReplaced() throws Exception {
        file("s.csv", SCHOOLS);
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> contentOf(pipe));
        assertThat(run(schools("-o", "pipe"))).isZero();
        assertThat(read.get(10, TimeUnit.SECONDS)).startsWith("unit;score");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static String contentOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatComesInThroughTheShellIsReadAndTheScreenMayBeNamed() throws IOException {
        in = new ByteArrayInputStream(SCHOOLS.getBytes(StandardCharsets.UTF_8));
        assertThat(run("-", "--inputs", "årsverk", "--outputs", "elever", "-o", "-"))
                .isZero();
        assertThat(lines()).hasSize(9);
        in = new ByteArrayInputStream("n;a;b\nX;z;1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run("-", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).startsWith("Standard input: Unit 'X' (line 2) has 'z'");
        in = new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(run("-", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told()).startsWith("Standard input: This is a spreadsheet's own file");
        assertThat(folder).isEmptyDirectory();
    }

    /** A carriage return would stick to the last column of whatever reads line by line. */
    @Test
    void linesEndInALineFeed() throws IOException {
        file("s.csv", SCHOOLS.replace("\n", "\r\n"));
        assertThat(run(schools())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(";\n").doesNotContain("\r");
        assertThat(run(schools("-o", "r.csv"))).isZero();
        assertThat(folder.resolve("r.csv")).content().endsWith(";\n").doesNotContain("\r");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadAFileThatIsReplacedStaysAsItWas() throws IOException {
        file("s.csv", SCHOOLS);
        for (String permissions : List.of("rw-------", "rw-rw-r--")) {
            for (String name : List.of("r.csv", "r.csv.warnings.txt")) {
                file(name, "old");
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(permissions));
            }
            assertThat(run(schools("--bootstrap", "9", "-o", "r.csv"))).isZero();
            for (String name : List.of("r.csv", "r.csv.warnings.txt")) {
                Path replaced = folder.resolve(name);
                assertThat(replaced).content().isNotEqualTo("old");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(replaced)))
                        .isEqualTo(permissions);
            }
        }
    }

    @Test
    void unitsThatStandTwiceAreToldWithOneAdvice() throws IOException {
        file("t.csv", "n;a;b\nX;1;2\nY;2;2\nX;3;2\nY;1;1\nX;4;2\nZ;4;2\n");
        assertThat(run("t.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told().lines())
                .containsExactly(
                        "t.csv: Unit 'X' stands in lines 2, 4 and 6; give different units different names; of a file with several periods choose one, or say --model malmquist --period COLUMN.",
                        "Unit 'Y' stands in lines 3 and 5.");
    }

    /** However its letters were written when it was asked for. */
    @Test
    void columnsKeepTheNamesThatTheFileGivesThem() throws IOException {
        file("k.csv", "n;Antal  Elever;Kost\nX;1,5;2\nY;2;2\n");
        assertThat(run(
                        "k.csv",
                        "--inputs",
                        "kost",
                        "--outputs",
                        "antal elever",
                        "--hold",
                        "KOST",
                        "--orientation",
                        "out"))
                .isZero();
        assertThat(lines().getFirst())
                .startsWith("unit;score;kind;slack Kost;slack Antal Elever;target Kost;target Antal Elever;");
    }

    @Test
    void noTwoColumnsOfTheResultHaveOneName() throws IOException {
        file("p.csv", "n;cost;rooms;pupils;wage;rent\nX;1;2;3;1;1\nY;2;2;3;1;1\n");
        assertThat(run(
                        "p.csv",
                        "--inputs",
                        "cost,rooms",
                        "--outputs",
                        "pupils",
                        "--model",
                        "cost",
                        "--prices",
                        "wage,rent"))
                .isZero();
        assertThat(List.of(lines().getFirst().split(";")))
                .contains("optimal cost", "optimal cost 2", "optimal rooms")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLinkStaysOneAndItsFileIsReplaced() throws IOException {
        file("s.csv", SCHOOLS);
        file("real.csv", "old");
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        assertThat(run(schools("-o", "link.csv"))).isZero();
        assertThat(folder.resolve("link.csv")).isSymbolicLink();
        assertThat(folder.resolve("real.csv")).content().contains("efficient");
    }

    @Test
    void whatTheScreenDoesNotTakeIsAFailureUnlessItsReaderHasReadEnough() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(printing("No space left on device")).isEqualTo(1);
        assertThat(told()).contains("The table could not be written to its end: No space left on device.");
        assertThat(printing("Broken pipe")).isZero();
    }

    private int printing(String failure) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException(failure);
            }
        };
        err.reset();
        var told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLine(new FrontierCommand(folder, in, full, told)).execute(schools());
    }

    @Test
    void aColumnIsUsedOnceHoweverItsLettersAreWritten() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run("s.csv", "--inputs", "årsverk", "--outputs", "Årsverk")).isEqualTo(1);
        assertThat(told()).contains("The column 'Årsverk' is asked for twice; it is one input or one output.");
    }

    @Test
    void aColumnsNameMayStandInSeveralLines() throws IOException {
        file("k.csv", "n;\"Antal\nelever\";Års\u00A0verk\nX;1,5;2\nY;2;2\n");
        assertThat(run("k.csv", "--inputs", "års verk", "--outputs", "Antal elever"))
                .isZero();
    }

    @Test
    void aColumnsNameMayHaveACommaInIt() throws IOException {
        file("k.csv", "n;\"Cost, total\";a;b\nX;1;2;3\nY;2;2;2\n");
        assertThat(run("k.csv", "--inputs", "\"Cost, total\",a", "--outputs", "b"))
                .isZero();
        assertThat(lines().getFirst()).contains("slack Cost, total;slack a");
    }

    @Test
    void whatNoDoubleHoldsIsToldWithItsLine() throws IOException {
        file("h.csv", "n;a;b\nX;1e400;2\nY;1;1e-400\nZ;0e5;1\n");
        assertThat(run("h.csv", "--inputs", "a", "--outputs", "b")).isEqualTo(1);
        assertThat(told())
                .contains("Unit 'X' (line 2) has 1e400 for input 'a'; sizes between 1e-100 and 1e100")
                .contains("Unit 'Y' (line 3) has 1e-400 for output 'b'")
                .doesNotContain("Unit 'Z'");
    }

    @Test
    void namesWithTheSignsOfThePeersColumnStandInQuotes() throws IOException {
        file("q.csv", "n;a;b\nA=1|B;1;2\nC;2;2\n");
        assertThat(run("q.csv", "--inputs", "a", "--outputs", "b")).isZero();
        assertThat(lines().get(2)).contains("\"A=1|B\"\"=1");
    }
}
