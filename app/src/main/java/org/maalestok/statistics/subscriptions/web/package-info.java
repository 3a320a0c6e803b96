/** The secretariat's pages about sources, subscriptions, runs and proposals. */
@NullMarked
package org.maalestok.statistics.subscriptions.web;

import org.jspecify.annotations.NullMarked;
