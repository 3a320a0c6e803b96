package org.maalestok.comparison.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Footnote;

/** What was said of the figures on a page: numbered, so that a cell and a dot can point to it. */
final class Remarks {

    private final Map<Place, Line> byPlace = new LinkedHashMap<>();
    private final Texts texts;

    private record Place(int indicatorId, int areaId, Period period) {}

    /**
     * A figure of which something was said.
     *
     * @param number as cells point to it
     * @param figure the municipality and the period
     * @param said each remark
     */
    record Line(int number, String figure, List<RemarkText> said) {}

    /** Of no figure as yet. @param texts of the pages of municipalities */
    Remarks(Texts texts) {
        this.texts = texts;
    }

    /** By area, the marked one first, and period. */
    static Remarks of(Scene scene, Texts texts) {
        var remarks = new Remarks(texts);
        FigureTable table = scene.comparison().table();
        if (table.hasRemarks()) {
            for (Area area : scene.areas()) {
                for (Period period : scene.comparison().periods()) {
                    remarks.add(table, area, period, area.name().in(texts.language()) + " " + period);
                }
            }
        }
        return remarks;
    }

    /** Takes up what was said of a figure, if anything. @param figure how the list calls it */
    void add(FigureTable table, Area area, Period period, String figure) {
        List<Remark> said = table.remarksAt(area.id(), period);
        if (!said.isEmpty()) {
            byPlace.computeIfAbsent(
                    new Place(table.indicator().id(), area.id(), period),
                    place -> new Line(
                            byPlace.size() + 1,
                            figure,
                            said.stream()
                                    .map(remark -> RemarkText.of(remark, table.indicator(), texts.language()))
                                    .toList()));
        }
    }

    List<Line> lines() {
        return List.copyOf(byPlace.values());
    }

    /** The number that a cell points to; empty when nothing was said of it. */
    String mark(Indicator indicator, Area area, Period period) {
        Line line = byPlace.get(new Place(indicator.id(), area.id(), period));
        return line == null ? "" : String.valueOf(line.number());
    }

    /** The same for a dot of a chart. */
    Footnote footnote(Indicator indicator, Area area, Period period) {
        Line line = byPlace.get(new Place(indicator.id(), area.id(), period));
        return line == null
                ? Footnote.NONE
                : new Footnote(
                        String.valueOf(line.number()),
                        "%s %d: %s"
                                .formatted(
                                        texts.get("remark")
                                                .toLowerCase(texts.language().locale()),
                                        line.number(),
                                        line.said().stream()
                                                .map(RemarkText::label)
                                                .collect(Collectors.joining(", "))));
    }

    /** For charts that have no list beside them: an asterisk, and what was decided in a word. */
    static Footnote unlisted(List<Remark> said, Language language) {
        return said.isEmpty() ? Footnote.NONE : new Footnote("*", labels(said, language));
    }

    /** Whether the figure is not shown because somebody left it out. */
    static boolean isLeftOut(List<Remark> said) {
        return said.stream().anyMatch(remark -> remark.kind() == Remark.Kind.LEFT_OUT);
    }

    /** {@code rettet, merknad}; empty when nothing was said. */
    static String labels(List<Remark> said, Language language) {
        return said.stream()
                .map(remark -> RemarkText.label(remark.kind()).in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
