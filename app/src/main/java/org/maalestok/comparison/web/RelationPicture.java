package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Role;
import org.maalestok.ui.chart.Scatter;

/** A relation as dots with a line. */
final class RelationPicture {

    private final Relation relation;
    private final Indicator x;
    private final Indicator y;
    private final @Nullable Area own;
    private final @Nullable PeerGroup shown;
    private final double[] sizes;
    private final RelationRemarks said;
    private final Texts texts;
    private final IndicatorText across;
    private final IndicatorText up;
    private final List<Area> outliers;

    /**
     * @param own the area to mark, or null
     * @param peers whose dots have a ring; null for all alike, as when none of them is in the picture
     * @param sizes of the dots, in the order of the relation's areas; zeros for all the same
     * @param said what was said of the figures
     */
    RelationPicture(
            Relation relation,
            Indicator x,
            Indicator y,
            @Nullable Area own,
            @Nullable PeerGroup peers,
            double[] sizes,
            RelationRemarks said,
            Texts texts) {
        this.relation = relation;
        this.x = x;
        this.y = y;
        this.own = own;
        this.shown = peers != null && peers.others().stream().anyMatch(relation.areas()::contains) ? peers : null;
        this.sizes = sizes;
        this.said = said;
        this.texts = texts;
        this.across = new IndicatorText(x, texts.language());
        this.up = new IndicatorText(y, texts.language());
        this.outliers = relation.outliers();
    }

    Figure figure(Period ofX, Period ofY) {
        boolean sized = sizes.length > 0 && sizes[0] > 0;
        String everyone = texts.count(
                "indicator.everyone", relation.areas().size(), relation.areas().size());
        Scatter scatter = scatter(ofX, ofY, everyone);
        String what = what(scatter, ofX, ofY)
                + (sized ? " " + texts.get("relations.sized") : "")
                + (shown == null ? "" : " " + texts.get("relations.marked", PeerWords.of(shown, texts)));
        return new Figure("", what, scatter.draw("r"), source());
    }

    /** The picture of the municipality among a few others. */
    Figure among(Period ofX, Period ofY, String others, String prefix) {
        Scatter scatter = scatter(ofX, ofY, others);
        return new Figure("", what(scatter, ofX, ofY), scatter.draw(prefix), source());
    }

    private String what(Scatter scatter, Period ofX, Period ofY) {
        return texts.get(
                scatter.fit() == null ? "relations.what.few" : "relations.what",
                up.name(),
                across.name(),
                period(ofX, ofY));
    }

    private String source() {
        return y.source().equals(x.source())
                ? texts.get("chart.source", y.source())
                : texts.get("relations.source", y.source(), x.source());
    }

    private static String period(Period ofX, Period ofY) {
        return ofX.equals(ofY) ? ofY.toString() : ofY + ", " + ofX;
    }

    private Scatter scatter(Period ofX, Period ofY, String others) {
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < relation.areas().size(); i++) {
            Area area = relation.areas().get(i);
            points.add(new Scatter.Point(
                    area.name().in(texts.language()),
                    relation.x(i),
                    relation.y(i),
                    label(said.across(), area, said.ofX(), across, relation.x(i)),
                    label(said.up(), area, said.ofY(), up, relation.y(i)),
                    role(area),
                    sizes[i],
                    said.footnote(area)));
        }
        var party = new Party(
                own == null ? "" : own.name().in(texts.language()), others, texts.get("chart.municipalities"));
        return new Scatter(
                texts.language(),
                measure(across),
                measure(up),
                party,
                period(ofX, ofY),
                points,
                relation.without(),
                null);
    }

    /** {@code ca. 20 276} where the figure was worked out, as in the table. */
    private static String label(FigureTable table, Area area, Period period, IndicatorText text, double number) {
        boolean estimated = table.at(area.id(), period) instanceof Measured measured
                && measured.quality().estimated();
        return (estimated ? JudgementWords.circa(text.language()) : "") + text.bare(number);
    }

    private Role role(Area area) {
        if (area.equals(own)) {
            return Role.OWN;
        }
        if (outliers.contains(area)) {
            return Role.NAMED;
        }
        return shown == null || shown.others().contains(area) ? Role.PEER : Role.OUTSIDE;
    }

    /** A key figure as an axis of a picture. */
    static Measure measure(IndicatorText text) {
        String name = text.name();
        return new Measure(
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                text.shortName() + ", " + text.unit(),
                text.afterBare(),
                text.decimals());
    }
}
