package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "--bootstrap",
            "--prices",
            "--period",
            "--m",
            "--alpha");

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
        return written.stream().map(String::strip).toList();
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

    private void draws() {
        int replicates = given.matchedOptionValue("--bootstrap", 2);
        refuse(replicates < 2, "--bootstrap is %d; at least 2 replicates are needed.", replicates);
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
