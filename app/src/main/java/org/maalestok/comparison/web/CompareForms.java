package org.maalestok.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.web.CompareAdding.Added;
import org.maalestok.comparison.web.ComparePage.Form;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What can be chosen beside municipalities side by side. */
@Component
class CompareForms {

    /** Names to pick from while typing; others are found when the form is sent, and thousands would make the page heavy. */
    private static final int MOST_FIGURES = 250;

    private static final int MOST_YEARS = 15;

    private final Areas areas;
    private final PeerChoice peers;
    private final Clock clock;

    CompareForms(Areas areas, PeerChoice peers, Clock clock) {
        this.areas = areas;
        this.peers = peers;
        this.clock = clock;
    }

    Form form(CompareShown shown, Added added, Texts texts) {
        CompareAsk ask = shown.ask();
        List<Indicator> known = shown.known();
        return new Form(
                "/" + texts.language().tag() + "/compare",
                added.area(),
                added.indicator(),
                names(ask, texts.language()),
                figures(known, shown, texts.language()),
                services(known, ask, texts),
                shown.chosen().map(chosen -> peers(ask, chosen.group(), texts)).orElse(List.of()),
                against(ask, texts),
                years(shown, texts),
                ask.middle() == Middle.MEAN,
                hidden(ask));
    }

    /** With the code, so that the two that are called Herøy can be told apart. */
    private List<String> names(CompareAsk ask, Language language) {
        LocalDate today = LocalDate.now(clock);
        Stream<Area> countries = ask.areas().isEmpty()
                ? areas.listCountries().stream()
                : ask.areas().stream().limit(1);
        return countries
                .flatMap(one -> areas.listMunicipalities(one.country(), today).stream())
                .filter(area -> !ask.areas().contains(area))
                .map(area -> area.name().in(language) + ", " + area.code())
                .toList();
    }

    /** The services' that are shown first: those one would add to. */
    private static List<String> figures(List<Indicator> known, CompareShown shown, Language language) {
        Set<String> services = shown.lines().stream()
                .map(line -> line.indicator().service().code())
                .collect(Collectors.toSet());
        Set<String> already =
                shown.lines().stream().map(line -> line.indicator().code()).collect(Collectors.toSet());
        return known.stream()
                .filter(indicator -> !already.contains(indicator.code()))
                .sorted(Comparator.comparing(
                        indicator -> !services.contains(indicator.service().code())))
                .limit(MOST_FIGURES)
                .map(indicator -> indicator.words().name().in(language))
                .distinct()
                .toList();
    }

    private static List<Heading> services(List<Indicator> known, CompareAsk ask, Texts texts) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        groups.put(
                texts.get("filter.across"),
                new ArrayList<>(List.of(
                        new Option(CompareAsk.MAIN, texts.get("filter.main"), ask.isMain()),
                        new Option(CompareAsk.NONE, texts.get("side.service.none"), isPickedOnly(ask)))));
        for (Service service : known.stream().map(Indicator::service).distinct().toList()) {
            groups.computeIfAbsent(service.group().name().in(texts.language()), key -> new ArrayList<>())
                    .add(new Option(
                            service.code(),
                            service.name().in(texts.language()),
                            ask.service().equals(service.code())));
        }
        return groups.entrySet().stream()
                .map(group -> new Heading(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isPickedOnly(CompareAsk ask) {
        return ask.service().equals(CompareAsk.NONE)
                || ask.service().isEmpty() && !ask.picked().isEmpty();
    }

    private List<Option> peers(CompareAsk ask, PeerGroup chosen, Texts texts) {
        List<PeerGroup> offered = peers.offered(ask.areas().getFirst(), ask.look());
        Stream<PeerGroup> all = offered.stream().anyMatch(group -> group.key().equals(chosen.key()))
                ? offered.stream()
                : Stream.concat(Stream.of(chosen), offered.stream());
        return all.map(group -> new Option(
                        group.key(), PeerWords.of(group, texts), group.key().equals(chosen.key())))
                .toList();
    }

    private static List<Option> against(CompareAsk ask, Texts texts) {
        return Stream.concat(
                        Stream.of(new Option("", texts.get("side.against.peers"), ask.against() == null)),
                        ask.areas().stream()
                                .map(area -> new Option(
                                        area.code(), area.name().in(texts.language()), area.equals(ask.against()))))
                .toList();
    }

    private static List<Option> years(CompareShown shown, Texts texts) {
        Integer asked = shown.ask().year();
        Stream<Integer> known = shown.tables().values().stream()
                .flatMap(table -> table.periods().stream())
                .map(Period::endYear);
        List<Integer> latest = known.distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .toList();
        List<Option> years = Stream.concat(latest.stream(), Stream.ofNullable(asked))
                .distinct()
                .map(year -> new Option(year.toString(), year.toString(), year.equals(asked)))
                .toList();
        return Stream.concat(Stream.of(new Option("", texts.get("side.year.latest"), asked == null)), years.stream())
                .toList();
    }

    private static List<Hidden> hidden(CompareAsk ask) {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden(
                "areas", String.join(",", ask.areas().stream().map(Area::code).toList())));
        hidden.add(new Hidden(
                "indicators",
                String.join(",", ask.picked().stream().map(Indicator::code).toList())));
        if (ask.look().release() != null) {
            hidden.add(new Hidden("release", ask.look().release().toString()));
        }
        hidden.removeIf(one -> one.value().isEmpty());
        return hidden;
    }
}
