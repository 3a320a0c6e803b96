/**
 * Within and between: how much of the variation among units (schools, nursing homes, home-care zones) lies between municipalities and how much within
 * them. {@link org.maalestok.comparison.variation.WithinBetween} works on bare groups of values; {@code docs/method/variation.md} explains it.
 */
@NullMarked
package org.maalestok.comparison.variation;

import org.jspecify.annotations.NullMarked;
