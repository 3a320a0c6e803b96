package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maalestok.frontier.ReturnsToScale;
import picocli.CommandLine.ParseResult;

/** Options that don't go together. One that a model would pass over in silence is among them: it would leave the person believing that it counted. */
final class Misfits {

    private static final List<String> FOR_SOME_MODELS = List.of(
            "--rts",
            "--orientation",
            "--hold",
            "--direction",
            "--price-ratio",
            "--explain",
            "--algorithm",
            "--bias-bootstrap",
            "--bootstrap",
            "--prices",
            "--period",
            "--m",
            "--alpha");

    /** Models that are about combinations of units, of which the free disposal hull has none. */
    private static final Set<Model> WITH_COMBINATIONS = EnumSet.of(
            Model.SBM,
            Model.ADDITIVE,
            Model.COST,
            Model.REVENUE,
            Model.INFLUENCE,
            Model.SECOND_STAGE,
            Model.RETURNS_TEST);

    private static final Set<ReturnsToScale> TESTED =
            EnumSet.of(ReturnsToScale.CONSTANT, ReturnsToScale.NON_INCREASING);

    private final ParseResult given;
    private final Model model;
    private final List<String> found = new ArrayList<>();

    private Misfits(ParseResult given, Model model) {
        this.given = given;
        this.model = model;
    }

    /** The first thing that doesn't fit, as a sentence. */
    static Optional<String> first(ParseResult given, Model model) {
        var misfits = new Misfits(given, model);
        misfits.optionsOfOtherModels();
        misfits.returns();
        misfits.sizes();
        misfits.draws();
        misfits.besideEachOther();
        misfits.missing();
        return misfits.found.stream().findFirst();
    }

    private boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    private List<String> columns(String option) {
        List<String> written = given.matchedOptionValue(option, List.of());
        return names(written);
    }

    static List<String> names(List<String> written) {
        return written.stream().map(Misfits::name).toList();
    }

    /** A column's name without the quotes that keep a comma in it together. */
    private static String name(String written) {
        String name = written.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private void refuse(boolean misfit, String sentence, Object... values) {
        if (misfit) {
            found.add(sentence.formatted(values));
        }
    }

    private void optionsOfOtherModels() {
        for (String option : FOR_SOME_MODELS) {
            refuse(has(option) && !model.understands(option), "%s has no meaning with --model %s.", option, model);
        }
    }

    private void returns() {
        Returns returns = given.matchedOptionValue("--rts", Returns.VRS);
        boolean hull = returns == Returns.FDH;
        refuse(
                hull && WITH_COMBINATIONS.contains(model),
                "--rts fdh has no meaning with --model %s, which is about combinations of units.",
                model);
        for (String option : List.of("--bootstrap", "--price-ratio")) {
            refuse(hull && has(option), "%s has no meaning with --rts fdh.", option);
        }
        refuse(
                model == Model.RETURNS_TEST && has("--rts") && !TESTED.contains(returns.scale),
                "--model returns-test has crs or nirs as its null hypothesis, not %s.",
                returns);
    }

    private void sizes() {
        int m = given.matchedOptionValue("--m", 1);
        refuse(m < 1, "--m is %d; at least 1 is needed.", m);
        double alpha = given.matchedOptionValue("--alpha", 1.0);
        refuse(
                !(alpha > 0 && alpha <= 1),
                "--alpha is %s; it lies above 0 and goes up to 1, for instance 0.95.",
                alpha);
        double level = given.matchedOptionValue("--level", 0.5);
        refuse(!(level > 0 && level < 1), "--level is %s; it lies between 0 and 1, for instance 0.95.", level);
    }

    private void draws() {
        int replicates = given.matchedOptionValue("--bootstrap", 2);
        refuse(replicates < 2, "--bootstrap is %d; at least 2 replicates are needed.", replicates);
        int algorithm = given.matchedOptionValue("--algorithm", 2);
        refuse(algorithm != 1 && algorithm != 2, "--algorithm is %d; there are 1 and 2.", algorithm);
        int forBias = given.matchedOptionValue("--bias-bootstrap", 2);
        refuse(forBias < 2, "--bias-bootstrap is %d; at least 2 replicates are needed.", forBias);
        refuse(
                has("--bias-bootstrap") && algorithm == 1,
                "--bias-bootstrap has no meaning with --algorithm 1, which leaves the bias as it is.");
        boolean drawn = has("--bootstrap") || model.draws();
        refuse(has("--seed") && !drawn, "--seed has no meaning without --bootstrap.");
        refuse(has("--level") && !drawn, "--level has no meaning without --bootstrap.");
        refuse(has("--level") && model == Model.RETURNS_TEST, "--level has no meaning with --model %s.", model);
        int threads = given.matchedOptionValue("--threads", 1);
        refuse(threads < 1, "--threads is %d; at least 1 is needed.", threads);
    }

    private void besideEachOther() {
        refuse(
                has("--direction") && has("--orientation"),
                "--direction takes the place of --orientation; say one of the two.");
        List<String> direction = given.matchedOptionValue("--direction", List.of());
        refuse(
                has("--hold") && direction.stream().anyMatch(step -> step.contains("=")),
                "--hold has no meaning beside --direction with sizes: what has no size there does not move.");
        for (String option : List.of("--direction", "--price-ratio", "--hold")) {
            refuse(
                    has("--bootstrap") && has(option),
                    "--bootstrap is defined for plain scores and cannot go with %s.",
                    option);
        }
        for (String name : columns("--inputs")) {
            refuse(
                    columns("--outputs").contains(name),
                    "'%s' is both an input and an output; it is one of the two.",
                    name);
        }
    }

    private void missing() {
        boolean cost = model == Model.COST;
        int priced = columns(cost ? "--inputs" : "--outputs").size();
        int prices = columns("--prices").size();
        refuse(
                model.understands("--prices") && prices != priced,
                "--model %s needs --prices with one column for each %s (%d); there are %d.",
                model,
                cost ? "input" : "output",
                priced,
                prices);
        refuse(
                model == Model.MALMQUIST && !has("--period"),
                "--model malmquist needs --period with the column of the period.");
        refuse(
                model == Model.SECOND_STAGE && !has("--explain"),
                "--model second-stage needs --explain with the columns that may explain inefficiency.");
    }
}
