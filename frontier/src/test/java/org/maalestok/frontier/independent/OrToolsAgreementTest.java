package org.maalestok.frontier.independent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;

/**
 * Larger random programs against OR-Tools' GLOP, another house's solver. The number of programs is the system property {@code
 * frontier.larger} (default 500; 10 000 are recorded in docs/benchmarks/frontier.md). GLOP's own tolerance is about 1e-7.
 */
class OrToolsAgreementTest {
    private static final int PROGRAMS = Integer.getInteger("frontier.larger", 500);

    @Test
    void everyScoreIsThatOfGlop() {
        Loader.loadNativeLibraries();
        SplittableRandom random = new SplittableRandom(7);
        List<String> disagreements = new ArrayList<>();
        int compared = 0;
        for (int set = 0; compared < PROGRAMS; set++) {
            Units units = municipalities(random);
            ReturnsToScale returns = ReturnsToScale.values()[random.nextInt(4)];
            Orientation orientation = Orientation.values()[random.nextInt(2)];
            Result result = Dea.withDefaults()
                    .with(returns)
                    .with(orientation)
                    .with(Detail.SCORES)
                    .evaluate(units);
            for (int k = 0; k < 25; k++, compared++) {
                int u = random.nextInt(units.count());
                double glop = glop(EnvelopmentAsWritten.of(units, u, returns, orientation, false));
                double ours = result.score(u).get();
                if (!(Math.abs(ours - glop) <= 1e-6 * Math.abs(glop))) {
                    disagreements.add("set %d unit %d %s %s: ours %s, GLOP %s"
                            .formatted(set, u, returns, orientation, ours, glop));
                }
            }
        }
        System.out.println("OR-Tools agreement: " + compared + " programs");
        assertThat(disagreements).isEmpty();
    }

    private static Units municipalities(SplittableRandom random) {
        int n = 50 + random.nextInt(250);
        int m = 1 + random.nextInt(5);
        int s = 1 + random.nextInt(5);
        double[][] x = new double[n][m];
        double[][] y = new double[n][s];
        for (int j = 0; j < n; j++) {
            double size = Math.exp(random.nextGaussian());
            for (int i = 0; i < m; i++) {
                x[j][i] = Math.rint(1e4 * size * Math.exp(0.4 * random.nextGaussian())) / 10;
            }
            for (int k = 0; k < s; k++) {
                y[j][k] = random.nextInt(20) == 0 ? 0 : Math.rint(1e4 * Math.pow(size, 0.9) * random.nextDouble()) / 10;
            }
            y[j][0] += 1;
        }
        return Units.of(x, y);
    }

    static double glop(EnvelopmentAsWritten program) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = new MPVariable[program.c().length];
        MPObjective objective = solver.objective();
        for (int j = 0; j < variables.length; j++) {
            variables[j] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            objective.setCoefficient(variables[j], program.c()[j]);
        }
        for (int i = 0; i < program.b().length; i++) {
            MPConstraint row = solver.makeConstraint(program.b()[i], program.b()[i]);
            for (int j = 0; j < variables.length; j++) {
                if (program.a()[i][j] != 0) {
                    row.setCoefficient(variables[j], program.a()[i][j]);
                }
            }
        }
        objective.setMinimization();
        MPSolver.ResultStatus status = solver.solve(new MPSolverParameters());
        double value = status == MPSolver.ResultStatus.OPTIMAL ? program.score(objective.value()) : Double.NaN;
        solver.delete();
        return value;
    }
}
