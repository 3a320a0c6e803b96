/**
 * What is measured: the catalogue of indicators, the observations, and the releases that they came in.
 *
 * <p>{@link org.maalestok.keyfigures.KeyFigures} is the front door. An {@link org.maalestok.keyfigures.Observation observation} is a number or the
 * reason why there is none. Every import is a {@link org.maalestok.keyfigures.Release release}, published whole or not at all, and everything can be
 * read as of an earlier one. Announces {@link org.maalestok.keyfigures.ReleasePublished}. The exchange format is described in {@code docs/exchange-format.md}.
 */
@ApplicationModule(allowedDependencies = {"ui", "access", "municipalities"})
@NullMarked
package org.maalestok.keyfigures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
