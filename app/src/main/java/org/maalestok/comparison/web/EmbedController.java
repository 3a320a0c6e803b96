package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.EmbedPage.Shown;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/**
 * {@code /{lang}/embed/indicator/{code}} and {@code /{lang}/embed/relation}: one chart for a frame on somebody else's page, always with the latest figures. The
 * same for everybody: it looks at no session and sets no cookie.
 */
@Controller
class EmbedController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final EmbedCharts charts;
    private final Looks looks;

    EmbedController(KeyFigures keyFigures, Areas areas, EmbedCharts charts, Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.charts = charts;
        this.looks = looks;
    }

    /**
     * What the address asks for.
     *
     * @param chart as {@link Embedded#code} writes it; null for the first
     * @param area the municipality to mark
     * @param base the first year of an index
     */
    record Asked(
            @Nullable String chart,
            @Nullable String area,
            @Nullable String peers,
            @Nullable String period,
            @Nullable String base) {}

    @GetMapping("/{language}/embed/indicator/{code}")
    @Nullable View chart(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletRequest request,
            HttpServletResponse response,
            WebRequest conditions) {
        Indicator indicator = Named.indicator(keyFigures.catalogue(), code);
        String chart = text(asked.chart());
        Optional<Embedded> wanted = chart.isEmpty() ? Optional.of(Embedded.TREND) : Embedded.find(chart);
        Area own = Named.own(areas, asked.area()).orElse(null);
        Look look = looks.of(language, asked.peers(), null).telling(telling);
        Optional<String> refused = refused(wanted, chart, own, MunicipalityPages.TEXTS.in(language));
        if (refused.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return answer(
                () -> refused.map(why -> Shown.nothing(
                                        "",
                                        look.indicator(indicator.code(), own).toString())
                                .noting(List.of(why)))
                        .orElseGet(() -> charts.of(
                                indicator, wanted.orElseThrow(), own, look, text(asked.period()), text(asked.base()))),
                indicator.words().name().in(language),
                List.of(indicator),
                frame(request, language, indicator),
                response,
                conditions);
    }

    /** Why there is no such chart; empty when there is. */
    private static Optional<String> refused(Optional<Embedded> wanted, String asked, @Nullable Area own, Texts texts) {
        if (wanted.isEmpty()) {
            String known = Stream.of(Embedded.values()).map(Embedded::code).collect(Collectors.joining(", "));
            return Optional.of(texts.get("embed.unknown", asked, known));
        }
        return wanted.filter(chart -> chart.isOfOneMunicipality() && own == null)
                .map(chart -> texts.get("embed.alone", chart.code()));
    }

    @GetMapping("/{language}/embed/relation")
    @Nullable View relation(
            @PathVariable Language language,
            @RequestParam String x,
            @RequestParam String y,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request,
            HttpServletResponse response,
            WebRequest conditions) {
        Indicator across = Named.indicator(keyFigures.catalogue(), x);
        Indicator up = Named.indicator(keyFigures.catalogue(), y);
        Area own = Named.own(areas, area).orElse(null);
        Look look = looks.of(language, peers, null);
        RelationsAsked asked = RelationsAsked.ofBoth(across, up, own, period);
        if (!asked.complete()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return answer(
                () -> charts.relation(asked, across, up, look),
                "%s – %s"
                        .formatted(
                                up.words().name().in(language),
                                across.words().name().in(language)),
                List.of(across, up),
                frame(request, language, up),
                response,
                conditions);
    }

    private @Nullable View answer(
            Supplier<Shown> shown,
            String name,
            List<Indicator> indicators,
            Frame frame,
            HttpServletResponse response,
            WebRequest conditions) {
        response.setHeader("Cache-Control", "public, no-cache");
        if (conditions.checkNotModified(tag(frame))) {
            return null;
        }
        var page = new EmbedPage(
                frame,
                MunicipalityPages.TEXTS.in(frame.language()),
                name,
                shown.get(),
                licence(indicators, frame.language()));
        return new JteView("comparison/web/embed.jte", page);
    }

    private static Frame frame(HttpServletRequest request, Language language, Indicator indicator) {
        return Frame.of(request, language, indicator.words().name().in(language), Step.NONE);
    }

    /** Another one when any figure may be another, and when the style sheets lie elsewhere. */
    private String tag(Frame frame) {
        return "W/\"%s-%08x\"".formatted(keyFigures.edition(), frame.asset("").hashCode());
    }

    private String licence(List<Indicator> indicators, Language language) {
        return indicators.stream()
                .flatMap(indicator -> keyFigures.listSourcesOf(indicator, AsOf.LATEST).stream())
                .map(release -> release.dataSet().licenceIn(language))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
