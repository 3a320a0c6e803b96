/**
 * Is it getting better: whether the latest years rise or fall more steadily than chance would, by {@link org.maalestok.comparison.trend.MannKendall Kendall's}
 * exact test, how fast by {@link org.maalestok.comparison.trend.TheilSen}'s slope, and whether one odd year decides. {@code docs/method/trend.md} explains it.
 */
@NamedInterface("trend")
@NullMarked
package org.maalestok.comparison.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
