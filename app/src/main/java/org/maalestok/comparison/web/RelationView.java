package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.relations.Correlation.Coefficient;
import org.maalestok.comparison.relations.Regression;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.relations.RelationWords;
import org.maalestok.comparison.web.RelationsPage.Fact;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** A relation in words and numbers; {@link RelationPicture} and {@link RelationTables} show the same. */
final class RelationView {

    /** A slope that needs more is next to nothing. */
    private static final int MOST_DECIMALS_MORE = 4;

    private final Relation relation;
    private final Indicator x;
    private final Indicator y;
    private final @Nullable Area own;
    private final Texts texts;
    private final IndicatorText across;
    private final IndicatorText up;
    private final List<Area> outliers;

    RelationView(Relation relation, Indicator x, Indicator y, @Nullable Area own, Texts texts) {
        this.relation = relation;
        this.x = x;
        this.y = y;
        this.own = own;
        this.texts = texts;
        this.across = new IndicatorText(x, texts.language());
        this.up = new IndicatorText(y, texts.language());
        this.outliers = relation.outliers();
    }

    String answer() {
        return RelationWords.correlation(relation, x, y, texts.language());
    }

    List<String> notes(Period ofX, Period ofY) {
        var notes = new ArrayList<String>();
        if (!ofX.equals(ofY)) {
            notes.add(texts.get("relations.years", ofX, ofY));
        }
        if (relation.without() > 0) {
            notes.add(texts.count("relations.without", relation.without(), relation.without()));
        }
        if (own != null && !relation.areas().contains(own)) {
            notes.add(texts.get("relations.own.unknown", own.name().in(texts.language())));
        }
        return notes;
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        relation.correlation().ifPresent(correlation -> {
            facts.add(new Fact(texts.get("relations.n"), String.valueOf(correlation.n())));
            facts.add(new Fact(texts.get("relations.r"), coefficient(correlation.pearson())));
            facts.add(new Fact(texts.get("relations.rho"), coefficient(correlation.spearman())));
        });
        relation.withoutOutliers()
                .flatMap(Relation::correlation)
                .ifPresent(rest ->
                        facts.add(new Fact(texts.get("relations.without.outliers"), coefficient(rest.pearson()))));
        relation.line().ifPresent(line -> {
            facts.add(new Fact(texts.get("relations.slope"), slope(line)));
            facts.add(new Fact(
                    texts.get("relations.r2"),
                    Numbers.in(texts.language()).percent(BigDecimal.valueOf(100 * line.r2()), 0)));
        });
        return facts;
    }

    private String coefficient(Coefficient one) {
        return texts.get("relations.coefficient", two(one.value()), two(one.lower()), two(one.upper()));
    }

    private String two(double number) {
        return Numbers.in(texts.language()).format(BigDecimal.valueOf(number), 2);
    }

    /** Told for a step of the size in which the municipalities differ, so that it is neither a thousand nor a thousandth. */
    private String slope(Regression line) {
        double[] values = IntStream.range(0, relation.areas().size())
                .mapToDouble(relation::x)
                .sorted()
                .toArray();
        double range = values[values.length * 9 / 10] - values[values.length / 10];
        double step = range > 0 ? Math.pow(10, Math.floor(Math.log10(range))) : 1;
        int more = more(step * line.slope(0));
        return texts.get(
                "relations.slope.value",
                up.signed(step * line.slope(0), more),
                across.distance(step),
                up.signed(step * (line.slope(0) - line.reach(0)), more),
                up.signed(step * (line.slope(0) + line.reach(0)), more));
    }

    /** How many decimals more than the figures have it takes to show two digits of a slope. */
    private int more(double slope) {
        int needed = slope == 0 ? 0 : 1 - (int) Math.floor(Math.log10(Math.abs(slope)));
        return Math.clamp(needed - up.decimals(), 0, MOST_DECIMALS_MORE);
    }

    String outliers() {
        if (relation.line().isEmpty()) {
            return "";
        }
        return outliers.isEmpty()
                ? texts.get("relations.outliers.none")
                : texts.get("relations.outliers", PeerWords.join(names(outliers), texts.language()));
    }

    private List<String> names(List<Area> some) {
        return some.stream().map(area -> area.name().in(texts.language())).toList();
    }
}
