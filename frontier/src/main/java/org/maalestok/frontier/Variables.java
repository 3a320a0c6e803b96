package org.maalestok.frontier;

/** Finds variables by name: inputs first, then outputs. */
final class Variables {
    private Variables() {}

    static int index(Units units, String name) {
        int input = units.inputNames().indexOf(name);
        int output = units.outputNames().indexOf(name);
        if (input < 0 && output < 0) {
            throw new IllegalArgumentException("There is no input or output '%s'; there are %s and %s."
                    .formatted(name, units.inputNames(), units.outputNames()));
        }
        if (input >= 0 && output >= 0) {
            throw new IllegalArgumentException("'" + name + "' is both an input and an output; rename one of them.");
        }
        return input >= 0 ? input : units.inputs() + output;
    }
}
