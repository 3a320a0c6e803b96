/**
 * What the people of a municipality say about its findings: they <i>answer</i> why it is so, <i>set aside</i> a finding with a reason, or <i>add</i> one that
 * the rule did not pick. The rule's own findings never change by it.
 *
 * <p>{@link org.maalestok.comparison.contributions.Contributions} is the front door and decides who writes and who reads;
 * {@link org.maalestok.comparison.contributions.Contribution} is what was said, with its author and its end. Why an unpublished one is for the municipality alone, and why
 * nothing is ever hidden from the public by setting it aside, stands in {@code docs/decisions/0360}.
 */
@NamedInterface("contributions")
@NullMarked
package org.maalestok.comparison.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
