package org.maalestok.comparison.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.trend.NoIndex;
import org.maalestok.comparison.trend.OverTime;
import org.maalestok.comparison.trend.SameStart;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;

/**
 * What the page over time is about to show.
 *
 * @param scene the figures, own municipality and peers
 * @param own the own municipality
 * @param bases the years that can be chosen to begin with: those before the latest in which the own municipality has a number
 * @param base the chosen one; null when there is none
 * @param unknownBase what the address asked for and is none of them; empty otherwise
 * @param indexed all figures with the base year as 100; null where there is no index
 * @param noIndex why there is none for the municipality's figures; empty when there is one, or no base year
 * @param gaps all figures as distances from the peers' median
 * @param start who began where the own municipality began; null without a base year
 * @param trend of the own figures
 */
record OverTimeScene(
        Scene scene,
        Area own,
        List<Period> bases,
        @Nullable Period base,
        String unknownBase,
        @Nullable Comparison indexed,
        Optional<NoIndex> noIndex,
        Comparison gaps,
        @Nullable SameStart start,
        Trend trend) {

    /** @param wanted the base year in the address; empty for the first in which enough peers have a figure */
    static OverTimeScene of(Scene scene, Area own, String wanted) {
        Comparison comparison = scene.comparison();
        List<Period> bases = comparison
                .latest()
                .map(latest -> comparison.periods().stream()
                        .filter(period -> period.compareTo(latest) < 0)
                        .filter(period -> comparison.own(period) instanceof Measured)
                        .toList())
                .orElse(List.of());
        Period base = Period.parse(wanted)
                .filter(bases::contains)
                .or(() -> usual(comparison, bases))
                .orElse(null);
        Optional<NoIndex> noIndex = Optional.ofNullable(base).flatMap(from -> NoIndex.of(comparison, from));
        return new OverTimeScene(
                scene,
                own,
                bases,
                base,
                wanted.isBlank() || Period.parse(wanted).filter(bases::contains).isPresent() ? "" : wanted,
                base == null || noIndex.isPresent() ? null : against(comparison, own, base),
                noIndex,
                new Comparison(OverTime.gaps(comparison), own, comparison.others()),
                base == null ? null : SameStart.of(comparison, own, base),
                Trends.of(comparison.table(), own.id()));
    }

    private static Comparison against(Comparison comparison, Area own, Period base) {
        return new Comparison(OverTime.indexed(comparison.table(), base), own, comparison.others());
    }

    private static Optional<Period> usual(Comparison comparison, List<Period> bases) {
        return bases.stream()
                .filter(period -> OverTime.canBeBase(comparison.own(period)))
                .filter(period -> comparison.spread(period).map(Spread::count).orElse(0) >= Verdict.FEWEST_PEERS)
                .findFirst()
                .or(() -> bases.stream().findFirst());
    }

    /** The own distance from the median in per cent of it; empty where that says nothing, as for a result, of which the median may be next to nought. */
    Optional<Double> gapInPercent(Period period) {
        return noIndex.filter(why -> why == NoIndex.SIGNED).isPresent()
                ? Optional.empty()
                : OverTime.gapInPercent(scene.comparison(), period);
    }

    TrendVerdict verdict() {
        return TrendVerdict.of(trend, scene.indicator().polarity());
    }
}
