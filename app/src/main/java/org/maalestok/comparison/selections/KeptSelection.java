package org.maalestok.comparison.selections;

import org.maalestok.comparison.OwnChoice;

/**
 * A selection that somebody keeps.
 *
 * @param id stable number
 * @param country of all its municipalities
 * @param choice the name and the municipalities, as they stand in an address
 */
public record KeptSelection(long id, String country, OwnChoice choice) {}
