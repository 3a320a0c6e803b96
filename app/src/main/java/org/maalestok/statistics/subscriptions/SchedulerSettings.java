package org.maalestok.statistics.subscriptions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node looks for work.
 *
 * @param polling how often it asks the database what is due
 * @param heartbeat how often it says that it is alive; a node that has been silent for four of these is taken for dead, and its runs are done again
 * @param runs how many runs and publications it does at once
 * @param patience how long an ending program waits for them; they are told at once and end within a second or two
 */
@ConfigurationProperties("maalestok.subscriptions")
record SchedulerSettings(
        @DefaultValue("2s") Duration polling,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("3") int runs,
        @DefaultValue("20s") Duration patience) {}
