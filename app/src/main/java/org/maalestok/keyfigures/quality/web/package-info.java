/** The pages on which people decide about figures, and on which a municipality writes beside its own. */
@NullMarked
package org.maalestok.keyfigures.quality.web;

import org.jspecify.annotations.NullMarked;
