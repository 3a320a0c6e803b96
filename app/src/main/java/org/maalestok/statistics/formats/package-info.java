/** The formats that statistics come in and go out in: readers that stream cells, writers that take them. They know no indicators and no areas. */
@NamedInterface("formats")
@NullMarked
package org.maalestok.statistics.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
