/**
 * {@code ./maalestok frontier}: the engine for whoever has a file of units. Reads the file as people have it, runs one model, and writes a table.
 * Needs neither the database nor the application.
 */
@NamedInterface("commandline")
@NullMarked
package org.maalestok.efficiency.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
