package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/**
 * What an indicator page is about to show.
 *
 * @param indicator the key figure
 * @param own the marked municipality, or null
 * @param chosen the peers and why; null without a marked municipality
 * @param comparison the figures of all of them
 * @param period of ranking, map and distribution; empty when nobody has a figure
 * @param picked the period that the reader picked; null for the latest
 * @param unknownPeriod what the address asks for and nobody has a figure for; empty otherwise
 * @param sources who publishes the figures, each once; who defines the key figure when there are none
 * @param told how amounts are told
 * @param look how the reader looks
 */
record Scene(
        Indicator indicator,
        @Nullable Area own,
        PeerChoice.@Nullable Chosen chosen,
        Comparison comparison,
        Optional<Period> period,
        @Nullable String picked,
        String unknownPeriod,
        String sources,
        Told told,
        Look look) {

    /** All areas on the page, the marked one first. */
    List<Area> areas() {
        var areas = new ArrayList<Area>();
        if (own != null) {
            areas.add(own);
        }
        areas.addAll(comparison.others());
        return areas;
    }

    /** The period that the page speaks of: the picked one where anything is known of it, else the latest with a number. */
    Optional<Period> spokenOf() {
        return period.filter(shown -> shown.toString().equals(picked)).or(comparison::latest);
    }

    /** The same with the figures of others. */
    Scene with(Comparison other) {
        return new Scene(indicator, own, chosen, other, period, picked, unknownPeriod, sources, told, look);
    }

    /** All others that have a number in the period, counted, in words. */
    String everyone(Texts texts) {
        long count = period.stream()
                .flatMap(it -> comparison.others().stream()
                        .filter(other -> comparison.of(other, it).number().isPresent()))
                .count();
        return count == 0 ? texts.get("indicator.nobody") : texts.count("indicator.everyone", count, count);
    }

    @Nullable PeerGroup group() {
        return chosen == null ? null : chosen.group();
    }
}
