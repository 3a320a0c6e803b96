package org.maalestok;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The direction between the capabilities, as each {@code package-info} states it. */
class ModularityTests {

    @Test
    void capabilitiesLeanOnlyAsTheySay() {
        ApplicationModules.of(Maalestok.class).verify();
    }
}
