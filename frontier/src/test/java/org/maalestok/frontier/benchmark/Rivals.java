package org.maalestok.frontier.benchmark;

import com.google.ortools.init.CppBridge;
import com.google.ortools.init.CppFlags;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.maalestok.frontier.Units;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The same program, variable returns and input orientation, through other houses' solvers: a unit against a reference, which may be another set
 * than its own. Not a number where a solver finds no score, or none within {@link #LIMIT_SECONDS}.
 */
final class Rivals {
    /** What one program may take. */
    static final int LIMIT_SECONDS = 120;

    private Rivals() {}

    /** Keeps what OR-Tools would log out of the table. */
    static void quiet() {
        CppFlags flags = new CppFlags();
        flags.setStderrthreshold(3);
        CppBridge.setFlags(flags);
        CppBridge.initLogging("bench");
    }

    static double orTools(Units reference, Units units, int o) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        solver.setTimeLimit(LIMIT_SECONDS * 1_000L);
        int n = reference.count();
        MPVariable theta = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        MPVariable[] lambda = new MPVariable[n];
        for (int j = 0; j < n; j++) {
            lambda[j] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        }
        for (int i = 0; i < units.inputs(); i++) {
            MPConstraint row = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            row.setCoefficient(theta, units.input(o, i));
            for (int j = 0; j < n; j++) {
                row.setCoefficient(lambda[j], -reference.input(j, i));
            }
        }
        for (int k = 0; k < units.outputs(); k++) {
            MPConstraint row = solver.makeConstraint(units.output(o, k), Double.POSITIVE_INFINITY);
            for (int j = 0; j < n; j++) {
                row.setCoefficient(lambda[j], reference.output(j, k));
            }
        }
        MPConstraint sum = solver.makeConstraint(1, 1);
        for (int j = 0; j < n; j++) {
            sum.setCoefficient(lambda[j], 1);
        }
        solver.objective().setCoefficient(theta, 1);
        solver.objective().setMinimization();
        boolean solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        double value = solved ? solver.objective().value() : Double.NaN;
        solver.delete();
        return value;
    }

    static double ojAlgo(Units reference, Units units, int o) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = LIMIT_SECONDS * 1_000L;
        model.options.time_suffice = LIMIT_SECONDS * 1_000L;
        int n = reference.count();
        Variable theta = model.newVariable("theta").lower(0).weight(1);
        Variable[] lambda = new Variable[n];
        for (int j = 0; j < n; j++) {
            lambda[j] = model.newVariable("l" + j).lower(0);
        }
        for (int i = 0; i < units.inputs(); i++) {
            Expression row = model.newExpression("x" + i).lower(0);
            row.set(theta, units.input(o, i));
            for (int j = 0; j < n; j++) {
                row.set(lambda[j], -reference.input(j, i));
            }
        }
        for (int k = 0; k < units.outputs(); k++) {
            Expression row = model.newExpression("y" + k).lower(units.output(o, k));
            for (int j = 0; j < n; j++) {
                row.set(lambda[j], reference.output(j, k));
            }
        }
        Expression sum = model.newExpression("sum").level(1);
        for (int j = 0; j < n; j++) {
            sum.set(lambda[j], 1);
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? result.getValue() : Double.NaN;
    }
}
