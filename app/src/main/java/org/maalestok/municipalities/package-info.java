/**
 * Who is compared: countries, regions, municipalities, groups of municipalities and the service units below them, over time.
 *
 * <p>An {@link org.maalestok.municipalities.Area area} keeps its identity when only its code or its name changes (a <i>renumbering</i>); a merger
 * or a split makes new areas. {@link org.maalestok.municipalities.Areas} answers which code an area had at a date, what became of it, and whether a
 * series may be joined across a change. Also holds the outlines for maps. All dates are <i>from inclusive, to exclusive</i>.
 */
@ApplicationModule(allowedDependencies = {"ui", "access"})
@NullMarked
package org.maalestok.municipalities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
