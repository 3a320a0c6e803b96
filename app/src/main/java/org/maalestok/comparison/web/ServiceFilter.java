package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.comparison.web.MunicipalityPage.Filter;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Texts;

/**
 * Which services a municipality's page shows.
 *
 * @param wanted a service's code, {@code all}, or empty for the main figures of all services
 */
record ServiceFilter(String wanted) {

    private static final String ALL = "all";
    private static final int MOST_MAIN = 80;

    static boolean isAll(String wanted) {
        return wanted.equals(ALL);
    }

    List<Indicator> apply(List<Indicator> all) {
        if (wanted.isEmpty()) {
            return main(all);
        }
        return isAll(wanted)
                ? all
                : all.stream()
                        .filter(indicator -> indicator.service().code().equals(wanted))
                        .toList();
    }

    /** The headline figures, or simply the first ones where none is marked as one; never more than can be taken in. */
    static List<Indicator> main(List<Indicator> all) {
        List<Indicator> main = all.stream().filter(Indicator::headline).toList();
        List<Indicator> some = main.isEmpty() ? all : main;
        return some.subList(0, Math.min(some.size(), MOST_MAIN));
    }

    Filter form(List<Indicator> all, Area own, Look look, MunicipalityPages.Wish wish, Texts texts) {
        var hidden = new ArrayList<Hidden>();
        look.picked().ifPresent(key -> hidden.add(new Hidden("peers", key)));
        if (look.release() != null) {
            hidden.add(new Hidden("release", look.release().toString()));
        }
        String action = Address.of("/" + look.language().tag() + "/municipality/" + own.code())
                .toString();
        return new Filter(action, headings(all, look, texts), wish.show(), hidden);
    }

    private List<Heading> headings(List<Indicator> all, Look look, Texts texts) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        groups.put(
                texts.get("filter.across"),
                new ArrayList<>(List.of(
                        new Option("", texts.get("filter.main"), wanted.isEmpty()),
                        new Option(ALL, texts.get("filter.all", all.size()), wanted.equals(ALL)))));
        for (Service service : all.stream().map(Indicator::service).distinct().toList()) {
            groups.computeIfAbsent(service.group().name().in(look.language()), key -> new ArrayList<>())
                    .add(new Option(service.code(), service.name().in(look.language()), wanted.equals(service.code())));
        }
        return groups.entrySet().stream()
                .map(group -> new Heading(group.getKey(), group.getValue()))
                .toList();
    }
}
