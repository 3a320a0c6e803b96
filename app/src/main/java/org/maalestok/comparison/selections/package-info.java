/**
 * Selections of municipalities that somebody who is signed in keeps under a name. {@link org.maalestok.comparison.selections.KeptSelections} is the front
 * door and asks itself whose they are. People without an account keep an address instead, which holds the same ({@link
 * org.maalestok.comparison.OwnChoice}).
 */
@NullMarked
package org.maalestok.comparison.selections;

import org.jspecify.annotations.NullMarked;
