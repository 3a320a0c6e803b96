package org.maalestok.statistics.sources;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sources that are set up, by their code: {@code maalestok.sources.ssb.address} and so on. {@code application.properties} has the usual ones.
 *
 * @param sources by code
 */
@ConfigurationProperties("maalestok")
record SourcesSettings(@DefaultValue Map<String, SourceSettings> sources) {}
