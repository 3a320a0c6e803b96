package org.maalestok.statistics.subscriptions;

import java.math.BigDecimal;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;

/** An observation on one line, as the exchange format writes value, status and symbol: {@code 20276 p}, {@code ..}, {@code : M}. */
final class Notation {

    private Notation() {}

    static String of(Observation observation) {
        return switch (observation) {
            case Measured measured ->
                (measured.value().toPlainString() + " " + measured.quality().letters()).strip();
            case Missing missing -> sign("..", missing);
            case LeftOut decided -> "..";
            case NotApplicable cannot -> sign(".", cannot);
            case Suppressed hidden -> sign(":", hidden);
            case NotYetReported later -> sign("...", later);
        };
    }

    private static String sign(String standard, Observation observation) {
        return observation.symbol().equals(standard) ? standard : standard + " " + observation.symbol();
    }

    static Observation parse(String text) {
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        String then = space < 0 ? "" : text.substring(space + 1);
        String symbol = then.isEmpty() ? first : then;
        return switch (first) {
            case ".." -> new Missing(symbol);
            case "." -> new NotApplicable(symbol);
            case ":" -> new Suppressed(symbol);
            case "..." -> new NotYetReported(symbol);
            default ->
                new Measured(
                        new BigDecimal(first), new Quality(then.contains("p"), then.contains("e"), then.contains("r")));
        };
    }
}
