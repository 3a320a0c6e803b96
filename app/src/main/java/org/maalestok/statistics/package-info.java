/**
 * Where figures come from: PxWeb, StatBank, Kolada, the accounts that municipalities send, and spreadsheets.
 *
 * <p>Whatever the source, the way is one: a reader of {@code formats} hands over a {@link org.maalestok.statistics.formats.SourceTable table} cell by cell, a
 * {@link org.maalestok.statistics.mapping.Mapping mapping} says which cells are which figures, and the result is a file in the exchange format, which
 * {@code keyfigures} checks and publishes like any other. Nothing is half imported.
 */
@ApplicationModule(allowedDependencies = {"ui", "access", "municipalities", "keyfigures"})
@NullMarked
package org.maalestok.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
