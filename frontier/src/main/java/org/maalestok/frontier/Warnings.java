package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.List;

/** Looks at data before a model is solved. */
final class Warnings {
    /** Names in a sentence; who wants all of them finds them by their scores. */
    private static final int SHOWN = 8;

    private Warnings() {}

    /**
     * What is suspicious about a reference set. The rule of thumb for its size, n ≥ max(m·s, 3(m + s)), is from Cooper,
     * Seiford, Tone (2007), Data Envelopment Analysis, doi:10.1007/978-0-387-45283-8, section 9.
     */
    static List<Warning> about(Units units) {
        List<Warning> found = new ArrayList<>();
        int m = units.inputs();
        int s = units.outputs();
        int wanted = Math.max(m * s, 3 * (m + s));
        if (units.count() < wanted) {
            found.add(new Warning(
                    Warning.Kind.TOO_FEW_UNITS,
                    "There %s %s for %s and %s; fewer than %d tend to make almost every unit efficient. Maybe use fewer variables."
                            .formatted(
                                    units.count() == 1 ? "is" : "are",
                                    counted(units.count(), "unit"),
                                    counted(m, "input"),
                                    counted(s, "output"),
                                    wanted)));
        }
        emptyUnits(units, found);
        emptyVariables(units, found);
        Totals.among(units, found);
        return found;
    }

    /** What is suspicious about a reference set, and how many of the units measured by it got no number. */
    static List<Warning> about(Units reference, List<Score> scores) {
        List<Warning> found = about(reference);
        undefined(scores, found);
        return found;
    }

    /** Says how many scores have no number, when some have none. */
    static void undefined(List<Score> scores, List<Warning> found) {
        long undefined = scores.stream().filter(score -> !score.defined()).count();
        if (undefined > 0) {
            found.add(new Warning(
                    Warning.Kind.UNDEFINED_SCORES,
                    "%d of %d units %s no score; each says why."
                            .formatted(undefined, scores.size(), undefined == 1 ? "has" : "have")));
        }
    }

    /** Says how many slacks are one choice among endless ones, when some are. */
    static void endless(int endless, int units, List<Warning> found) {
        if (endless > 0) {
            found.add(new Warning(
                    Warning.Kind.ENDLESS_SLACKS,
                    "%d of %d units have slacks without end, as somebody in the reference makes something from nothing; the slacks and targets given are one choice, not the largest."
                            .formatted(endless, units)));
        }
    }

    /** Says whose kind, slacks or peers rest on the last digits of the data, when some do: closer than scores are vouched for. */
    static void tied(List<String> names, int units, List<Warning> found) {
        if (!names.isEmpty()) {
            found.add(new Warning(
                    Warning.Kind.NEAR_TIES,
                    "%d of %d units tie with others but for less than 1e-10 of the figures (%s); their kind, slacks and peers rest on last digits. Maybe round the data."
                            .formatted(names.size(), units, some(names))));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void emptyUnits(Units units, List<Warning> found) {
        List<String> doingNothing = new ArrayList<>();
        List<String> takingNothing = new ArrayList<>();
        List<String> makingNothing = new ArrayList<>();
        for (int u = 0; u < units.count(); u++) {
            boolean without = allZero(units.inputsOf(u));
            boolean idle = allZero(units.outputsOf(u));
            if (without || idle) {
                (without && idle ? doingNothing : without ? takingNothing : makingNothing)
                        .add("'%s' (%s)".formatted(units.name(u), units.place(u)));
            }
        }
        emptyUnits(
                doingNothing,
                "input and output",
                "it counts as one that does nothing, and others are measured against mixtures with it. Maybe leave it out",
                "they count as units that do nothing, and others are measured against mixtures with them. Maybe leave them out",
                found);
        emptyUnits(
                takingNothing,
                "input",
                "it makes something from nothing and may outdo all others",
                "they make something from nothing and may outdo all others",
                found);
        emptyUnits(makingNothing, "output", "it makes nothing", "they make nothing", found);
    }

    /** One sentence for all that are alike: a file may have hundreds of them. */
    private static void emptyUnits(List<String> alike, String what, String ofOne, String ofMany, List<Warning> found) {
        if (!alike.isEmpty()) {
            boolean one = alike.size() == 1;
            found.add(new Warning(
                    Warning.Kind.EMPTY_UNIT,
                    "%s 0 for every %s; %s."
                            .formatted(
                                    one
                                            ? "Unit %s has".formatted(alike.getFirst())
                                            : "%d units have".formatted(alike.size()),
                                    one ? what : "%s (%s)".formatted(what, some(alike)),
                                    one ? ofOne : ofMany)));
        }
    }

    /** The first few of many names. */
    static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? ", …" : "");
    }

    private static void emptyVariables(Units units, List<Warning> found) {
        for (int i = 0; i < units.inputs(); i++) {
            boolean empty = true;
            for (int u = 0; u < units.count(); u++) {
                empty &= units.input(u, i) == 0;
            }
            if (empty) {
                found.add(emptyVariable("input", units.inputNames().get(i)));
            }
        }
        for (int k = 0; k < units.outputs(); k++) {
            boolean empty = true;
            for (int u = 0; u < units.count(); u++) {
                empty &= units.output(u, k) == 0;
            }
            if (empty) {
                found.add(emptyVariable("output", units.outputNames().get(k)));
            }
        }
    }

    private static Warning emptyVariable(String kind, String name) {
        return new Warning(
                Warning.Kind.EMPTY_VARIABLE,
                "The %s '%s' is 0 for every unit and has no influence.".formatted(kind, name));
    }

    private static boolean allZero(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
