package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("./maalestok frontier")
class FrontierCommandTest {

    private static final String SCHOOLS = """
            skole;årsverk;elever
            A;10;40
            B;20;100
            C;30;100
            D;40;160
            E;50;100
            F;60;160
            G;80;180
            "H; i byen";32,0;70
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var command = new FrontierCommand(
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        var line = new CommandLine(command);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String[] schools(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("s.csv", "--inputs", "årsverk", "--outputs", "elever"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theEightSchoolsOfTheMethodPage() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools())).isZero();
        assertThat(lines().getFirst())
                .isEqualTo("unit;score;kind;slack årsverk;slack elever;target årsverk;target elever;peers;primal"
                        + " residual;dual residual;note");
        assertThat(lines()).hasSize(9);
        assertThat(lines().get(1)).startsWith("A;1;efficient;0;0;10;40;A=1;");
        assertThat(lines().get(3)).startsWith("C;0,6666666666667;inefficient;0;0;20;100;B=1;");
        assertThat(lines().get(8)).startsWith("\"H; i byen\";0,46875;inefficient;0;0;15;70;A=0,5|B=0,5;");
        assertThat(told()).contains("8 units, 4 on the frontier", "mean 0.7753");
    }

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

    @Test
    void commasAndPointsStayCommasAndPoints() throws IOException {
        file("c.csv", "unit,x,y\r\nA,\"1,250.5\",2\r\nB,2501,2\r\n");
        assertThat(run("c.csv", "--inputs", "x", "--outputs", "y", "-o", "scores.csv"))
                .isZero();
        assertThat(Files.readString(folder.resolve("scores.csv"))).contains("B,0.5,inefficient,0,0,1250.5,2,A=1,");
        assertThat(out.size()).isZero();
    }

    @Test
    void aBootstrapAddsIntervalsThatDependOnTheSeedOnly() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--rts", "crs", "--bootstrap", "50", "--seed", "7", "--threads", "1")))
                .isZero();
        List<String> once = lines();
        assertThat(once.getFirst()).endsWith(";bias;corrected;variance;lower;upper;note");
        run(schools("--rts", "crs", "--bootstrap", "50", "--seed", "7", "--threads", "2"));
        assertThat(lines()).isEqualTo(once);
        run(schools("--rts", "crs", "--bootstrap", "50", "--seed", "8"));
        assertThat(lines()).isNotEqualTo(once);
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
    void malmquistFollowsUnitsThroughPeriodsInTheirOrder() throws IOException {
        file("p.csv", """
                year,unit,x,y
                10,A,10,20
                9,A,10,10
                9,B,20,10
                10,B,16,10
                10,New,5,1
                """);
        assertThat(run(
                        "p.csv",
                        "--unit",
                        "unit",
                        "--inputs",
                        "x",
                        "--outputs",
                        "y",
                        "--model",
                        "malmquist",
                        "--period",
                        "year"))
                .isZero();
        assertThat(lines().getFirst())
                .startsWith("unit,from,to,index,progress,efficiency change,technical change,pure");
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(1)).startsWith("A,9,10,2,2,1,2,");
        assertThat(lines().get(2)).startsWith("B,9,10,1.25,1.25,0.625,2,");
        assertThat(told())
                .contains(
                        "2 changes between 2 periods; 2 with an index, 2 of them progress.",
                        "Period '9': There are 2 units for 1 input and 1 output",
                        "Period '9' lacks 1 of 3 units (New)");
    }

    @Test
    void costsAtPricesOfTheirOwn() throws IOException {
        file("k.csv", "u;a;b;y;wa;wb\nP;2;2;1;1;1\nQ;1;4;1;3;1\n");
        assertThat(run("k.csv", "--inputs", "a,b", "--outputs", "y", "--model", "cost", "--prices", "wa,wb"))
                .isZero();
        assertThat(lines().get(1)).startsWith("P;1;on-frontier;1;1;4;4;2;2;P=1;");
        assertThat(lines().get(2)).startsWith("Q;1;on-frontier;1;1;7;7;1;4;Q=1;");
    }

    /** Every model, on three units with two inputs, an output that is 0 throughout, prices and two periods to choose from. */
    @ParameterizedTest
    @EnumSource
    void warningsComeWithEveryModelToTheScreenAndBesideTheFile(Model model) throws IOException {
        file("w.csv", """
                u,year,a,b,y,nought,p,q,z
                A,1,1,2,4,0,1,2,1
                B,1,2,1.7,3.5,0,1,2,2
                C,1,3,3,3,0,1,2,1
                D,1,4,3,2.5,0,1,2,1.5
                E,1,3,4,2.2,0,1,2,3
                F,1,5,3,3.1,0,1,2,1.2
                G,1,4,6,2.7,0,1,2,2.2
                H,1,6,4,1.9,0,1,2,2.9
                """ + (model == Model.MALMQUIST ? "A,2,1,2,5,0,1,2,1\n" : ""));
        List<String> arguments = new ArrayList<>(List.of(
                "w.csv", "--inputs", "a,b", "--outputs", "y,nought", "-o", "r.csv", "--model", model.toString()));
        arguments.addAll(
                switch (model) {
                    case COST, REVENUE -> List.of("--prices", "p,q");
                    case MALMQUIST -> List.of("--period", "year");
                    case SECOND_STAGE -> List.of("--explain", "z", "--bootstrap", "30", "--rts", "crs");
                    case RETURNS_TEST -> List.of("--bootstrap", "30");
                    default -> List.of();
                });
        assertThat(run(arguments.toArray(String[]::new))).as(told()).isZero();
        assertThat(told())
                .contains(
                        "Note: ",
                        "There are 8 units for 2 inputs and 2 outputs",
                        "The output 'nought' is 0 for every unit");
        assertThat(Files.readString(folder.resolve("r.csv.warnings.txt")))
                .contains("There are 8 units for 2 inputs", "The output 'nought' is 0");
        assertThat(Files.readAllLines(folder.resolve("r.csv")).size()).isGreaterThan(1);
    }

    @Test
    void directionsAndLimitsOnPrices() throws IOException {
        file("k.csv", "u;a;b;y\nP;2;2;1\nQ;1;4;1\nR;4;4;1\nS;4;4;-1\n");
        String[] columns = {"k.csv", "--inputs", "a,b", "--outputs", "y"};
        assertThat(run(with(columns, "--direction", "a=1,b=1"))).isZero();
        assertThat(lines().get(3)).startsWith("R;2;inefficient;");
        assertThat(lines().get(4)).startsWith("S;2;inefficient;");
        file("k.csv", "u;a;b;y\nP;2;2;1\nQ;1;4;1\nR;4;4;1\n");
        assertThat(run(with(columns, "--direction", "proportional", "--rts", "crs")))
                .isZero();
        assertThat(lines().get(3)).startsWith("R;0,3333333333333;inefficient;");
        assertThat(run(columns)).isZero();
        assertThat(lines().get(2)).startsWith("Q;1;efficient;");
        // At equal prices Q costs 5 where P costs 4.
        assertThat(run(with(columns, "--price-ratio", "a/b=1..1"))).isZero();
        assertThat(lines().get(2)).startsWith("Q;0,8;inefficient;");
        assertThat(run(with(columns, "--direction", "a=1,c=2"))).isEqualTo(2);
        assertThat(told()).contains("such as a=1,y=20", "not 'c=2'");
        assertThat(run(with(columns, "--direction", "a=0"))).isEqualTo(2);
        assertThat(told()).contains("moves nothing");
        assertThat(run(with(columns, "--price-ratio", "a/b=3..1"))).isEqualTo(2);
        assertThat(told()).contains("such as a/b=0.5..3, not 'a/b=3..1'");
        assertThat(run(with(columns, "--direction", "a=1", "--bootstrap", "9"))).isEqualTo(2);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void statisticsAboutTheWholeHaveTheirOwnTables() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "influence"))).isZero();
        assertThat(lines().getFirst())
                .isEqualTo("unit;super-efficiency;affected;mean change;largest change;outlier;note");
        assertThat(lines().get(1)).startsWith("B;");
        assertThat(run(schools("--model", "returns-test", "--bootstrap", "99", "--seed", "3")))
                .isZero();
        assertThat(lines().getFirst()).isEqualTo("null hypothesis;statistic;p-value;critical 5 %");
        assertThat(told()).contains("99 replicates").contains("The test of returns rests on 8 units; below 20");
    }

    @Test
    void theScreenShowsTheFewThatThereAre() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "nope"))).isEqualTo(2);
        assertThat(told())
                .contains("'nope' is none of radial, fdh, super, scale,")
                .doesNotContain("ORDER_M");
        assertThat(run(schools("--model", "Order_M", "--m", "3"))).isZero();
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

    @ParameterizedTest
    @ValueSource(strings = {"radial", "FDH", "super", "scale", "sbm", "additive", "order-m", "order-alpha"})
    void everyModelGivesEachUnitALine(String model) throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", model))).isZero();
        assertThat(lines()).hasSize(9);
        assertThat(lines()).allMatch(line -> line.split(";", -1).length >= 4);
    }

    @Test
    void whereThereIsNoScoreTheLineSaysWhy() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "super"))).isZero();
        assertThat(lines().get(7)).startsWith("G;;infeasible;;;;;;;;No scaling brings unit 'G'");
    }

    @Test
    void whereThereIsNoSlacksBasedScoreThereAreNoSlacks() throws IOException {
        file("z.csv", "u;x;y\nA;1;0\nB;1;1\n");
        assertThat(run("z.csv", "--inputs", "x", "--outputs", "y", "--model", "sbm", "--orientation", "out"))
                .isZero();
        assertThat(lines().get(1)).startsWith("A;;nothing-to-scale;;;;;;;;Unit 'A'");
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
    void incompleteUnitsAreLeftOutWhenAskedAndNamed() throws IOException {
        file("i.csv", "n;a;b\nX;1;..\nY;2;3\nZ;4;3\n");
        assertThat(run("i.csv", "--inputs", "a", "--outputs", "b", "--skip-incomplete"))
                .isZero();
        assertThat(lines()).hasSize(3);
        assertThat(told()).contains("1 of 3 lines were left out because a figure is missing: X.");
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
    void wishesThatDoNotFitTogetherAreWrongUsage() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--m", "3"))).isEqualTo(2);
        assertThat(told()).contains("--m has no meaning with --model radial.");
        assertThat(run(schools("--model", "malmquist"))).isEqualTo(2);
        assertThat(told()).contains("--period");
        assertThat(run(schools("--model", "cost"))).isEqualTo(2);
        assertThat(told()).contains("--prices with one column for each input (1); there are 0");
        assertThat(run(schools("--orientation", "up"))).isEqualTo(2);
        assertThat(run(schools("--rts", "x"))).isEqualTo(2);
        assertThat(run("s.csv", "--inputs", "årsverk")).isEqualTo(2);
        assertThat(run(schools("--threads", "0"))).isEqualTo(2);
        assertThat(run(schools("--seed", "3"))).isEqualTo(2);
        assertThat(told()).contains("--seed has no meaning without --bootstrap.");
        assertThat(run("s.csv", "--inputs", "årsverk", "--outputs", "elever,årsverk"))
                .isEqualTo(2);
        assertThat(told()).contains("'årsverk' is both an input and an output");
    }

    @Test
    void aColumnIsUsedOnceHoweverItsLettersAreWritten() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run("s.csv", "--inputs", "årsverk", "--outputs", "Årsverk")).isEqualTo(1);
        assertThat(told()).contains("The column 'Årsverk' is asked for twice; it is one input or one output.");
    }

    @Test
    void aColumnsNameMayHaveACommaInIt() throws IOException {
        file("k.csv", "n;\"Cost, total\";a;b\nX;1;2;3\nY;2;2;2\n");
        assertThat(run("k.csv", "--inputs", "\"Cost, total\",a", "--outputs", "b"))
                .isZero();
        assertThat(lines().getFirst()).contains("slack Cost, total;slack a");
    }

    @Test
    void whatNoModelCanTakeIsWrongUsageInThePersonsWords() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "sbm", "--rts", "fdh"))).isEqualTo(2);
        assertThat(told()).contains("--rts fdh has no meaning with --model sbm");
        assertThat(run(schools("--rts", "fdh", "--bootstrap", "10"))).isEqualTo(2);
        assertThat(told()).contains("--bootstrap has no meaning with --rts fdh.");
        assertThat(run(schools("--model", "returns-test", "--rts", "vrs"))).isEqualTo(2);
        assertThat(told()).contains("has crs or nirs as its null hypothesis, not vrs.");
        assertThat(run(schools("--model", "order-m", "--m", "0"))).isEqualTo(2);
        assertThat(run(schools("--model", "order-alpha", "--alpha", "2"))).isEqualTo(2);
        assertThat(run(schools("--bootstrap", "10", "--level", "95"))).isEqualTo(2);
        assertThat(told()).contains("--level is 95.0; it lies between 0 and 1, for instance 0.95.");
    }

    @Test
    void aUnitThatDoesNothingIsToldOnceAndNoScoreIsBelowZero() throws IOException {
        file("z.csv", "n;a;b\nX;1;2\nY;0;0\nZ;3;0\n");
        assertThat(run("z.csv", "--inputs", "a", "--outputs", "b")).isZero();
        assertThat(told())
                .contains("Unit 'Y' (line 3) has 0 for every input and output; it counts as one that does nothing")
                .doesNotContain("makes something from nothing", "-0.0000");
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

    @Test
    void variablesAreNamedInLargeOrSmallLettersAndLimitsWithACommaToo() throws IOException {
        file("k.csv", "u;Staff;Rooms;Pupils\nP;2;2;1\nQ;1;4;1\nR;4;4;1\n");
        String[] columns = {"k.csv", "--inputs", "Staff,Rooms", "--outputs", "Pupils"};
        assertThat(run(with(columns, "--hold", "rooms"))).isZero();
        assertThat(run(with(columns, "--direction", "staff=1,PUPILS=20"))).isZero();
        assertThat(run(with(columns, "--price-ratio", "staff/rooms=0,5..2,5"))).isZero();
        assertThat(run(with(columns, "--hold", "beds"))).isEqualTo(2);
        assertThat(told()).contains("--hold names inputs or outputs (Staff, Rooms, Pupils), not 'beds'.");
    }

    @Test
    void theSummaryOfScaleEfficiencyIsAboutSize() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "scale"))).isZero();
        assertThat(told()).contains("8 units, 3 lose nothing by their size; scale efficiency from 0.4500 to 1.0000");
    }

    @Test
    void progressIsShownAtATerminalOnlyAndTakenAway() {
        var silent = new ByteArrayOutputStream();
        new ProgressBar(new PrintStream(silent), false, 0).report(1, 2);
        assertThat(silent.size()).isZero();
        var shown = new ByteArrayOutputStream();
        var bar = new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8), true, 0);
        bar.report(1, 2);
        bar.done();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "█".repeat(20) + "·".repeat(20) + "] 50 %\r\u001b[K");
    }
}
