package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.relations.Correlation.Coefficient;
import org.maalestok.comparison.relations.Regression;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.relations.RelationWords;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.RelationsPage.Fact;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Role;
import org.maalestok.ui.chart.Scatter;

/** A relation in words, numbers, picture and tables. */
final class RelationView {

    private final Relation relation;
    private final Indicator x;
    private final Indicator y;
    private final @Nullable Area own;
    private final @Nullable PeerGroup peers;
    private final double[] sizes;
    private final RelationRemarks said;
    private final Texts texts;
    private final IndicatorText across;
    private final IndicatorText up;
    private final List<Area> outliers;

    RelationView(
            Relation relation,
            Indicator x,
            Indicator y,
            @Nullable Area own,
            @Nullable PeerGroup peers,
            double[] sizes,
            RelationRemarks said,
            Texts texts) {
        this.said = said;
        this.relation = relation;
        this.x = x;
        this.y = y;
        this.own = own;
        this.peers = peers;
        this.sizes = sizes;
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
        return texts.get(
                "relations.slope.value",
                up.signed(step * line.slope(0)),
                across.distance(step),
                up.signed(step * (line.slope(0) - line.reach(0))),
                up.signed(step * (line.slope(0) + line.reach(0))));
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

    Figure figure(Period ofX, Period ofY) {
        boolean sized = sizes.length > 0 && sizes[0] > 0;
        String what = texts.get("relations.what", up.name(), across.name(), period(ofX, ofY))
                + (sized ? " " + texts.get("relations.sized") : "")
                + (peers == null ? "" : " " + texts.get("relations.marked", PeerWords.of(peers, texts)));
        String everyone = texts.count(
                "indicator.everyone", relation.areas().size(), relation.areas().size());
        return new Figure("", what, scatter(ofX, ofY, everyone).draw("r"), source());
    }

    /** The picture of the municipality among a few others. */
    Figure among(Period ofX, Period ofY, String others, String prefix) {
        String what = texts.get(
                relation.line().isPresent() ? "relations.what" : "relations.what.few",
                up.name(),
                across.name(),
                period(ofX, ofY));
        return new Figure("", what, scatter(ofX, ofY, others).draw(prefix), source());
    }

    private String source() {
        return texts.get("relations.source", y.source(), x.source());
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
                    across.bare(relation.x(i)),
                    up.bare(relation.y(i)),
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

    private Role role(Area area) {
        if (area.equals(own)) {
            return Role.OWN;
        }
        if (outliers.contains(area)) {
            return Role.NAMED;
        }
        return peers == null || peers.others().contains(area) ? Role.PEER : Role.OUTSIDE;
    }

    private static Measure measure(IndicatorText text) {
        String name = text.name();
        return new Measure(
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                text.shortName() + ", " + text.unit(),
                text.suffix().strip(),
                text.decimals());
    }

    /** Own, peers and outliers. */
    Table table() {
        Set<Area> shown = new HashSet<>(outliers);
        if (own != null) {
            shown.add(own);
        }
        if (peers != null) {
            shown.addAll(peers.others());
        }
        return table(ownFirst().filter(i -> shown.contains(relation.areas().get(i))));
    }

    private IntStream ownFirst() {
        int at = own == null ? -1 : relation.areas().indexOf(own);
        IntStream others = IntStream.range(0, relation.areas().size()).filter(i -> i != at);
        return at < 0 ? others : IntStream.concat(IntStream.of(at), others);
    }

    Table everybody() {
        return table(ownFirst());
    }

    private Table table(IntStream rows) {
        List<String> heads = List.of(
                texts.get("table.municipality"),
                across.shortName() + ", " + across.unit(),
                up.shortName() + ", " + up.unit(),
                texts.get("relations.line"),
                texts.get("relations.off"));
        return new Table(
                texts.get("relations.table", up.name(), across.name()),
                heads,
                rows.mapToObj(this::row).toList());
    }

    private Row row(int i) {
        Area area = relation.areas().get(i);
        String line = relation.line()
                .map(fit -> up.bare(fit.expected(new double[] {relation.x(i)})))
                .orElse("");
        String off = relation.line()
                .map(fit -> up.signed(relation.y(i) - fit.expected(new double[] {relation.x(i)})))
                .orElse("");
        String name = area.name().in(texts.language());
        return new Row(
                outliers.contains(area) ? texts.get("relations.outlier", name) : name,
                area.equals(own),
                List.of(
                        plain(across.bare(relation.x(i))).marked(said.across(area)),
                        plain(up.bare(relation.y(i))).marked(said.up(area)),
                        plain(line),
                        plain(off)));
    }

    private static Cell plain(String words) {
        return new Cell(words, "", "", "");
    }
}
