package org.maalestok.keyfigures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The front door: the catalogue, the figures, and the releases that they came in. */
public interface KeyFigures {

    Catalogue catalogue();

    /**
     * Another one whenever any answer may be another: after a release, a remark, a change of the catalogue. The same on all nodes, and after a restart.
     * ASCII letters, digits and points.
     */
    String edition();

    /** All figures of an indicator; derived ones are computed. */
    FigureTable table(Indicator indicator, AsOf asOf);

    /** The same for many at once, fetched together. */
    Map<Indicator, FigureTable> tables(Collection<Indicator> indicators, AsOf asOf);

    /** The indicators, derived ones included, for which the area has any figure now; in catalogue order. */
    List<Indicator> listIndicatorsOf(int areaId);

    /** Where an indicator's latest figures came from: its current data sets (for a derived one, those of its parts). */
    List<Release> listSourcesOf(Indicator indicator, AsOf asOf);

    /** The same for each figure by itself; asked for by files, which have a row for each. */
    Origins origins(Indicator indicator, AsOf asOf);

    /** The same for many indicators at once, for the figures of these areas in these periods only: of others nothing is known. */
    Map<Indicator, Origins> origins(
            Collection<Indicator> indicators, Collection<Integer> areaIds, Collection<Period> periods, AsOf asOf);

    /** All releases, the newest first. */
    List<Release> listReleases();

    Optional<Release> findRelease(int number);

    /** What a release changed: by indicator, within it by the areas' names in alphabetical order, and by period. */
    List<Change> listChanges(int release, int offset, int limit);

    /** How the figure that stands now came here; empty when there is none, and for derived indicators: ask for their parts. */
    Optional<Provenance> findProvenance(Indicator indicator, int areaId, Period period);

    /** By period and area, the source's own code of the area for the figures where it is not the official one of the period; none for derived indicators. */
    default Map<Period, Map<Integer, String>> sourceAreas(Indicator indicator, AsOf asOf) {
        return Map.of();
    }
}
