/**
 * Where do we stand, against whom, and is it real: peers, verdicts, and the pages that show a municipality or an indicator.
 *
 * <p>{@link org.maalestok.comparison.Peers} says who the others are; {@link org.maalestok.keyfigures.Spread} and
 * {@link org.maalestok.comparison.Verdict} say where one area stands among them, by the rule that {@code docs/method/comparison.md} explains. Page, file and
 * interface show the same verdict because they call the same code.
 *
 * <p>By topic: {@code uncertainty} (is the difference real where chance plays a part), {@code trend} (is it getting better), {@code similarity} (who is like us),
 * {@code areas} (several side by side), {@code selections} (what people keep), {@code relations} (what goes together, what would be expected of us),
 * {@code variation} (within and between), {@code prices} (the same kroner told differently), and {@code findings} (what should we talk about), which leans on the
 * first two, as {@code areas} does on the first; beside them {@code contributions} (what a municipality's people say about findings). The rest lean on this package
 * only. Each has a page in {@code docs/method}; {@code docs/method/checked.md} says what of them was worked out a second time. Other modules may lean on
 * {@code findings}, {@code contributions}, {@code uncertainty} and {@code trend}.
 */
@ApplicationModule(allowedDependencies = {"ui", "access", "municipalities", "keyfigures", "keyfigures::formula"})
@NullMarked
package org.maalestok.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
