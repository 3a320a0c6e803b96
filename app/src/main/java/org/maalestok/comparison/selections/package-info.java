/**
 * Selections of municipalities that somebody who is signed in keeps under a name. {@link org.maalestok.comparison.selections.KeptSelections} is the front
 * door and asks itself whose they are. People without an account keep an address instead, which holds the same ({@link
 * org.maalestok.comparison.OwnChoice}). Those that their makers show to everybody are in {@link org.maalestok.comparison.selections.OpenSelections}, which
 * knows nothing of the makers; {@code opendata} makes code lists of them.
 */
@NamedInterface("selections")
@NullMarked
package org.maalestok.comparison.selections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
