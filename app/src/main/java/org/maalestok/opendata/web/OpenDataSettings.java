package org.maalestok.opendata.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the interfaces allow, announced in their {@code config}.
 *
 * @param maxCells how many cells one answer may have
 * @param maxCalls how many calls one client may make in a time window
 * @param timeWindow how many seconds that window has
 */
@ConfigurationProperties("maalestok.opendata")
public record OpenDataSettings(
        @DefaultValue("1000000") long maxCells,
        @DefaultValue("2000") int maxCalls,
        @DefaultValue("10") int timeWindow) {}
