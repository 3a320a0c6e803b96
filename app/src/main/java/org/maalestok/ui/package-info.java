/**
 * What every page is made of: languages, texts, number formats, the page frame, static files and the chart kit.
 *
 * <p>Knows nothing of municipalities or figures. Charts are drawn on the server as SVG from plain values, so that the same picture stands on
 * the screen, in a report and on a slide. Leans on nothing.
 */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package org.maalestok.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
