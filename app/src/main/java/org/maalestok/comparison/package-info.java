/**
 * Where do we stand, against whom, and is it real: peers, verdicts, and the pages that show a municipality or an indicator.
 *
 * <p>{@link org.maalestok.comparison.Peers} says who the others are, {@link org.maalestok.comparison.Judges} where one area stands among them: one
 * {@link org.maalestok.comparison.Judgement} by one of two engines, the spread ({@link org.maalestok.comparison.Verdict}) or the interval ({@code uncertainty}), in the words of
 * {@link org.maalestok.comparison.JudgementWords}. Page, file and interface show the same verdict because they call the same code.
 *
 * <p>By topic: {@code uncertainty} (is the difference real where chance plays a part), {@code trend} (is it getting better), {@code similarity} (who is like us),
 * {@code areas} (several side by side), {@code selections} (what people keep), {@code relations} (what goes together, what would be expected of us),
 * {@code variation} (within and between), {@code prices} (the same kroner told differently), and {@code findings} (what should we talk about), which leans on
 * {@code trend}; beside them {@code contributions} (what a municipality's people say about findings). This package leans on {@code uncertainty}, which leans on nothing here; the rest lean on this
 * package. Each has a page in {@code docs/method}; {@code docs/method/checked.md} says what of them was worked out a second time. Other modules may lean on
 * {@code findings}, {@code contributions}, {@code uncertainty} and {@code trend}.
 */
@ApplicationModule(allowedDependencies = {"ui", "access", "municipalities", "keyfigures", "keyfigures::formula"})
@NullMarked
package org.maalestok.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
