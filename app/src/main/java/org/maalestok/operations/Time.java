package org.maalestok.operations;

import java.time.Clock;
import org.maalestok.ui.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Danish and Norwegian time are the same. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        return Clock.system(Days.ZONE);
    }
}
