package org.maalestok.opendata.feeds;

import java.time.Instant;

/**
 * Something new.
 *
 * @param path of the page about it, after the host, which is its id too
 * @param published when it came
 * @param updated when it was last another
 * @param summary in a sentence or two
 */
record Entry(String path, String title, Instant published, Instant updated, String summary) {}
