package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.comparison.web.Use.Line;
import org.maalestok.keyfigures.FigureAddresses;
import org.maalestok.keyfigures.FigureAddresses.FigureAddress;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Offers the figures of a page to programs, and its charts to other pages. */
@Component
class Uses {

    private final ObjectProvider<FigureAddresses> addresses;

    Uses(ObjectProvider<FigureAddresses> addresses) {
        this.addresses = addresses;
    }

    /** The figures of an indicator. Programs get them as they are published: a page that tells them another way has no address to offer. */
    Use of(Scene scene, Texts texts) {
        return scene.told().view().equals(PriceView.NOMINAL)
                ? of(List.of(scene.comparison()), scene.own(), scene.look(), texts)
                : Use.NONE;
    }

    /** The figures of these comparisons, the marked municipality's and its peers'. */
    Use of(Collection<Comparison> comparisons, @Nullable Area own, Look look, Texts texts) {
        var indicators = new LinkedHashSet<Indicator>();
        var areas = new LinkedHashSet<Area>();
        var periods = new LinkedHashSet<Period>();
        if (own != null) {
            areas.add(own);
        }
        for (Comparison comparison : comparisons) {
            indicators.add(comparison.indicator());
            areas.addAll(comparison.others());
            periods.addAll(comparison.periods());
        }
        return of(indicators, areas, periods, look, texts);
    }

    /** These figures. Programs get the latest: a page that shows older ones, or a draft's, has no address to offer. */
    Use of(
            Collection<Indicator> indicators,
            Collection<Area> areas,
            Collection<Period> periods,
            Look look,
            Texts texts) {
        if (look.release() != null || look.draft()) {
            return Use.NONE;
        }
        var tables = addresses.stream()
                .flatMap(one -> one.list(indicators, areas, periods).stream())
                .map(address -> table(address, texts))
                .toList();
        return new Use(tables, List.of());
    }

    private static Use.Table table(FigureAddress figures, Texts texts) {
        String address = base() + figures.csv();
        return new Use.Table(
                figures.title().in(texts.language()),
                address,
                List.of(
                        new Line(
                                "R",
                                "read.csv(\"%s\", colClasses = c(Region = \"character\"), na.strings = c(\"..\", \".\", \":\", \"...\"))"
                                        .formatted(address)),
                        new Line(
                                "Python",
                                "import pandas; pandas.read_csv(\"%s\", dtype={\"Region\": str}, na_values=[\"..\", \".\", \":\", \"...\"])"
                                        .formatted(address)),
                        new Line(
                                "Excel (Power Query)",
                                "let Source = Csv.Document(Web.Contents(\"%s\"), [Delimiter=\",\", Encoding=65001]), Figures = Table.PromoteHeaders(Source) in Figures"
                                        .formatted(address)),
                        new Line("curl", "curl \"%s\"".formatted(address))));
    }

    /** The charts of an indicator, as frames. */
    static List<Line> embeds(Scene scene, Texts texts) {
        Look look = scene.look();
        if (look.release() != null || look.draft() || scene.period().isEmpty()) {
            return List.of();
        }
        return java.util.Arrays.stream(Embedded.values())
                .filter(chart ->
                        chart != Embedded.TREND || scene.comparison().periods().size() > 1)
                .map(chart -> new Line(texts.get("embed." + chart), frame(chart, scene, texts)))
                .toList();
    }

    private static String frame(Embedded chart, Scene scene, Texts texts) {
        Area own = scene.own();
        String address = Address.of(base() + "/" + texts.language().tag() + "/embed/indicator/"
                        + scene.indicator().code())
                .with("chart", chart.code())
                .with("area", own == null ? null : own.code())
                .with("peers", scene.look().peersKey())
                .with("period", chart == Embedded.TREND ? null : scene.picked())
                .toString();
        String title = scene.indicator().words().name().in(texts.language());
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"640\" loading=\"lazy\"></iframe>"
                .formatted(escaped(address), escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** Where the page was asked for; nothing where a page is made that nobody has asked for. */
    private static String base() {
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
