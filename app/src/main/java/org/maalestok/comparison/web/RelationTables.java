package org.maalestok.comparison.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.relations.Relation;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** A relation as tables: every area with both figures, what the line says and how far off it is. */
final class RelationTables {

    private final Relation relation;
    private final @Nullable Area own;
    private final @Nullable PeerGroup peers;
    private final RelationRemarks said;
    private final Texts texts;
    private final IndicatorText across;
    private final IndicatorText up;
    private final List<Area> outliers;

    /**
     * @param own the area that comes first, or null
     * @param peers who are shown beside it, or null
     * @param said what was said of the figures
     */
    RelationTables(
            Relation relation,
            Indicator x,
            Indicator y,
            @Nullable Area own,
            @Nullable PeerGroup peers,
            RelationRemarks said,
            Texts texts) {
        this.relation = relation;
        this.own = own;
        this.peers = peers;
        this.said = said;
        this.texts = texts;
        this.across = new IndicatorText(x, texts.language());
        this.up = new IndicatorText(y, texts.language());
        this.outliers = relation.outliers();
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
                head(across, said.across(), said.ofX()),
                head(up, said.up(), said.ofY()),
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
                        figure(said.across(), area, said.ofX(), across.bare(relation.x(i)))
                                .marked(said.across(area)),
                        figure(said.up(), area, said.ofY(), up.bare(relation.y(i)))
                                .marked(said.up(area)),
                        plain(line),
                        plain(off)));
    }

    /** That figures of the period are provisional is said above them; which, by their looks. */
    private String head(IndicatorText text, FigureTable table, Period period) {
        boolean provisional = relation.areas().stream()
                .anyMatch(area -> table.at(area.id(), period) instanceof Measured measured
                        && measured.quality().provisional());
        String head = text.shortName() + ", " + text.unit();
        return provisional ? head + ", " + texts.get("table.provisional", period) : head;
    }

    private Cell figure(FigureTable table, Area area, Period period, String number) {
        return table.at(area.id(), period) instanceof Measured measured
                ? FigureCells.number(measured, number, texts)
                : plain(number);
    }

    private static Cell plain(String words) {
        return Cell.of(words, "", "");
    }
}
