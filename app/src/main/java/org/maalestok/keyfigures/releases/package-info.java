/**
 * How a checked file becomes a release: compared with what stands, written and announced in one transaction.
 *
 * <p>Every state that a cell has had is a row of {@code keyfigures.observation}, valid from one release until right before another. A cell that is not
 * there any more is closed without a successor. Publications wait for each other (an advisory lock), so that the numbers of releases are the order in
 * which they became visible. What each release did is counted per indicator, and everything that looks for changes later starts from those counts.
 */
@NullMarked
package org.maalestok.keyfigures.releases;

import org.jspecify.annotations.NullMarked;
