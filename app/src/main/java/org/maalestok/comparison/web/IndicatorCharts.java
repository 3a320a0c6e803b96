package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Distribution;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Footnote;
import org.maalestok.ui.chart.Line;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Ranking;
import org.maalestok.ui.chart.SmallMultiples;
import org.maalestok.ui.chart.Subject;
import org.maalestok.ui.chart.Trend;

/** The pictures of an indicator page. */
final class IndicatorCharts {

    /** With more areas than this the ranking shows the ends and the neighbourhood of the marked one. */
    private static final int MOST_ROWS = 40;

    private static final int NEIGHBOURS = 5;

    /** The chart kit draws no middle half of fewer. */
    private static final int FEWEST_FOR_BAND = 4;

    private final Scene scene;
    private final Comparison comparison;
    private final IndicatorText text;
    private final Texts texts;
    private final Drawing drawing;

    IndicatorCharts(Scene scene, IndicatorText text, Texts texts, BiFunction<Area, Period, Footnote> footnotes) {
        this.scene = scene;
        this.comparison = scene.comparison();
        this.text = text;
        this.texts = texts;
        this.drawing = new Drawing(comparison, scene.own(), text, party(scene, texts), footnotes);
    }

    /** For a chart on a page without tables. @param remarks what is told below it; figures that are not in it get an asterisk */
    static IndicatorCharts alone(Scene scene, Remarks remarks, IndicatorText text, Texts texts) {
        return new IndicatorCharts(
                scene, text, texts, (area, period) -> remarks.footnote(scene.comparison(), area, period));
    }

    private static Party party(Scene scene, Texts texts) {
        String own = scene.own() == null ? "" : scene.own().name().in(texts.language());
        String peers = scene.group() == null ? scene.everyone(texts) : PeerWords.of(scene.group(), texts);
        return new Party(own, peers, texts.get("chart.municipalities"));
    }

    Subject subject() {
        return drawing.subject();
    }

    Drawing drawing() {
        return drawing;
    }

    Figure trend(String finding) {
        var trend = new Trend(subject(), drawing.periods(), drawing.ownReadings(), drawing.peerPeriods(), List.of());
        return new Figure(finding, what("chart.trend.what"), trend.draw("t"), source());
    }

    List<SmallMultiples.Panel> multiples() {
        var lines = new ArrayList<Line>();
        for (Area area : scene.areas()) {
            lines.add(drawing.line(area));
        }
        return new SmallMultiples(subject(), drawing.periods(), lines, drawing.peerPeriods()).draw("m");
    }

    Figure ranking(Period period) {
        var items = drawing.items(period);
        var ranking = new Ranking(subject(), period.toString(), items, drawing.spread(period));
        var shown = items.size() > MOST_ROWS ? ranking.around(NEIGHBOURS) : ranking;
        return new Figure("", texts.get("chart.ranking.what", text.unit(), period), shown.draw("r"), source());
    }

    /** The first and the last period that all can be compared in; one strip when there is only one. */
    Figure distribution(Period period) {
        var strips = new ArrayList<Distribution.Strip>();
        comparison
                .firstComparable()
                .filter(first -> first.compareTo(period) < 0)
                .ifPresent(first -> strips.add(strip(first)));
        strips.add(strip(period));
        return new Figure("", what("chart.distribution.what"), new Distribution(subject(), strips).draw("d"), source());
    }

    private Distribution.Strip strip(Period period) {
        return new Distribution.Strip(period.toString(), drawing.items(period), drawing.spread(period));
    }

    /** The unit, and what the band means where there is one. */
    private String what(String key) {
        boolean band = comparison
                .latest()
                .flatMap(comparison::spread)
                .filter(spread -> spread.count() >= FEWEST_FOR_BAND)
                .isPresent();
        return band ? texts.get(key, text.unit()) : text.unit() + ".";
    }

    String source() {
        String provisional = comparison.periods().stream()
                .filter(this::hasProvisional)
                .map(Period::toString)
                .reduce((first, last) -> last)
                .map(period -> " " + texts.get("chart.provisional", period))
                .orElse("");
        return texts.get("chart.source", scene.sources()) + provisional;
    }

    private boolean hasProvisional(Period period) {
        return scene.areas().stream()
                .anyMatch(area -> comparison.of(area, period) instanceof Measured measured
                        && measured.quality().provisional());
    }
}
