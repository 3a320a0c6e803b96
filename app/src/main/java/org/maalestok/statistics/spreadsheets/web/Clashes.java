package org.maalestok.statistics.spreadsheets.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Figures that another data set holds already, told in words, with the way to both mappings and what to do about it. */
@Component
class Clashes {

    private final Catalogue catalogue;
    private final Areas areas;
    private final KeyFigures figures;
    private final Mappings mappings;
    private final AccountSchemes schemes;

    Clashes(Catalogue catalogue, Areas areas, KeyFigures figures, Mappings mappings, AccountSchemes schemes) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.figures = figures;
        this.mappings = mappings;
        this.schemes = schemes;
    }

    /**
     * @param count how many figures, of how many key figures
     * @param canLeaveOut whether something is left of the mapping without them
     * @param wayOut what else can be done, in a sentence; empty when they can be left out
     */
    record Told(String count, List<Row> rows, boolean canLeaveOut, String wayOut) {
        static final Told NOTHING = new Told("", List.of(), false, "");
    }

    /**
     * @param indicator its name
     * @param count how many, and the first of them: <i>12 tall, det første for Færder 2024</i>
     * @param dataSet what the other one is called: title, code, day of retrieval
     * @param href where it is said which cells become its figures; the release where no mapping is remembered
     */
    record Row(String indicator, String count, String dataSet, String href) {}

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

    Told tell(Trial trial, Way way, Frame frame, Texts t) {
        List<Clash> clashes = of(trial);
        if (clashes.isEmpty()) {
            return Told.NOTHING;
        }
        Numbers numbers = Numbers.in(t.language());
        long all = clashes.stream().mapToLong(Clash::figures).sum();
        Set<String> indicators = indicators(trial);
        boolean others = way instanceof Way.ByMapping by
                && by.mapping().measures().stream().anyMatch(it -> !indicators.contains(it.indicator()));
        return new Told(
                t.count("clash.count", all, numbers.format(all), indicators.size()),
                clashes.stream().map(it -> row(it, frame, t)).toList(),
                others,
                others ? "" : t.get(way instanceof Way.ByScheme ? "clash.scheme" : "clash.nothingLeft"));
    }

    private Row row(Clash clash, Frame frame, Texts t) {
        Indicator indicator = catalogue.getIndicator(clash.indicatorId());
        Period period = Period.ofCode(clash.period());
        LocalDate day = period.start();
        String first = areas.nameOf(areas.get(clash.areaId()), day) + " " + period;
        Optional<Release> latest = figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(clash.dataSet()))
                .findFirst();
        return new Row(
                indicator.words().name().in(t.language()),
                t.count(
                        "clash.figures",
                        clash.figures(),
                        Numbers.in(t.language()).format(clash.figures()),
                        first),
                latest.map(it -> "%s (%s), %s"
                                .formatted(
                                        it.dataSet().title().in(t.language()),
                                        clash.dataSet(),
                                        Days.of(it.dataSet().retrieved(), t.language())))
                        .orElse(clash.dataSet()),
                href(clash.dataSet(), latest, frame));
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
