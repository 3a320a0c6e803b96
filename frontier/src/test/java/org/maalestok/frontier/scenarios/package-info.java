/**
 * The catalogue of scenarios, each with data small enough to be checked by hand.
 *
 * <ul>
 *   <li>A: one input, one output, drawn on paper
 *   <li>B: what cannot be compared, and bad input
 *   <li>C: execution: threads, progress, cancellation
 *   <li>D: statistics and influence
 * </ul>
 */
package org.maalestok.frontier.scenarios;
