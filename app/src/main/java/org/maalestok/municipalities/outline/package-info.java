/**
 * The geometry behind maps: reads GeoJSON and TopoJSON, makes light outlines of it and keeps them as TopoJSON. Knows codes, not areas.
 *
 * <p>The way of a file: {@link org.maalestok.municipalities.outline.GeometryReader rings in degrees} → projected by
 * {@link org.maalestok.municipalities.outline.TransverseMercator UTM} → snapped to an integer grid → cut into
 * {@link org.maalestok.municipalities.outline.ArcCutter arcs}, so that two neighbours have their border in common → arcs
 * {@link org.maalestok.municipalities.outline.Visvalingam simplified}, small islands left out. As every border is one arc, simplifying never tears
 * neighbours apart. Where the source itself has gaps or overlaps, they stay, no wider than before by more than the simplification moves a line.
 */
@NullMarked
package org.maalestok.municipalities.outline;

import org.jspecify.annotations.NullMarked;
