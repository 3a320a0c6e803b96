/**
 * Subscriptions: what is fetched from a source again and again, and what comes of it.
 *
 * <p>A <i>subscription</i> names a source, a table, a selection, a mapping and a schedule. A <i>run</i> fetches, applies the mapping, compares with
 * the data set's last release and ends with a <i>proposal</i>, or with a sentence why there is none. A person publishes the proposal or dismisses it with
 * a reason; it publishes itself only when every {@link org.maalestok.statistics.subscriptions.PublishingRule rule} holds.
 *
 * <p>Runs and publications are tasks of db-scheduler, one instance for each subscription and proposal, so that a subscription never runs twice at once, on
 * however many nodes. A run is no transaction: its row says how far it has come, and everything that it leaves behind is written in one transaction that
 * first makes sure that the run is still its own. {@link org.maalestok.statistics.subscriptions.Subscriptions}, {@link org.maalestok.statistics.subscriptions.Runs}
 * and {@link org.maalestok.statistics.subscriptions.Proposals} are where to start reading.
 */
@NullMarked
package org.maalestok.statistics.subscriptions;

import org.jspecify.annotations.NullMarked;
