package org.maalestok.keyfigures.catalogue;

import java.util.List;

/**
 * One thing that keeps a definition from being published.
 *
 * @param code the indicator that it is about; another one than the edited when that is computed from it
 * @param field as in the exchange format, {@code unit} or {@code nb.name}
 * @param values what was found and what was expected, as {@code kind} lists them; a {@code FormulaRefused} for {@link FaultKind#FORMULA}
 * @param near what was probably meant; empty when nothing is near
 */
public record Shortcoming(String code, String field, FaultKind kind, List<Object> values, String near) {}
