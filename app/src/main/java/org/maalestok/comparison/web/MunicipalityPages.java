package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.web.MunicipalityPage.Group;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Pages;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts a municipality's page together. */
@Component
class MunicipalityPages {

    static final Texts.ByLanguage TEXTS = Texts.beside(MunicipalityPages.class);
    static final int ROWS_ON_A_PAGE = 40;

    private final KeyFigures keyFigures;
    private final Judges judges;
    private final PeerChoice peerChoice;
    private final MunicipalityFacts facts;
    private final Uses uses;

    MunicipalityPages(KeyFigures keyFigures, Judges judges, PeerChoice peerChoice, MunicipalityFacts facts, Uses uses) {
        this.keyFigures = keyFigures;
        this.judges = judges;
        this.peerChoice = peerChoice;
        this.facts = facts;
        this.uses = uses;
    }

    /**
     * What the reader wants to see of the municipality.
     *
     * @param service a service, a group of services ({@code group:…}), {@code all}, or empty for the main figures
     * @param show {@code worse}, {@code better}, or empty for all
     * @param page from 1
     */
    record Wish(String service, String show, int page) {}

    MunicipalityPage page(Frame frame, Area own, Look look, Wish asked) {
        var understood = new Understood();
        var wish = new Wish(
                understood.service(asked.service(), keyFigures.catalogue()),
                understood.show(asked.show()),
                asked.page());
        Texts texts = TEXTS.in(look.language());
        List<Indicator> all = keyFigures.listIndicatorsOf(own.id());
        ServiceFilter filter = new ServiceFilter(wish.service());
        List<Indicator> wanted = filter.apply(all);
        boolean judged = !wish.show().isEmpty();
        List<Indicator> fetched = judged ? withPolarity(wanted) : pageOf(wanted, wish.page());
        List<Indicator> main = ServiceFilter.main(all);
        Map<Indicator, Judge> judges = this.judges.of(union(main, fetched), look.asOf());
        var chosen = peerChoice.choose(
                own,
                look,
                only(judges, fetched.isEmpty() ? main : fetched).stream()
                        .map(Judge::table)
                        .toList());
        var remarks = new Remarks(texts);
        Map<Indicator, Comparison> comparisons = compare(judges, own, chosen);
        List<Comparison> compared = only(comparisons, fetched);
        List<Comparison> matching = judged
                ? compared.stream()
                        .filter(comparison -> OverviewPages.matches(comparison, own, wish.show()))
                        .toList()
                : compared;
        int total = judged ? matching.size() : wanted.size();
        List<Comparison> shown = judged ? pageOf(matching, wish.page()) : matching;
        List<Period> periods = latest(shown);
        PageYear year = PageYear.of(periods);
        var rows = new RowMaker(own, chosen.group(), year, look, remarks, texts);
        List<Group> groups = groups(shown, rows, own, look);
        return new MunicipalityPage(
                facts.crumbs(frame, own),
                texts,
                own.name().in(look.language()),
                facts.of(own, look, texts),
                facts.ended(own, texts),
                look.release() == null ? "" : texts.get("asOf", look.release()),
                PeerWords.of(chosen.group(), texts),
                PeerWords.members(chosen.group(), texts),
                note(chosen, texts),
                look.peers(own, WayBack.toMunicipality(wish.service(), wish.show()))
                        .toString(),
                new Brief(own, remarks, texts).of(only(comparisons, main)),
                Brief.missing(all, own, texts),
                filter.form(all, own, look, wish, texts),
                (understood.after(result(shown.size(), total, all.size(), texts), texts) + " "
                                + year.note(periods, texts))
                        .strip(),
                groups,
                remarks.lines(),
                look.overview(own).toString(),
                look.findings(own).toString(),
                look.sideBySide(List.of(own)).toString(),
                pages(own, look, wish, total, texts),
                sources(shown),
                frame.href("municipality/" + own.code()),
                uses.of(shown, own, look, texts));
    }

    private static List<Period> latest(List<Comparison> shown) {
        return shown.stream().flatMap(one -> one.latest().stream()).toList();
    }

    /** Only these can be better or worse. */
    private static List<Indicator> withPolarity(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> indicator.polarity() != Polarity.NEUTRAL)
                .toList();
    }

    private static List<Indicator> union(List<Indicator> some, List<Indicator> others) {
        var union = new LinkedHashSet<>(some);
        union.addAll(others);
        return List.copyOf(union);
    }

    private static <T> List<T> only(Map<Indicator, T> all, List<Indicator> indicators) {
        return indicators.stream().map(all::get).toList();
    }

    private static Map<Indicator, Comparison> compare(
            Map<Indicator, Judge> judges, Area own, PeerChoice.Chosen chosen) {
        var comparisons = new HashMap<Indicator, Comparison>();
        judges.forEach((indicator, judge) -> comparisons.put(
                indicator, new Comparison(judge, own, chosen.group().others())));
        return comparisons;
    }

    private static <T> List<T> pageOf(List<T> all, int page) {
        int from = Math.min((page - 1) * ROWS_ON_A_PAGE, all.size());
        return all.subList(from, Math.min(from + ROWS_ON_A_PAGE, all.size()));
    }

    private static String sources(List<Comparison> shown) {
        return shown.stream()
                .map(comparison -> comparison.indicator().source())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Why these peers, when they are not what one would expect. */
    static String note(PeerChoice.Chosen chosen, Texts texts) {
        return chosen.unknown()
                .map(unknown -> unknown.sentence(texts))
                .or(() -> chosen.passedOver().map(one -> one.sentence(texts)))
                .orElse("");
    }

    private static String result(int shown, int total, int all, Texts texts) {
        return total == shown ? texts.get("result", shown, all) : texts.get("result.page", shown, total, all);
    }

    private static List<Group> groups(List<Comparison> shown, RowMaker rows, Area own, Look look) {
        var groups = new LinkedHashMap<Service.Group, List<MunicipalityRow>>();
        var services = new LinkedHashMap<Service.Group, Set<Service>>();
        int number = 0;
        for (Comparison comparison : shown) {
            Service service = comparison.indicator().service();
            groups.computeIfAbsent(service.group(), key -> new ArrayList<>()).add(rows.row(comparison, "r" + number++));
            services.computeIfAbsent(service.group(), key -> new LinkedHashSet<>())
                    .add(service);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().name().in(look.language()),
                        profiles(services.getOrDefault(group.getKey(), Set.of()), own, look),
                        group.getValue()))
                .toList();
    }

    private static List<Link> profiles(Set<Service> services, Area own, Look look) {
        return services.stream()
                .map(service -> new Link(
                        service.name().in(look.language()),
                        look.profile(own, service.code()).toString()))
                .toList();
    }

    private static Pages pages(Area own, Look look, Wish wish, int total, Texts texts) {
        int last = Math.max(1, (total + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
        Address address = look.municipality(own).with("service", wish.service()).with("show", wish.show());
        return new Pages(
                wish.page() > 1
                        ? address.with("page", String.valueOf(wish.page() - 1)).toString()
                        : null,
                wish.page() < last
                        ? address.with("page", String.valueOf(wish.page() + 1)).toString()
                        : null,
                texts.get("pages", wish.page(), last));
    }
}
