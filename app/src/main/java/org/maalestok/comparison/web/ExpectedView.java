package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.relations.Adjusted;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.comparison.relations.Regression;
import org.maalestok.comparison.relations.RelationWords;
import org.maalestok.comparison.relations.Relations;
import org.maalestok.comparison.relations.Relations.Background;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** The regression-adjusted comparison as a panel. */
final class ExpectedView {

    private static final double LEAST_SLOPE = 0.01;

    private final Adjusted adjusted;
    private final Indicator outcome;
    private final Period period;
    private final List<Background> background;
    private final Texts texts;

    /** @param period of the outcome */
    ExpectedView(Adjusted adjusted, Indicator outcome, Period period, List<Background> background, Texts texts) {
        this.adjusted = adjusted;
        this.outcome = outcome;
        this.period = period;
        this.background = background;
        this.texts = texts;
    }

    RelationsPage.Expected panel(List<Heading> choices, List<Hidden> hidden) {
        List<String> doubts =
                adjusted instanceof Expected expected ? RelationWords.doubts(expected, texts.language()) : List.of();
        boolean trusted = adjusted instanceof Expected && doubts.isEmpty();
        return new RelationsPage.Expected(
                RelationWords.adjusted(adjusted, outcome, texts.language()),
                doubts,
                trusted ? texts.get("relations.trust") : "",
                background.stream().anyMatch(one -> Relations.isLogged(one.indicator()))
                        ? texts.get("relations.logged")
                        : "",
                choices,
                adjusted instanceof Expected expected ? slopes(expected.fit()) : null,
                hidden);
    }

    /** One row for each background figure: what one more of it goes with, the others unchanged. */
    private @Nullable Table slopes(Regression fit) {
        var rows = new ArrayList<Row>();
        for (int j = 0; j < background.size(); j++) {
            boolean logged = Relations.isLogged(background.get(j).indicator());
            int tens = logged ? 0 : tens(fit.slope(j));
            double step = logged ? Math.log(2) : Math.pow(10, tens);
            rows.add(new Row(
                    name(background.get(j), logged, tens),
                    false,
                    List.of(
                            number(step * fit.slope(j)),
                            number(step * (fit.slope(j) - fit.reach(j))),
                            number(step * (fit.slope(j) + fit.reach(j))),
                            number(fit.inflation(j)))));
        }
        List<String> heads = List.of(
                texts.get("relations.background"),
                texts.get("relations.slope"),
                texts.get("relations.from"),
                texts.get("relations.to"),
                texts.get("relations.vif"));
        String explained = Numbers.in(texts.language()).percent(BigDecimal.valueOf(100 * fit.r2()), 0);
        return new Table(texts.get("relations.slopes", fit.n(), explained), heads, rows);
    }

    /** A slope of less than a hundredth is told for a thousand, a million … of the background figure, so that nobody has to count zeros. */
    private static int tens(double slope) {
        double zeros = slope == 0 ? 0 : -Math.log10(Math.abs(slope) / LEAST_SLOPE);
        return Math.max(0, 3 * (int) Math.ceil(zeros / 3));
    }

    /** A logarithm is told by what a doubling goes with. With the step of the slope where it isn't one, and the period where it isn't the outcome's. */
    private String name(Background one, boolean logged, int tens) {
        var text = new IndicatorText(one.indicator(), texts.language());
        String unit = text.name() + ", " + text.unit();
        String step = Numbers.in(texts.language()).format(BigDecimal.TEN.pow(tens), 0);
        String name = logged
                ? texts.get("relations.doubling", text.name())
                : tens == 0 ? unit : texts.get("relations.per", unit, step);
        return one.period().equals(period) ? name : name + ", " + one.period();
    }

    /** Three digits that count, whatever the size. */
    private Cell number(double number) {
        int digits = number == 0 ? 0 : 2 - (int) Math.floor(Math.log10(Math.abs(number)));
        return Cell.of(
                Numbers.in(texts.language()).format(BigDecimal.valueOf(number), Math.clamp(digits, 0, 8)), "", "");
    }
}
