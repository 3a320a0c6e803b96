/**
 * Who is compared: countries, regions, municipalities, groups of municipalities and the service units below them, over time.
 *
 * <p>An {@link org.maalestok.municipalities.Area area} keeps its identity when only its code or its name changes (a <i>renumbering</i>); a merger
 * or a split makes new areas; {@code Turn} holds the exact rule. {@link org.maalestok.municipalities.Areas} answers which code an area had at a date,
 * what became of it, and whether a series may be joined across a change. {@link org.maalestok.municipalities.Outlines} are for maps. All dates are
 * <i>from inclusive, to exclusive</i>.
 *
 * <p>{@link org.maalestok.municipalities.AreaFiles} and then {@link org.maalestok.municipalities.OutlineFiles} bring both in, whole or not at all. The
 * way of the area files: rows ({@code AreaTables}) → checked ({@code AreaChecks}) → one history an area ({@code Genealogy}) → the numbers they
 * already had ({@code StableIds}) → the database ({@code JdbcAreas}) and memory ({@code Register}).
 */
@ApplicationModule(allowedDependencies = {"ui", "access"})
@NullMarked
package org.maalestok.municipalities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
