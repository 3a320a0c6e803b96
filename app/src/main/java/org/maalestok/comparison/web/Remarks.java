package org.maalestok.comparison.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Footnote;

/** What was said of the figures on a page: numbered, so that a cell and a dot can point to it. */
final class Remarks {

    private final Map<Place, Line> byPlace = new LinkedHashMap<>();
    private final Texts texts;

    /** @param what the indicator as it is told: in other prices or as an index it has another name, and other things were said of it */
    private record Place(Text what, int areaId, Period period) {}

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
                    remarks.add(table, area, period, name(area, period, texts));
                }
            }
        }
        return remarks;
    }

    private static String name(Area area, Period period, Texts texts) {
        return area.name().in(texts.language()) + " " + period;
    }

    /** Takes up what was said of a figure, if anything, on a page of one indicator. */
    void add(Comparison comparison, Area area, Period period) {
        add(comparison.table(), area, period, name(area, period, texts));
    }

    /** The same on a page of several. @return the number that points to it; empty when nothing was said */
    String add(FigureTable table, Area area, Period period) {
        String what = table.indicator().words().shortName().in(texts.language());
        add(table, area, period, name(area, period, texts) + ": " + what);
        return mark(table.indicator(), area, period);
    }

    /** @param figure how the list calls it */
    void add(FigureTable table, Area area, Period period, String figure) {
        Language language = texts.language();
        add(
                place(table.indicator(), area, period),
                figure,
                table.remarksAt(area.id(), period).stream()
                        .map(remark -> RemarkText.of(remark, table.indicator(), language))
                        .toList());
    }

    private void add(Place place, String figure, List<RemarkText> said) {
        if (!said.isEmpty()) {
            byPlace.computeIfAbsent(place, ignored -> new Line(byPlace.size() + 1, figure, said));
        }
    }

    private static Place place(Indicator indicator, Area area, Period period) {
        return new Place(indicator.words().name(), area.id(), period);
    }

    List<Line> lines() {
        return List.copyOf(byPlace.values());
    }

    /** Takes up what was said of an area's figures in some periods, for a row that does not show them all: each in a word, with the way to all of it. */
    List<Link> links(Comparison comparison, Area area, Predicate<Period> wanted) {
        return comparison.hasRemarks()
                ? comparison.periods().stream()
                        .filter(wanted)
                        .filter(period -> !comparison.remarks(area, period).isEmpty())
                        .map(period -> link(comparison, area, period))
                        .toList()
                : List.of();
    }

    private Link link(Comparison comparison, Area area, Period period) {
        String number = add(comparison.table(), area, period);
        String labels = labels(comparison.remarks(area, period), texts.language());
        return new Link(texts.get("row.remark", period, labels), "#remark-" + number);
    }

    /** The same as lines of text, for a chart with nothing but its source below. */
    List<String> numbered() {
        return byPlace.values().stream()
                .map(line -> "%d. %s: %s"
                        .formatted(
                                line.number(),
                                line.figure(),
                                line.said().stream().map(RemarkText::line).collect(Collectors.joining(" "))))
                .toList();
    }

    /** The number that a cell points to; empty when nothing was said of it. */
    String mark(Indicator indicator, Area area, Period period) {
        return mark(place(indicator, area, period));
    }

    private String mark(Place place) {
        Line line = byPlace.get(place);
        return line == null ? "" : String.valueOf(line.number());
    }

    /** The same for a dot of a chart. */
    Footnote footnote(Indicator indicator, Area area, Period period) {
        Line line = byPlace.get(place(indicator, area, period));
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

    /** The marks of a cell that is made of several figures. */
    static String marks(Stream<String> marks) {
        return marks.filter(mark -> !mark.isEmpty()).distinct().collect(Collectors.joining(","));
    }

    /** For a dot that is made of two figures. */
    static Footnote both(Footnote one, Footnote other) {
        if (one.equals(Footnote.NONE) || one.equals(other)) {
            return other;
        }
        return other.equals(Footnote.NONE)
                ? one
                : new Footnote(one.sign() + "," + other.sign(), one.words() + ", " + other.words());
    }

    /** The same for a chart that also shows figures that are not in the list: these get an asterisk. */
    Footnote footnote(Comparison comparison, Area area, Period period) {
        Footnote listed = footnote(comparison.indicator(), area, period);
        return listed.equals(Footnote.NONE) ? unlisted(comparison.remarks(area, period), texts.language()) : listed;
    }

    /** For charts that have no list beside them: an asterisk, and what was decided in a word. */
    static Footnote unlisted(List<Remark> said, Language language) {
        return said.isEmpty() ? Footnote.NONE : new Footnote("*", labels(said, language));
    }

    /** Whether the figure is not shown because somebody left it out. */
    static boolean isLeftOut(List<Remark> said) {
        return said.stream().anyMatch(remark -> remark.kind() == Remark.Kind.LEFT_OUT);
    }

    /** Why there is no number, in a word or two. */
    static String why(Observation observation, Texts texts) {
        return observation instanceof LeftOut
                ? ObservationText.of(observation, 0, texts.language()).text()
                : texts.get("state." + observation.getClass().getSimpleName());
    }

    /** {@code rettet, merknad}; empty when nothing was said. */
    static String labels(List<Remark> said, Language language) {
        return said.stream()
                .map(remark -> RemarkText.label(remark.kind()).in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
