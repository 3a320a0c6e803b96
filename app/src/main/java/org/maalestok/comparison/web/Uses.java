package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.keyfigures.FigureAddresses;
import org.maalestok.keyfigures.FigureAddresses.FigureAddress;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.UseLines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Offers the figures of a page to programs. */
@Component
class Uses {

    private final ObjectProvider<FigureAddresses> addresses;

    Uses(ObjectProvider<FigureAddresses> addresses) {
        this.addresses = addresses;
    }

    /** The figures of an indicator. Programs get them as they are published: a page that tells them another way has only its own file to offer. */
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

    /**
     * The page's own file: what its table shows, as it shows it, with status and remarks. It stands beside the open tables, and alone where these have not what
     * the page shows: older figures, amounts told another way, findings.
     *
     * @param address path and query
     * @param numbers the columns of numbers
     */
    static Use file(String address, List<String> numbers, Look look, Texts texts) {
        return file(texts.get("use.file"), address, numbers, look);
    }

    /** The same under a title of its own. */
    static Use file(String title, String address, List<String> numbers, Look look) {
        String whole = base() + address;
        return look.draft()
                ? Use.NONE
                : new Use(List.of(new Use.Table(title, whole, UseLines.of(whole, List.of(), numbers))), List.of());
    }

    private static Use.Table table(FigureAddress figures, Texts texts) {
        String address = base() + figures.csv();
        return new Use.Table(
                figures.title().in(texts.language()),
                address,
                UseLines.of(address, List.of(figures.place()), List.of("value")));
    }

    /** Where the page was asked for; nothing where a page is made that nobody has asked for. */
    static String base() {
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
