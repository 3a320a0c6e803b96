/**
 * Is the difference real, where chance plays a part: shares, rates and means get an interval, and the verdict asks whether the benchmark lies
 * inside it. {@code docs/method/uncertainty.md} explains it with formulas and sources.
 *
 * <p>{@link org.maalestok.comparison.uncertainty.Recipe} says what the catalogue allows, {@link org.maalestok.comparison.uncertainty.Evidence} is what
 * one figure rests on, {@link org.maalestok.comparison.uncertainty.IntervalVerdict} is the answer. It is another type than
 * {@link org.maalestok.comparison.Verdict}, which judges register figures by their spread, so that the two cannot be mixed.
 */
@NamedInterface("uncertainty")
@NullMarked
package org.maalestok.comparison.uncertainty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
