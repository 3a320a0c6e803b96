package org.maalestok.frontier;

/**
 * The direction (g_x, g_y) in which a unit is moved to the frontier: inputs x − βg_x, outputs y + βg_y.
 *
 * <p>Reference: Chambers, Chung, Färe (1998), doi:10.1023/A:1022637501082.
 */
public sealed interface Direction {

    /** g = (x, y): the share by which the unit can shrink its inputs and grow its outputs at once. */
    record Proportional() implements Direction {}

    /** The same g for every unit, in the data's units; needed when values may be negative. */
    record Fixed(double[] inputs, double[] outputs) implements Direction {
        public Fixed {
            inputs = checked("input", inputs);
            outputs = checked("output", outputs);
        }

        private static double[] checked(String kind, double[] values) {
            for (double value : values) {
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw new IllegalArgumentException(
                            "The direction has %s for an %s; it needs finite numbers of zero or more."
                                    .formatted(value, kind));
                }
            }
            return values.clone();
        }
    }
}
