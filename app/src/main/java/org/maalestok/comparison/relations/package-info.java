/**
 * Do two things go together, and what would be expected of us: correlation, regression, and the comparison with the value that background
 * conditions would lead one to expect, with plain doubts when it should not be believed.
 *
 * <p>{@link org.maalestok.comparison.relations.Relations} is the front door; {@link org.maalestok.comparison.relations.Correlation} and
 * {@link org.maalestok.comparison.relations.Regression} work on bare columns. {@code docs/method/relations.md} explains it.
 */
@NullMarked
package org.maalestok.comparison.relations;

import org.jspecify.annotations.NullMarked;
