package org.maalestok.municipalities.outline;

import java.util.List;

/**
 * What a source says about one code: polygons, each an outer ring and its holes. A ring is x, y, x, y …; the last point isn't the first again.
 *
 * @param code as the source writes it
 */
public record Shape(String code, List<List<double[]>> polygons) {}
