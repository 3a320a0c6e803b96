package org.maalestok.keyfigures;

import java.util.Collection;
import java.util.List;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * Where programs find the figures that a page shows. To be supplied by the module that opens figures to programs; without it pages name no address.
 */
@FunctionalInterface
public interface FigureAddresses {

    /**
     * An address for each table that has some of the figures; none for figures that are in no table.
     *
     * @param indicators those on the page
     * @param areas those on the page, service units among them; all municipalities of a country are asked for as such, so that the address stays right when there are
     *     others
     * @param periods those on the page
     */
    List<FigureAddress> list(Collection<Indicator> indicators, Collection<Area> areas, Collection<Period> periods);

    /**
     * @param title of the table
     * @param csv path and query, after the host: the figures as CSV with a row for each, brackets encoded
     * @param place the column of the areas' codes, which look like numbers and are none
     */
    record FigureAddress(Text title, String csv, String place) {}
}
