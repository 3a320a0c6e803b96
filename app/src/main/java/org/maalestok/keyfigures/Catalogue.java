package org.maalestok.keyfigures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.ui.Language;

/** All indicators and services, as they are now. */
public interface Catalogue {

    /** Counts the changes of the catalogue. */
    default long version() {
        return 0;
    }

    List<Service> listServices();

    Optional<Service> findService(String code);

    /** All indicators that are in use: by service, headline ones first, then as the catalogue lists them. */
    List<Indicator> listIndicators();

    /** The service's indicators, headline ones first. */
    List<Indicator> listIndicators(Service service);

    /** The same with those that have been taken out of use, whose figures stay. */
    default List<Indicator> listIndicatorsAndRetired() {
        return listIndicators();
    }

    /** Why the indicator is in no list any more; empty for one that is in use. */
    default Optional<Retirement> findRetirement(Indicator indicator) {
        return Optional.empty();
    }

    /** The indicator with this code, in use or retired. */
    Optional<Indicator> findIndicator(String code);

    /** The indicator with this id; throws {@link IllegalArgumentException} when there is none. */
    Indicator getIndicator(int id);

    /** Every definition that the indicator has had, the newest first; the first is the present one. */
    List<Definition> listDefinitions(Indicator indicator);

    /**
     * Indicators that match what a person typed, best first, in any of the three languages, misspellings forgiven; all of them in catalogue order
     * when nothing was typed. Where no indicator matches all the words, those that match the most. Any text may be typed: only its first 200
     * characters and eight words of letters and digits count. A facet code that does not exist finds nothing.
     */
    Found search(Query query);

    /**
     * What an indicator meant for a while.
     *
     * @param validFrom since when; it holds until the next definition's
     */
    record Definition(Instant validFrom, Indicator indicator) {}

    /**
     * What a person asked for.
     *
     * @param typed free words; may be empty
     * @param language whose stemming and sorting comes first
     * @param service a service's code; empty for any
     * @param perspective a perspective's name in lower case; empty for any
     * @param country {@code no} or {@code dk}, the beginning of the indicator's code; empty for any
     * @param offset how many hits to pass over
     * @param limit how many hits to return
     */
    record Query(
            String typed,
            Language language,
            String service,
            String perspective,
            String country,
            int offset,
            int limit) {}

    /**
     * @param indicators this page of hits
     * @param total how many match in all
     * @param services how many hits each facet value would give, the other facets kept; in page order, zeros left out
     */
    record Found(
            List<Indicator> indicators,
            int total,
            List<Facet> services,
            List<Facet> perspectives,
            List<Facet> countries) {}

    record Facet(String code, int count) {}
}
