package org.maalestok.comparison.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** Gathers what a page of an indicator shows: figures as the reader wants them told, own municipality, peers, period. */
@Component
class Scenes {

    private final KeyFigures keyFigures;
    private final Amounts amounts;
    private final Areas areas;
    private final PeerChoice peerChoice;
    private final Judges judges;

    Scenes(KeyFigures keyFigures, Judges judges, Amounts amounts, Areas areas, PeerChoice peerChoice) {
        this.keyFigures = keyFigures;
        this.judges = judges;
        this.amounts = amounts;
        this.areas = areas;
        this.peerChoice = peerChoice;
    }

    /** Gathers what the page, or a file of its figures, is about. */
    Scene scene(Indicator indicator, @Nullable Area own, Look look, String wantedPeriod) {
        Told told = amounts.told(indicator, look);
        Judge judge = told.view().equals(PriceView.NOMINAL)
                ? judges.of(indicator, look.asOf())
                : Judge.ofAmounts(amounts.table(indicator, told, look));
        return scene(judge, told, own, look, wantedPeriod);
    }

    /** The same with figures that are at hand already: those of a draft. */
    Scene scene(FigureTable table, @Nullable Area own, Look look, String wantedPeriod) {
        return scene(judges.of(table), Told.NO_AMOUNT, own, look, wantedPeriod);
    }

    private Scene scene(Judge judge, Told told, @Nullable Area own, Look look, String wantedPeriod) {
        FigureTable table = judge.table();
        Indicator indicator = table.indicator();
        PeerChoice.Chosen chosen = own == null ? null : peerChoice.choose(own, look, List.of(table));
        Optional<Period> wanted = Period.parse(wantedPeriod).filter(table.periods()::contains);
        List<Area> others =
                chosen == null ? everyone(table, wanted) : chosen.group().others();
        var comparison = new Comparison(judge, own, others);
        Optional<Period> period = wanted.filter(comparison.periods()::contains)
                .or(comparison::latest)
                .or(() -> comparison.periods().isEmpty()
                        ? Optional.empty()
                        : Optional.of(comparison.periods().getLast()));
        return new Scene(
                indicator,
                own,
                chosen,
                comparison,
                period,
                wanted.map(Period::toString).orElse(null),
                wantedPeriod.isBlank() || wanted.equals(period) ? "" : wantedPeriod,
                sources(indicator, look),
                told,
                look);
    }

    /**
     * The same for a file of all periods: without a marked municipality the page shows those of one period, and this one has the others too that ever had a figure,
     * after them by name.
     */
    Scene ofAllTimes(Scene scene) {
        if (scene.own() != null) {
            return scene;
        }
        var everyone = new LinkedHashSet<>(scene.comparison().others());
        Arrays.stream(scene.comparison().table().areaIds())
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .sorted(Comparator.comparing(area -> area.name().in(scene.look().language())))
                .forEach(everyone::add);
        return scene.with(new Comparison(scene.comparison().judge(), null, List.copyOf(everyone)));
    }

    /** The data sets say it; a definition may name a source that the figures do not come from. */
    String sources(Indicator indicator, Look look) {
        Indicator published =
                keyFigures.catalogue().findIndicator(indicator.code()).orElse(indicator);
        String named = keyFigures.listSourcesOf(published, look.asOf()).stream()
                .map(release -> release.dataSet().source())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? indicator.source() : named;
    }

    /** All municipalities of which anything is known in the period, or else in the latest one with numbers; sorted by name. */
    private List<Area> everyone(FigureTable table, Optional<Period> wanted) {
        return wanted.or(() -> latestWithNumber(table))
                .map(period -> known(table, period))
                .orElse(List.of());
    }

    private static Optional<Period> latestWithNumber(FigureTable table) {
        return table.periods().reversed().stream()
                .filter(period ->
                        Arrays.stream(table.areaIds()).anyMatch(id -> table.at(id, period) instanceof Measured))
                .findFirst();
    }

    private List<Area> known(FigureTable table, Period period) {
        return areas.listCountries().stream()
                .flatMap(country -> areas.listMunicipalities(country.code(), period.start()).stream())
                .filter(area -> table.at(area.id(), period) != Observation.NONE)
                .toList();
    }
}
