package org.maalestok.frontier;

import java.util.List;
import java.util.Map;

/** Weight restrictions as columns of the envelopment form: Σ c_v w_v ≤ 0 is the column c. */
final class TradeOffs {
    private TradeOffs() {}

    static double[][] of(List<WeightRestriction> restrictions, Units units) {
        double[][] columns = new double[restrictions.size()][units.inputs() + units.outputs()];
        for (int t = 0; t < columns.length; t++) {
            for (Map.Entry<String, Double> term :
                    restrictions.get(t).coefficients().entrySet()) {
                columns[t][Variables.index(units, term.getKey())] = term.getValue();
            }
        }
        return columns;
    }
}
