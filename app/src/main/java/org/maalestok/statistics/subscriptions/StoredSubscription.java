package org.maalestok.statistics.subscriptions;

import java.time.Instant;

/**
 * A subscription as it is kept.
 *
 * @param id for addresses, for good
 * @param version 1, 2, 3 …
 * @param saved when this version was
 * @param by the name of who saved it; empty when it came with the starter data
 */
public record StoredSubscription(int id, int version, Instant saved, String by, Subscription subscription) {}
