/** Frontier analyses of municipalities' services; the only user of the engine {@code frontier}. */
@ApplicationModule(allowedDependencies = {"ui", "access", "municipalities", "keyfigures", "comparison"})
@NullMarked
package org.maalestok.efficiency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
