package org.maalestok.keyfigures;

import java.util.Optional;

/** An indicator as its draft would have it, for whoever shows the page of an indicator. */
public interface DraftPreview {

    /**
     * The draft of the indicator with this code; empty when there is none. What is missing or wrong in it is filled in as well as can be: its
     * own other language, {@code count} for a unit. A formula that cannot be used leaves it without figures.
     */
    Optional<Previewed> find(String code);

    /** The figures that the indicator would have: those that are stored under its number, or computed by its formula. Nothing is remembered. */
    FigureTable table(Indicator indicator);

    /**
     * @param indicator never stored under this definition
     * @param shortcomings how many things have to be mended before it can be published
     */
    record Previewed(Indicator indicator, int shortcomings) {}
}
