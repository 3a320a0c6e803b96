package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;

/**
 * What is wanted side by side: all of it stands in the address, so that a page can be shared and kept.
 *
 * @param areas the municipalities, in the order in which they were picked; the peers are those of the first
 * @param service a service whose key figures are shown, {@code main} for the main ones of all, {@code none} for the picked ones alone; empty for the picked
 *     ones, or the main ones where none is picked
 * @param picked key figures picked one by one, shown after those of the service
 * @param against the one area that the others are held against; null for the peers
 * @param year of all figures; null for the latest of each
 * @param middle which middle of the peers
 * @param look against which peers, and as of which release
 */
record CompareAsk(
        List<Area> areas,
        String service,
        List<Indicator> picked,
        @Nullable Area against,
        @Nullable Integer year,
        Middle middle,
        Look look) {

    /** More columns than this nobody reads across. */
    static final int MOST_AREAS = 12;

    /** A table of more rows is no comparison that somebody chose. */
    static final int MOST_INDICATORS = 40;

    static final String MAIN = "main";
    static final String NONE = "none";

    /** Whether the main key figures of all services are shown. */
    boolean isMain() {
        return service.equals(MAIN) || service.isEmpty() && picked.isEmpty();
    }

    /** The page's address. */
    Address address() {
        return address("");
    }

    /** The address of the page, or of a file beside it. */
    Address address(String file) {
        return Address.of("/" + look.language().tag() + "/compare" + file)
                .with("areas", String.join(",", areas.stream().map(Area::code).toList()))
                .with("service", service)
                .with(
                        "indicators",
                        String.join(",", picked.stream().map(Indicator::code).toList()))
                .with("against", against == null ? null : against.code())
                .with("year", year == null ? null : year.toString())
                .with("middle", middle == Middle.MEAN ? "mean" : null)
                .with("peers", look.peersKey())
                .with("release", look.release() == null ? null : look.release().toString());
    }

    CompareAsk with(Area area) {
        var more = new ArrayList<>(areas);
        if (!more.contains(area)) {
            more.add(area);
        }
        return of(more, service, picked);
    }

    CompareAsk without(Area area) {
        return of(areas.stream().filter(one -> !one.equals(area)).toList(), service, picked);
    }

    CompareAsk without(Indicator indicator) {
        return of(
                areas,
                service,
                picked.stream().filter(one -> !one.equals(indicator)).toList());
    }

    CompareAsk with(Indicator indicator) {
        var more = new ArrayList<>(picked);
        if (!more.contains(indicator)) {
            more.add(indicator);
        }
        return of(areas, isMain() ? MAIN : service, more);
    }

    /** These key figures and no others. */
    CompareAsk only(List<Indicator> indicators) {
        return of(areas, indicators.isEmpty() ? NONE : "", indicators);
    }

    CompareAsk in(@Nullable Integer otherYear) {
        return new CompareAsk(areas, service, picked, against, otherYear, middle, look);
    }

    private CompareAsk of(List<Area> otherAreas, String otherService, List<Indicator> otherPicked) {
        Area still = against != null && otherAreas.contains(against) ? against : null;
        // Peers belong to the first municipality: another first one has others.
        boolean sameFirst = !otherAreas.isEmpty()
                && !areas.isEmpty()
                && otherAreas.getFirst().equals(areas.getFirst());
        Look same = sameFirst || areas.isEmpty() ? look : new Look(look.language(), null, look.release());
        return new CompareAsk(
                List.copyOf(otherAreas), otherService, List.copyOf(otherPicked), still, year, middle, same);
    }
}
