package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("./maalestok frontier: models and their tables")
class FrontierCommandTest extends FrontierCommandLine {

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
    void aBootstrapKeepsWhatIsToldOfTheScores() throws IOException {
        file("t.csv", "n,a,b\nX,1,1\nY,1,1.0000000000000002\nZ,2,1\n");
        assertThat(run("t.csv", "--inputs", "a", "--outputs", "b", "--bootstrap", "20"))
                .isZero();
        assertThat(told()).contains("2 of 3 units tie with others", "(X, Z);", "The bootstrap rests on 3 units");
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

    /** Without a bias removed those on the frontier are left out; with it they are off the frontier too. */
    @Test
    void theSecondStageByEitherAlgorithm() throws IOException {
        file("s.csv", surroundings(60));
        String[] asked = {
            "s.csv", "--inputs", "a", "--outputs", "b", "--model", "second-stage", "--explain", "z", "--bootstrap", "50"
        };
        assertThat(run(with(asked, "--algorithm", "1"))).isZero();
        List<String> plain = lines();
        assertThat(plain).hasSize(4).first().isEqualTo("variable;estimate;lower;upper");
        assertThat(told())
                .containsPattern(
                        "5\\d of 60 units enter the regression: those whose score lies off the frontier\\. A positive");
        assertThat(run(with(asked, "--bias-bootstrap", "20"))).isZero();
        List<String> unbiased = lines();
        assertThat(unbiased).isNotEqualTo(plain);
        assertThat(told())
                .contains(
                        "60 of 60 units enter the regression: those whose score lies off the frontier once its bias is removed.");
        assertThat(run(with(asked, "--algorithm", "2", "--bias-bootstrap", "40")))
                .isZero();
        assertThat(lines()).isNotEqualTo(unbiased);
    }

    /** Units that make the root of what they use, less where z is larger. */
    private static String surroundings(int units) {
        StringBuilder lines = new StringBuilder("n;a;b;z\n");
        for (int u = 0; u < units; u++) {
            double z = u * 37 % units / (double) units;
            double used = 1 + u * 13 % 29;
            double made = Math.sqrt(used) / (1 + z + 0.3 * (u * 7 % 11) / 11);
            lines.append(String.format(Locale.ROOT, "U%d;%.4f;%.4f;%.4f%n", u, used, made, z));
        }
        return lines.toString();
    }

    @Test
    void whereNobodyMattersToOthersTheTableIsAHeading() throws IOException {
        file("e.csv", "n;a;b\nX;1;1\nY;2;3\n");
        assertThat(run("e.csv", "--inputs", "a", "--outputs", "b", "--model", "influence"))
                .isZero();
        assertThat(lines()).containsExactly("unit;super-efficiency;affected;mean change;largest change;outlier;note");
        assertThat(told()).contains("0 of 2 units are peers of others");
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
    void aUnitThatDoesNothingIsToldOnceAndNoScoreIsBelowZero() throws IOException {
        file("z.csv", "n;a;b\nX;1;2\nY;0;0\nZ;3;0\n");
        assertThat(run("z.csv", "--inputs", "a", "--outputs", "b")).isZero();
        assertThat(told())
                .contains("Unit 'Y' (line 3) has 0 for every input and output; it counts as one that does nothing")
                .doesNotContain("makes something from nothing", "-0.0000");
    }

    @Test
    void theSummaryOfScaleEfficiencyIsAboutSize() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "scale"))).isZero();
        assertThat(told()).contains("8 units, 3 lose nothing by their size; scale efficiency from 0.4500 to 1.0000");
    }
}
