package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.prices.PriceWords;
import org.maalestok.comparison.trend.OverTime;
import org.maalestok.comparison.trend.SameStart;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * The page over time as a file: a row for each area and year, own first, with the index, the gap, and the same trend in the same words as on the page.
 * Worked out numbers are rounded as the page shows them.
 */
final class OverTimeFiles {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "told",
            "area",
            "area_name",
            "part",
            "period",
            "value",
            "status",
            "symbol",
            "unit",
            "base",
            "index",
            "peers_median",
            "peers_with_figure",
            "gap",
            "gap_percent",
            "peers_index_median",
            "engine",
            "verdict",
            "verdict_words",
            "trend",
            "trend_sentence",
            "source",
            "licence",
            "release",
            "remark",
            "original_value",
            "index_remark");

    /** The columns of numbers. */
    static final List<String> NUMBERS =
            List.of("value", "index", "peers_median", "peers_with_figure", "gap", "gap_percent", "peers_index_median");

    private final OverTimeScene overTime;
    private final Comparison comparison;
    private final Indicator indicator;
    private final Texts texts;
    private final Language language;
    private final Set<Area> near;
    private final Set<Area> teachers;
    private final FigureSources.OfIndicator sources;

    private OverTimeFiles(OverTimeScene overTime, FigureSources.OfIndicator sources, Texts texts) {
        this.overTime = overTime;
        this.comparison = overTime.scene().comparison();
        this.indicator = comparison.indicator();
        this.texts = texts;
        this.language = texts.language();
        this.sources = sources;
        this.near = areas(overTime.start() instanceof SameStart.Found found ? found.near() : List.of());
        this.teachers = areas(overTime.start() instanceof SameStart.Found found ? found.teachers() : List.of());
    }

    private static Set<Area> areas(List<SameStart.Way> ways) {
        return ways.stream().map(SameStart.Way::area).collect(Collectors.toSet());
    }

    /** @param sources where each of the figures comes from */
    static TableFile of(OverTimeScene overTime, OverTimePage page, FigureSources.OfIndicator sources, Texts texts) {
        var files = new OverTimeFiles(overTime, sources, texts);
        var rows = overTime.scene().areas().stream().flatMap(files::rows).toList();
        var sentences = new ArrayList<>(List.of(page.name(), page.answer(), page.trend() + ". " + page.tested()));
        sentences.addAll(page.indexNotes());
        if (page.learn() != null) {
            sentences.add(page.learn().sentence());
        }
        return new TableFile(files.indicator.code() + ".over-time", HEADINGS, rows, sentences);
    }

    private Stream<List<Object>> rows(Area area) {
        Trend trend = Trends.of(comparison.table(), area.id());
        String tag = TrendWords.tag(TrendVerdict.of(trend, indicator.polarity()), language);
        String sentence = TrendWords.sentence(trend, indicator, language);
        return comparison.periods().stream().map(period -> row(area, period, tag, sentence));
    }

    private List<Object> row(Area area, Period period, String trend, String sentence) {
        Observation figure = comparison.of(area, period);
        boolean own = area.equals(overTime.own());
        Optional<Spread> spread = comparison.spread(period);
        return TableFile.row(
                numbers(area, period, figure, own, spread),
                verdict(period, own),
                List.of(trend, sentence),
                sources.of(area, period).cells(),
                remarks(area, period));
    }

    private List<Object> remarks(Area area, Period period) {
        List<Remark> remarks = comparison.remarks(area, period);
        return List.of(
                RemarkText.forFile(remarks, language), RemarkText.originalForFile(remarks), indexRemark(area, period));
    }

    private List<Object> numbers(Area area, Period period, Observation figure, boolean own, Optional<Spread> spread) {
        return List.of(
                indicator.code(),
                PriceWords.how(overTime.scene().told().view(), Language.EN),
                area.code(),
                area.name().in(language),
                part(area),
                period.toString(),
                exact(figure),
                figure.status(),
                ObservationText.sign(figure),
                indicator.unit(),
                overTime.base() == null ? "" : overTime.base().toString(),
                index(area, period),
                spread.map(it -> rounded(it.median(), indicator.decimals())).orElse(""),
                BigDecimal.valueOf(spread.map(Spread::count).orElse(0)),
                overTime.gaps()
                        .of(area, period)
                        .number()
                        .map(gap -> rounded(gap.doubleValue(), indicator.decimals()))
                        .orElse(""),
                own
                        ? overTime.gapInPercent(period)
                                .map(gap -> rounded(gap, OverTime.INDEX_DECIMALS))
                                .orElse("")
                        : "",
                peersIndex(period));
    }

    /** Only the own municipality has peers here. */
    private List<Object> verdict(Period period, boolean own) {
        if (!own) {
            return List.of("", "", "");
        }
        Judgement judgement = comparison.judgement(period);
        return List.of(judgement.engine(), judgement.code(), JudgementWords.tag(judgement, language));
    }

    /** What was said of the figure that the index begins with; what was said of the year's own stands beside its value. */
    private String indexRemark(Area area, Period period) {
        Period base = overTime.base();
        boolean isIndex = overTime.indexed() != null && base != null && comparison.of(area, period) instanceof Measured;
        return isIndex ? RemarkText.forFile(comparison.remarks(area, Objects.requireNonNull(base)), language) : "";
    }

    private String part(Area area) {
        return area.equals(overTime.own())
                ? "own"
                : teachers.contains(area) ? "learn_from" : near.contains(area) ? "same_start" : "other";
    }

    private Object index(Area area, Period period) {
        Comparison indexed = overTime.indexed();
        return indexed == null
                ? ""
                : indexed.of(area, period)
                        .number()
                        .map(index -> rounded(index.doubleValue(), OverTime.INDEX_DECIMALS))
                        .orElse("");
    }

    private Object peersIndex(Period period) {
        Comparison indexed = overTime.indexed();
        return indexed == null
                ? ""
                : indexed.spread(period)
                        .map(spread -> rounded(spread.median(), OverTime.INDEX_DECIMALS))
                        .orElse("");
    }

    private static Object exact(Observation figure) {
        return figure.number().<Object>map(number -> number).orElse("");
    }

    private static Object rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
