/**
 * Bad figures are caught, and people decide about them.
 *
 * <p>A {@code Rule} is data: number, kind, what it applies to, a sentence for people and test cases ({@code starter/quality/rules.yaml}, read by
 * {@code RuleReader}). {@code Inspection} tries rules on tables and finds {@link org.maalestok.keyfigures.Suspect suspects}; {@code ReleaseInspection}
 * knows what a release, a decision or another rule makes worth looking at, and {@code ListKeeper} keeps the suspects' list by it. {@code Decisions} and {@code Notes} write down what people say of
 * figures; {@code keyfigures.figures} lays it over the tables, from where it reaches every page and file. Formulas and sources of the kinds of
 * rules stand in {@code docs/method/quality.md}.
 */
@NullMarked
package org.maalestok.keyfigures.quality;

import org.jspecify.annotations.NullMarked;
