/** Which cells of a source's table are which figures: mappings, kept as data, and what applies them. */
@NullMarked
package org.maalestok.statistics.mapping;

import org.jspecify.annotations.NullMarked;
