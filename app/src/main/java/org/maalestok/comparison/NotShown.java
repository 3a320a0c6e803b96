package org.maalestok.comparison;

import java.util.Optional;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * A figure that there is and that nobody is shown: the reason why an earlier one is told as the latest. Whoever reads of 2024 would seek 2025 in vain.
 *
 * @param forNow whether only until somebody has looked at it; else it was left out for good
 */
public record NotShown(Period period, boolean forNow) {

    private static final Text YET = new Text(
            "%s vises ikke endnu: Kvalitetskontrollen har et spørgsmål, som ingen har svaret på.",
            "%s vises ikke ennå: Kvalitetskontrollen har et spørsmål som ingen har svart på.",
            "%s is not shown yet: the quality check has a question that nobody has answered.");
    private static final Text LEFT_OUT = new Text(
            "%s vises ikke: Tallet er udeladt.",
            "%s vises ikke: Tallet er tatt ut.", "%s is not shown: the figure was left out.");

    /**
     * The latest figure of an area after the one that is shown.
     *
     * @param shown the period of its latest number
     */
    public static Optional<NotShown> after(FigureTable table, int areaId, Period shown) {
        return table.periods().reversed().stream()
                .takeWhile(period -> period.compareTo(shown) > 0)
                .flatMap(period -> of(table.at(areaId, period), period).stream())
                .findFirst();
    }

    private static Optional<NotShown> of(Observation figure, Period period) {
        return figure instanceof Observation.LeftOut leftOut
                ? Optional.of(new NotShown(period, leftOut.forNow()))
                : Optional.empty();
    }

    /** {@code 2025 vises ikke ennå: …} */
    public String sentence(Language language) {
        return (forNow ? YET : LEFT_OUT).in(language).formatted(period);
    }
}
