package org.maalestok.statistics.sources;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcesSettings.class)
class SourcesConfiguration {

    @Bean
    Sources sources(SourcesSettings settings, JdbcClient jdbc) {
        return new ConfiguredSources(settings, code -> new JdbcCallLog(jdbc, code), Pause.real());
    }
}
