/**
 * How the house is run: its database, its first data, its command line, and what it says when it cannot start.
 *
 * <p>Leans on every capability whose data it loads; no capability leans on it. {@link org.maalestok.operations.Start} is where a start begins.
 */
@ApplicationModule
@NullMarked
package org.maalestok.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
