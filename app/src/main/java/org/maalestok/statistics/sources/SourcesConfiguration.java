package org.maalestok.statistics.sources;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcesSettings.class)
class SourcesConfiguration {

    @Bean
    Sources sources(SourcesSettings settings) {
        return new ConfiguredSources(settings, Pause.real());
    }
}
