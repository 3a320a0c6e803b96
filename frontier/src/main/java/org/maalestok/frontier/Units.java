package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is compared: named units, each with the same inputs and outputs.
 *
 * <p>X: units × inputs and Y: units × outputs, in any units of measurement the caller likes; no score depends on them. At
 * least one unit, one input and one output. Every value is a finite number; zeros are allowed, negative values are left
 * to the models that can take them (a direction, additive under variable returns). Nonzero values lie between 1e-100 and
 * 1e100 in size.
 *
 * <p>Immutable and safe to share. What is wrong with the data is said in a sentence with the unit, the variable and the
 * value, as an {@link IllegalArgumentException}.
 */
public final class Units {
    /** Products of three values, and their inverses, still lie within what a double holds (1e±308). */
    private static final double LARGEST = 1e100;

    private final List<String> names;
    private final List<String> places;
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final double[][] inputs;
    private final double[][] outputs;

    private Units(
            List<String> names,
            List<String> places,
            List<String> inputNames,
            double[][] inputs,
            List<String> outputNames,
            double[][] outputs) {
        this.names = List.copyOf(names);
        this.places = List.copyOf(places);
        this.inputNames = List.copyOf(inputNames);
        this.outputNames = List.copyOf(outputNames);
        this.inputs = UnitsCheck.table(names, places, "input", inputNames, inputs, LARGEST);
        this.outputs = UnitsCheck.table(names, places, "output", outputNames, outputs, LARGEST);
    }

    /**
     * Named units with named variables.
     *
     * @param inputs X: units × inputs
     * @param outputs Y: units × outputs
     */
    public static Units of(
            List<String> names,
            List<String> inputNames,
            double[][] inputs,
            List<String> outputNames,
            double[][] outputs) {
        return new Units(names, numbered("row ", names.size()), inputNames, inputs, outputNames, outputs);
    }

    /** Units called 1, 2, … with inputs x1, x2, … and outputs y1, y2, …. */
    public static Units of(double[][] inputs, double[][] outputs) {
        return new Units(
                numbered("", inputs.length),
                numbered("row ", inputs.length),
                numbered("x", inputs.length == 0 ? 0 : inputs[0].length),
                inputs,
                numbered("y", outputs.length == 0 ? 0 : outputs[0].length),
                outputs);
    }

    private static List<String> numbered(String prefix, int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    /** A table to be filled unit by unit. */
    public static Builder with(List<String> inputNames, List<String> outputNames) {
        return new Builder(inputNames, outputNames);
    }

    /** The number of units. */
    public int count() {
        return names.size();
    }

    /** The number of inputs. */
    public int inputs() {
        return inputNames.size();
    }

    /** The number of outputs. */
    public int outputs() {
        return outputNames.size();
    }

    /** The name of a unit. */
    public String name(int unit) {
        return names.get(unit);
    }

    /** Where a unit stands in its source, as people are told: "row 3", or what {@link Builder} was given. */
    public String place(int unit) {
        return places.get(unit);
    }

    /** Where the units stand, in order. */
    List<String> places() {
        return places;
    }

    /** The names of the units, in order. */
    public List<String> names() {
        return names;
    }

    /** The names of the inputs, in order. */
    public List<String> inputNames() {
        return inputNames;
    }

    /** The names of the outputs, in order. */
    public List<String> outputNames() {
        return outputNames;
    }

    /** The value of one input of a unit. */
    public double input(int unit, int input) {
        return inputs[unit][input];
    }

    /** The value of one output of a unit. */
    public double output(int unit, int output) {
        return outputs[unit][output];
    }

    /** A copy of X: units × inputs. */
    public double[][] inputTable() {
        return Arrays.stream(inputs).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of Y: units × outputs. */
    public double[][] outputTable() {
        return Arrays.stream(outputs).map(double[]::clone).toArray(double[][]::new);
    }

    /** What is suspicious about them as a reference set: too few for so many variables, units or variables that are empty. */
    public List<Warning> warnings() {
        return List.copyOf(Warnings.about(this));
    }

    /** The same variables, but only the units for which {@code keep} is true. */
    public Units where(IntPredicate keep) {
        return only(IntStream.range(0, count()).filter(keep).toArray());
    }

    /** The same variables, but only these units, in this order. */
    Units only(int[] chosen) {
        return new Units(
                Arrays.stream(chosen).mapToObj(names::get).toList(),
                Arrays.stream(chosen).mapToObj(places::get).toList(),
                inputNames,
                Arrays.stream(chosen).mapToObj(u -> inputs[u]).toArray(double[][]::new),
                outputNames,
                Arrays.stream(chosen).mapToObj(u -> outputs[u]).toArray(double[][]::new));
    }

    /** Whether another set of units has the same inputs and outputs by name and order. */
    boolean sameVariables(Units other) {
        return inputNames.equals(other.inputNames) && outputNames.equals(other.outputNames);
    }

    /** The inputs of a unit; shared, not to be written to. */
    double[] inputsOf(int unit) {
        return inputs[unit];
    }

    /** The outputs of a unit; shared, not to be written to. */
    double[] outputsOf(int unit) {
        return outputs[unit];
    }

    double[][] rawInputs() {
        return inputs;
    }

    double[][] rawOutputs() {
        return outputs;
    }

    /** Collects units one by one. */
    public static final class Builder {
        private final List<String> inputNames;
        private final List<String> outputNames;
        private final List<String> names = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<double[]> inputs = new ArrayList<>();
        private final List<double[]> outputs = new ArrayList<>();

        private Builder(List<String> inputNames, List<String> outputNames) {
            this.inputNames = List.copyOf(inputNames);
            this.outputNames = List.copyOf(outputNames);
        }

        /** Adds a unit: its inputs and its outputs, in the order of the names. */
        public Builder add(String name, double[] unitInputs, double[] unitOutputs) {
            return add(name, "row " + (names.size() + 1), unitInputs, unitOutputs);
        }

        /** Adds a unit that stands somewhere people can look it up: "line 7". Messages about it say so. */
        public Builder add(String name, String place, double[] unitInputs, double[] unitOutputs) {
            names.add(name);
            places.add(place);
            inputs.add(unitInputs.clone());
            outputs.add(unitOutputs.clone());
            return this;
        }

        /** The units collected so far. */
        public Units build() {
            return new Units(
                    names,
                    places,
                    inputNames,
                    inputs.toArray(double[][]::new),
                    outputNames,
                    outputs.toArray(double[][]::new));
        }
    }
}
