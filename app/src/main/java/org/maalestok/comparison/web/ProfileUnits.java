package org.maalestok.comparison.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.variation.Units;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.Spread;
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
        int[] ours = areas.listUnits(own, own.validity().to().minusDays(1)).stream()
                .mapToInt(Area::id)
                .toArray();
        Optional<Period> latest = table.periods().reversed().stream()
                .filter(period -> table.count(ours, period) > 0)
                .findFirst();
        return latest.map(period -> new Line(
                indicator.perspective(),
                indicator.words().name().in(look.language()),
                sentence(table, period, ours, own, texts),
                look.units(indicator.code(), own, "units").toString()));
    }

    private String sentence(FigureTable table, Period period, int[] ours, Area own, Texts texts) {
        var text = new IndicatorText(table.indicator(), texts.language());
        double[] values = known(table, ours, period);
        String about = UnitsView.aboutOurs(Spread.of(values), values.length, own, period, text, texts);
        int[] others = Arrays.stream(Units.idsIn(table, areas))
                .filter(id -> Arrays.stream(ours).noneMatch(our -> our == id))
                .toArray();
        double[] theirs = known(table, others, period);
        return theirs.length == 0
                ? about
                : about + " " + UnitsView.aboutOthers(Spread.of(theirs), theirs.length, text, texts);
    }

    private static double[] known(FigureTable table, int[] areaIds, Period period) {
        return Arrays.stream(table.numbers(areaIds, period))
                .filter(Double::isFinite)
                .toArray();
    }
}
