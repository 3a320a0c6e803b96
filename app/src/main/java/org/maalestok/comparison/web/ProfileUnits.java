package org.maalestok.comparison.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.variation.Units;
import org.maalestok.comparison.variation.Units.Unit;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What the units of a municipality tell of a service: schools may be measured where nobody has measured the municipality as a whole. */
@Component
class ProfileUnits {

    private final UnitsPages pages;
    private final JoinedFigures figures;
    private final Areas areas;

    ProfileUnits(UnitsPages pages, JoinedFigures figures, Areas areas) {
        this.pages = pages;
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

    /** One for each key figure that units of the municipality have, in the order of the catalogue. */
    List<Line> lines(Area own, Service service, Look look, Texts texts) {
        return pages.indicators(own, service).stream()
                .sorted(Comparator.comparing(Indicator::perspective))
                .flatMap(indicator -> line(indicator, own, look, texts).stream())
                .toList();
    }

    private Optional<Line> line(Indicator indicator, Area own, Look look, Texts texts) {
        FigureTable table = figures.table(indicator, look.asOf());
        var text = new IndicatorText(indicator, texts.language());
        return table.periods().reversed().stream()
                .flatMap(period -> sentence(Units.of(table, period, areas), own, period, text, texts).stream())
                .findFirst()
                .map(sentence -> new Line(
                        indicator.perspective(),
                        text.name(),
                        sentence,
                        look.units(indicator.code(), own, "units").toString()));
    }

    /** What the page of units says of them; empty where none of ours has a number in the period. */
    private Optional<String> sentence(Units units, Area own, Period period, IndicatorText text, Texts texts) {
        List<Unit> ours = units.of(own, areas);
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        List<Unit> others = units.but(own, areas);
        String about = UnitsWords.aboutOurs(ours, own, period, text, texts);
        return Optional.of(others.isEmpty() ? about : about + " " + UnitsWords.aboutOthers(others, text, texts));
    }
}
