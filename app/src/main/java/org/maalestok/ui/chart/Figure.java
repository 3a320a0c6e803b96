package org.maalestok.ui.chart;

/**
 * What a page shows around a chart; the template writes it as {@code <figure class="fig">}.
 *
 * @param finding the heading, a sentence that says what is to be seen
 * @param what unit, price basis, period
 * @param chart the drawing
 * @param source source, release, what is provisional
 */
public record Figure(String finding, String what, Svg chart, String source) {}
