package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.variation.OursAndOthers;
import org.maalestok.comparison.variation.OursAndOthers.Numbers;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What the units of a municipality tell of a service: schools may be measured where nobody has measured the municipality as a whole. */
@Component
class ProfileUnits {

    private final JoinedFigures figures;
    private final Areas areas;

    ProfileUnits(JoinedFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * A key figure of the units.
     *
     * @param side of the service that it tells of
     * @param sentence how many units have it, and where they lie beside the units of others
     * @param href where they are shown one by one
     */
    record Line(Perspective side, String name, String sentence, String href) {}

    /**
     * One for each key figure that has a figure of a unit, in the order of the catalogue.
     *
     * @param indicators that units of the municipality have
     */
    List<Line> lines(Area own, Collection<Indicator> indicators, Look look, Texts texts) {
        var units = new OursAndOthers(own, areas);
        return indicators.stream()
                .sorted(Comparator.comparing(Indicator::perspective))
                .flatMap(indicator -> line(indicator, own, units, look, texts).stream())
                .toList();
    }

    private Optional<Line> line(Indicator indicator, Area own, OursAndOthers units, Look look, Texts texts) {
        FigureTable table = figures.table(indicator, look.asOf());
        var text = new IndicatorText(indicator, texts.language());
        return table.periods().reversed().stream()
                .flatMap(period -> sentence(units.of(table, period), own, period, text, texts).stream())
                .findFirst()
                .map(sentence -> new Line(
                        indicator.perspective(),
                        text.name(),
                        sentence,
                        look.units(indicator.code(), own, "units").toString()));
    }

    /** What the page of units says of them; empty where none of ours has a number in the period. */
    private static Optional<String> sentence(
            Numbers numbers, Area own, Period period, IndicatorText text, Texts texts) {
        if (numbers.ours().length == 0) {
            return Optional.empty();
        }
        String about = UnitsWords.aboutOurs(Spread.of(numbers.ours()), own, period, text, texts);
        return Optional.of(
                numbers.others().length == 0
                        ? about
                        : about + " " + UnitsWords.aboutOthers(Spread.of(numbers.others()), text, texts));
    }
}
