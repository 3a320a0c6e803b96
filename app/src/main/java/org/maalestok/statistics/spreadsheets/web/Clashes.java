package org.maalestok.statistics.spreadsheets.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.spreadsheets.PlacesInWords;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Figures that another data set holds already, told in words, with the way to both mappings and what to do about it. */
@Component
class Clashes {

    private final Catalogue catalogue;
    private final PlacesInWords places;
    private final KeyFigures figures;
    private final Mappings mappings;
    private final AccountSchemes schemes;

    Clashes(Catalogue catalogue, PlacesInWords places, KeyFigures figures, Mappings mappings, AccountSchemes schemes) {
        this.catalogue = catalogue;
        this.places = places;
        this.figures = figures;
        this.mappings = mappings;
        this.schemes = schemes;
    }

    /**
     * @param count how many figures, of how many key figures
     * @param leaveFigures the words of the button that leaves out these figures of this file; empty where nothing would be left, or they are too many
     * @param leaveIndicators what leaving out the whole key figures would change, in a sentence; empty where nothing would be left
     * @param wayOut what else can be done, in a sentence; empty when they can be left out
     */
    record Told(String count, List<Row> rows, String leaveFigures, String leaveIndicators, String wayOut) {
        static final Told NOTHING = new Told("", List.of(), "", "", "");
    }

    /**
     * @param indicator its name
     * @param count how many
     * @param which areas and periods: <i>Færder, Tønsberg: 2023–2024</i>; the first of very many
     * @param dataSet what the other one is called: title, code, day of retrieval
     * @param href where it is said which cells become its figures; the release where no mapping is remembered
     */
    record Row(String indicator, String count, List<String> which, String dataSet, String href) {}

    static List<Clash> of(Trial trial) {
        return trial instanceof Trial.Tried tried && tried.outcome() instanceof Rejected rejected
                ? rejected.clashes()
                : List.of();
    }

    /** The codes of the indicators whose figures another data set holds. */
    Set<String> indicators(Trial trial) {
        return of(trial).stream()
                .map(it -> catalogue.getIndicator(it.indicatorId()).code())
                .collect(Collectors.toSet());
    }

    /** Whether figures are left when all that clash are left out, each of which is known. */
    static boolean canLeaveFigures(Trial trial) {
        List<Clash> clashes = of(trial);
        long all = clashes.stream().mapToLong(Clash::figures).sum();
        return !clashes.isEmpty()
                && clashes.stream().allMatch(Clash::isComplete)
                && trial instanceof Trial.Tried tried
                && all < tried.figures();
    }

    /** Whether the mapping makes figures of others than these. */
    static boolean isAnyLeft(Mapping mapping, Set<String> withoutIndicators) {
        return mapping.measures().stream().anyMatch(it -> !withoutIndicators.contains(it.indicator()));
    }

    Told tell(Previewed shown, Frame frame, Texts t) {
        List<Clash> clashes = of(shown.trial());
        if (clashes.isEmpty()) {
            return Told.NOTHING;
        }
        Numbers numbers = Numbers.in(t.language());
        long all = clashes.stream().mapToLong(Clash::figures).sum();
        Set<String> indicators = indicators(shown.trial());
        boolean figures = canLeaveFigures(shown.trial());
        boolean whole = shown.way() instanceof Way.ByMapping by && isAnyLeft(by.mapping(), indicators);
        String wayOut = shown.way() instanceof Way.ByScheme ? "clash.scheme" : "clash.nothingLeft";
        return new Told(
                t.count(
                        "clash.count",
                        all,
                        numbers.format(all),
                        t.count("clash.indicators", indicators.size(), numbers.format(indicators.size()))),
                clashes.stream().map(it -> row(it, frame, t)).toList(),
                figures ? t.count("clash.leaveFigures", all, numbers.format(all)) : "",
                whole
                        ? t.get(
                                shown.upload().kind().isTable() ? "clash.leaveOut.now" : "clash.leaveOut.later",
                                shown.way().dataSet())
                        : "",
                figures || whole ? "" : t.get(wayOut));
    }

    private Row row(Clash clash, Frame frame, Texts t) {
        Indicator indicator = catalogue.getIndicator(clash.indicatorId());
        Optional<Release> latest = figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(clash.dataSet()))
                .findFirst();
        return new Row(
                indicator.words().name().in(t.language()),
                Numbers.in(t.language()).format(clash.figures()),
                which(clash, t),
                latest.map(it -> "%s (%s), %s"
                                .formatted(
                                        it.dataSet().title().in(t.language()),
                                        clash.dataSet(),
                                        Days.of(it.dataSet().retrieved(), t.language())))
                        .orElse(clash.dataSet()),
                href(clash.dataSet(), latest, frame));
    }

    private List<String> which(Clash clash, Texts t) {
        var byArea = new LinkedHashMap<Integer, SortedSet<Period>>();
        clash.places().forEach(it -> byArea.computeIfAbsent(it.areaId(), id -> new TreeSet<>())
                .add(Period.ofCode(it.period())));
        List<String> lines = places.of(byArea, t.language());
        return clash.isComplete() || lines.getLast().equals("…")
                ? lines
                : Stream.concat(lines.stream(), Stream.of("…")).toList();
    }

    private String href(String dataSet, Optional<Release> latest, Frame frame) {
        if (mappings.find(dataSet).isPresent()) {
            return frame.href("admin/mappings/" + dataSet);
        }
        return schemes.find(dataSet).isPresent()
                ? frame.href("admin/accounts/" + dataSet)
                : latest.map(it -> frame.href("data/releases/" + it.number())).orElse("");
    }
}
