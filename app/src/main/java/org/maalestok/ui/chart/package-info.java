/**
 * Charts, drawn on the server as SVG text from plain values: trend, sparkline, dot strip, spine, ranking, distribution, small multiples,
 * scatter and map.
 *
 * <p>Every kind is a record of numbers and finished labels ({@link Trend}, {@link Ranking} …) with one method {@code draw(prefix)} that gives
 * an {@link Svg}: a pure function, so the same input gives the same bytes, may be cached, and may be called from any thread. The words of
 * title and description come from {@code words_*.properties}; what is measured and who is compared comes in a {@link Subject}. The kit knows
 * neither municipalities nor key figures.
 *
 * <p>Two habits hold throughout. Own is marked, named and last drawn; the others are context. And a value that is not there ({@link
 * Reading.Blank}) is drawn as not there: hatched, outlined or counted, never as zero, never skipped in silence.
 *
 * <p>Most charts hold two drawings, 540 and 328 wide, the trend a third of 680; {@code charts.css} shows the one that fits the nearest {@code
 * .fig}, so that text is never scaled below its size. Marks carry no colours, only classes. Groups with {@code data-m} hold what {@code
 * charts.js} says of each mark. Drawing a map of a whole country takes milliseconds, everything else microseconds: keep maps.
 */
@NullMarked
package org.maalestok.ui.chart;

import org.jspecify.annotations.NullMarked;
