/**
 * Several areas side by side: chosen municipalities × chosen indicators, each figure with its interval where there is one, and held against one
 * benchmark.
 *
 * <p>{@link org.maalestok.comparison.areas.SideBySide} is the front door. Each indicator has one of the two engines, never both: figures that chance plays
 * a part in are judged by their interval, all others by the spread among the peers. Leans on {@link org.maalestok.comparison.Judges}. {@code docs/method/areas.md} explains it.
 */
@NullMarked
package org.maalestok.comparison.areas;

import org.jspecify.annotations.NullMarked;
