package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maalestok.frontier.Certificate;
import org.maalestok.frontier.Score;

/** How scores are told in a table and in a sentence. */
final class Words {

    private Words() {}

    static String kind(Score score) {
        return switch (score) {
            case Score.Efficient efficient -> "efficient";
            case Score.WeaklyEfficient weakly -> "weakly-efficient";
            case Score.OnFrontier on -> "on-frontier";
            case Score.Inefficient inefficient -> "inefficient";
            case Score.SuperEfficient beyond -> "super-efficient";
            case Score.Undefined none ->
                none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** Why there is no number; empty where there is one. */
    static void note(Table table, Score score) {
        table.text("note", note(score));
    }

    static String note(Score score) {
        return score instanceof Score.Undefined none ? none.explanation() : "";
    }

    /** The residuals behind a score; empty where there is none. */
    static void certificate(Table table, Optional<Certificate> certificate) {
        table.text(
                "primal residual",
                certificate.map(Certificate::primalResidual).map(table::written).orElse(""));
        table.text(
                "dual residual",
                certificate.map(Certificate::dualResidual).map(table::written).orElse(""));
    }

    private static String units(int count) {
        return count == 1 ? "1 unit" : count + " units";
    }

    /** How many are best, and where the others lie. */
    static String summary(List<Score> scores) {
        return summary(scores, "on the frontier or beyond; scores");
    }

    /** With other words for what the best are. */
    static String summary(List<Score> scores, String best) {
        double[] numbers = scores.stream()
                .map(Score::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (numbers.length == 0) {
            return "%s, none with a score.".formatted(units(scores.size()));
        }
        long reached = scores.stream()
                .filter(score -> score.defined() && !(score instanceof Score.Inefficient))
                .count();
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return String.format(
                Locale.ROOT,
                "%s, %d %s from %.4f to %.4f, mean %.4f.",
                units(scores.size()),
                reached,
                best,
                numbers[0],
                numbers[numbers.length - 1],
                sum / numbers.length);
    }
}
