/**
 * What should we talk about: for a municipality and a service, two to four strengths, two to four challenges and what else stands apart, picked by a
 * documented rule that gives the same answer to the same figures.
 *
 * <p>{@link org.maalestok.comparison.findings.Findings} is the front door. {@link org.maalestok.comparison.findings.Weighing} says how much a candidate weighs,
 * {@link org.maalestok.comparison.findings.Selection} who is picked, {@link org.maalestok.comparison.findings.ServiceFindings} is the answer with all that was looked at.
 * {@code docs/method/findings.md} explains the rule.
 */
@NamedInterface("findings")
@NullMarked
package org.maalestok.comparison.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
