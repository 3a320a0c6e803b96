package org.maalestok.ui.chart;

/**
 * What a chart measures, in words of the page's language.
 *
 * @param what the key figure as it reads inside a sentence: {@code brutto driftsutgifter til grunnskole per innbygger}
 * @param unit what stands at the axis: {@code kr per innbygger, løpende priser}
 * @param suffix what follows a value in a sentence: {@code kr}, or empty when labels carry it already ({@code 13,7 %})
 * @param decimals how finely the measure is published; ticks are never finer, so counts get whole ticks
 */
public record Measure(String what, String unit, String suffix, int decimals) {

    /** A label as it reads in a sentence: {@code 20 276 kr}. */
    String spoken(String label) {
        return suffix.isEmpty() ? label : label + '\u00a0' + suffix;
    }
}
