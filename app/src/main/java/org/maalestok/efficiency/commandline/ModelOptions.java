package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import picocli.CommandLine.Option;

/** What is to be computed. {@link Misfits} says which of it goes together. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "radial",
            converter = Known.Models.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. What each is, and what its columns say:"
                    + " docs/method/frontier.md.")
    private Model model = Model.RADIAL;

    @Option(
            names = "--rts",
            paramLabel = "RETURNS",
            converter = Known.Scales.class,
            description =
                    "Returns to scale: ${COMPLETION-CANDIDATES}. Default: vrs; for malmquist crs. For returns-test the"
                            + " null hypothesis, crs or nirs.")
    private @Nullable Returns returns;

    @Option(
            names = "--orientation",
            paramLabel = "in|out",
            description = "Whether inputs shrink or outputs grow. Default: in; for sbm both.")
    private @Nullable String orientation;

    @Option(
            names = "--hold",
            split = ",",
            paramLabel = "COLUMN",
            description = "Inputs or outputs that the units cannot change.")
    private List<String> hold = List.of();

    @Option(
            names = "--direction",
            split = ",",
            paramLabel = "STEP",
            description = "In place of an orientation: proportional, or a size for each column that moves, such as"
                    + " staff=1,pupils=20. Takes negative figures too, when sizes are given.")
    private List<String> direction = List.of();

    @Option(
            names = "--price-ratio",
            paramLabel = "A/B=FROM..TO",
            description =
                    "Keeps what a unit of column A is worth between FROM and TO times a unit of B. May be repeated.")
    private List<String> priceRatios = List.of();

    @Option(
            names = "--explain",
            split = ",",
            paramLabel = "COLUMN",
            description = "For second-stage: the columns of the surroundings that may explain inefficiency.")
    private List<String> explain = List.of();

    @Option(
            names = "--algorithm",
            paramLabel = "1|2",
            defaultValue = "2",
            converter = Numbers.Whole.class,
            description =
                    "For second-stage, Simar and Wilson's: 1 takes the scores as they are, 2 removes their bias first."
                            + " Default: 2.")
    private int algorithm;

    @Option(
            names = "--bias-bootstrap",
            paramLabel = "B",
            defaultValue = "100",
            converter = Numbers.Whole.class,
            description = "For second-stage: the replicates by which algorithm 2 removes the bias. Default: 100.")
    private int biasBootstrap;

    @Option(
            names = "--prices",
            split = ",",
            paramLabel = "COLUMN",
            description = "For cost a price column for each input, for revenue for each output, in their order.")
    private List<String> prices = List.of();

    @Option(names = "--period", paramLabel = "COLUMN", description = "For malmquist: the column of the period.")
    private @Nullable String period;

    @Option(
            names = "--m",
            paramLabel = "M",
            defaultValue = "25",
            converter = Numbers.Whole.class,
            description = "For order-m: the number of colleagues. Default: 25.")
    private int m;

    @Option(
            names = "--alpha",
            paramLabel = "ALPHA",
            defaultValue = "0.95",
            converter = Numbers.Decimal.class,
            description = "For order-alpha: the share. Default: 0.95.")
    private double alpha;

    @Option(
            names = "--bootstrap",
            paramLabel = "B",
            converter = Numbers.Whole.class,
            description =
                    "Adds bias and intervals by Simar and Wilson's bootstrap with B replicates, for instance 2000. For"
                            + " second-stage and returns-test the number of draws. Default there: 2000.")
    private int bootstrap;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Numbers.Seed.class,
            description = "Of the draws. Default: 1.")
    private long seed;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            converter = Numbers.Decimal.class,
            description = "Of the intervals. Default: 0.95.")
    private double level;

    Model model() {
        return model;
    }

    List<String> prices() {
        return Misfits.names(prices);
    }

    List<String> explain() {
        return Misfits.names(explain);
    }

    Optional<String> period() {
        return Optional.ofNullable(period);
    }

    /** All of it understood, about these columns. */
    Wish wish(Columns columns, Execution execution) {
        Bounds bounds = new Bounds(columns.inputs(), columns.outputs());
        return new Wish(
                model,
                Optional.ofNullable(returns).map(known -> known.scale),
                side(),
                bounds.held(Misfits.names(hold)),
                bounds.direction(direction),
                priceRatios.stream()
                        .flatMap(told -> bounds.ratio(told).stream())
                        .toList(),
                columns.explain(),
                algorithm,
                biasBootstrap,
                bootstrap,
                seed,
                level,
                m,
                alpha,
                execution);
    }

    private Optional<Orientation> side() {
        return Optional.ofNullable(orientation).map(told -> switch (told.strip().toLowerCase(Locale.ROOT)) {
            case "in" -> Orientation.INPUT;
            case "out" -> Orientation.OUTPUT;
            default -> throw new Refused("--orientation is in or out, not '%s'.".formatted(told));
        });
    }
}
