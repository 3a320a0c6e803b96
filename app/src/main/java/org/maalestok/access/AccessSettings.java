package org.maalestok.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last.
 *
 * @param sessionIdle a session ends after this long without a click
 * @param sessionLongest a session ends after this long in any case
 * @param auditKept the history of access is deleted when it is this old
 */
@ConfigurationProperties("maalestok.access")
public record AccessSettings(
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue("395d") Duration auditKept) {}
