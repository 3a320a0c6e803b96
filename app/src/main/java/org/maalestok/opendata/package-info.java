/**
 * All public figures through the interfaces that statisticians' tools already speak.
 *
 * <p>{@link org.maalestok.opendata.OpenTables} lays the figures out as tables by service: region × contents × time. A {@link org.maalestok.opendata.Selection}
 * picks cells of a table, and every interface and every format is a thin layer over it. The only JSON in the house.
 */
@ApplicationModule(
        allowedDependencies = {"ui", "access", "municipalities", "keyfigures", "statistics::formats", "comparison"})
@NullMarked
package org.maalestok.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
