package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/**
 * {@code /{lang}/embed/indicator/{code}}: one chart for a frame on somebody else's page, always with the latest figures. The same for everybody: it looks at no
 * session and sets no cookie.
 */
@Controller
class EmbedController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final Scenes scenes;
    private final Looks looks;

    EmbedController(KeyFigures keyFigures, Areas areas, Scenes scenes, Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.scenes = scenes;
        this.looks = looks;
    }

    @GetMapping("/{language}/embed/indicator/{code}")
    @Nullable
    View chart(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "trend") String chart,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request,
            HttpServletResponse response,
            WebRequest conditions) {
        Indicator indicator = keyFigures.catalogue().findIndicator(code).orElseThrow(() -> NotFound.indicator(code));
        Embedded wanted = Embedded.find(chart).orElseThrow(() -> new NotFound("chart " + chart));
        Area own = own(area).orElse(null);
        Frame frame = Frame.of(request, language, indicator.words().name().in(language), Step.NONE);
        response.setHeader("Cache-Control", "public, no-cache");
        if (conditions.checkNotModified(tag(frame))) {
            return null;
        }
        Scene scene = scenes.scene(indicator, own, looks.of(language, peers, null), period);
        return new JteView("comparison/web/embed.jte", page(frame, scene, wanted));
    }

    /** Another one when any figure may be another, and when the style sheets lie elsewhere. */
    private String tag(Frame frame) {
        return "W/\"%s-%08x\"".formatted(keyFigures.edition(), frame.asset("").hashCode());
    }

    private EmbedPage page(Frame frame, Scene scene, Embedded chart) {
        Texts texts = MunicipalityPages.TEXTS.in(frame.language());
        var text = new IndicatorText(scene.indicator(), frame.language());
        Remarks remarks = remarks(scene, chart, texts);
        var figure = figure(scene, chart, remarks, text, texts);
        return new EmbedPage(
                frame,
                texts,
                text.name(),
                figure.map(Figure::finding).orElse(""),
                figure.orElse(null),
                remarks.numbered(),
                scene.group() == null ? scene.everyone(texts) : PeerWords.of(scene.group(), texts),
                licence(scene.indicator(), frame.language()),
                scene.look()
                        .indicator(scene.indicator().code(), scene.own())
                        .with("period", scene.picked())
                        .toString());
    }

    /** What was said of the figures in the chart: of the municipality's own where the others are only told of together. */
    private static Remarks remarks(Scene scene, Embedded chart, Texts texts) {
        var remarks = new Remarks(texts);
        Comparison comparison = scene.comparison();
        if (chart == Embedded.TREND) {
            Stream.ofNullable(scene.own())
                    .forEach(own -> comparison.periods().forEach(period -> remarks.add(comparison, own, period)));
        } else {
            scene.areas().forEach(area -> scene.period().ifPresent(period -> remarks.add(comparison, area, period)));
        }
        return remarks;
    }

    private static Optional<Figure> figure(
            Scene scene, Embedded chart, Remarks remarks, IndicatorText text, Texts texts) {
        var charts = IndicatorCharts.alone(scene, remarks, text, texts);
        return scene.period().map(period -> switch (chart) {
            case TREND -> charts.trend(new Answer(scene, text, texts).finding());
            case RANKING -> charts.ranking(period);
            case DISTRIBUTION -> charts.distribution(period);
        });
    }

    private String licence(Indicator indicator, Language language) {
        return keyFigures.listSourcesOf(indicator, AsOf.LATEST).stream()
                .map(release -> release.dataSet().licenceIn(language))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Optional<Area> own(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(areas.findByCode(code)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .orElseThrow(() -> NotFound.municipality(code)));
    }
}
