/**
 * All public figures through the interfaces that statisticians' tools already speak.
 *
 * <p>{@link org.maalestok.opendata.OpenTables} lays the figures out as tables by service: region × contents × time, units in place of regions, gender and age where the catalogue has them. A {@link org.maalestok.opendata.Selection}
 * picks cells of a table, and every interface and every format is a thin layer over it. {@code pxweb} is PxWebApi, {@code kolada} the
 * Swedish one, {@code catalog} the DCAT-AP catalogue of the tables, {@code feeds} what is new, {@code parquet} a file format, {@code web} what all interfaces
 * share. How to ask stands in {@code docs/opendata.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "access",
            "municipalities",
            "keyfigures",
            "comparison",
            "comparison::selections",
            "statistics::formats"
        })
@NullMarked
package org.maalestok.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
