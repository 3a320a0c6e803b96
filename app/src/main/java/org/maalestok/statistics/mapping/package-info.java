/** Which cells of a source's table are which figures: mappings, kept as data, and what applies them. */
@NamedInterface("mapping")
@NullMarked
package org.maalestok.statistics.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
