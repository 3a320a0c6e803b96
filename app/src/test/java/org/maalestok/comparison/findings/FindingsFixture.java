package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.IndicatorFixture;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.findings.Scan.Fate;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** Small tables: area 1 is the own one, six others have 80 to 120 with a median of 100. */
final class FindingsFixture {

    /** Median 100, deviations 5 5 10 10 20 20: usual distance 14.826. */
    static final double[] OTHERS = {80, 90, 95, 105, 110, 120};

    static final Cohort COHORT = Cohort.of(
            area(1),
            new PeerGroup(
                    "peers",
                    PeerGroup.Kind.SELECTION,
                    Text.same("peers"),
                    List.of(area(2), area(3), area(4), area(5), area(6), area(7))));

    private FindingsFixture() {}

    static Area area(int id) {
        return new Area(id, AreaKind.MUNICIPALITY, "NO", "NO-%d".formatted(id), Text.same("A" + id), Validity.ALWAYS);
    }

    static double[] own(double value) {
        double[] row = new double[7];
        row[0] = value;
        System.arraycopy(OTHERS, 0, row, 1, 6);
        return row;
    }

    static Ingredients bare(FigureTable table) {
        return new Ingredients(
                new Judge(table, Recipe.of(table.indicator(), CatalogueFixture.of()), Map.of()), null, null);
    }

    static Fate look(FigureTable table, List<Finding> found) {
        return new Scan(COHORT, bare(table)).look(0, found);
    }

    static Finding found(FigureTable table) {
        var found = new ArrayList<Finding>();
        assertThat(look(table, found)).isEqualTo(Fate.APART);
        return found.getFirst();
    }

    static IndicatorFixture better(String code) {
        return indicator(code).unit("points").polarity(Polarity.HIGHER_IS_BETTER);
    }
}
