package org.maalestok.municipalities.outline;

import java.time.LocalDate;

/**
 * The outlines of a country's municipalities from a day on.
 *
 * @param projection of the plane under the grid, such as {@code EPSG:32633}
 */
public record OutlineSet(String country, LocalDate from, String projection, Topology topology) {}
