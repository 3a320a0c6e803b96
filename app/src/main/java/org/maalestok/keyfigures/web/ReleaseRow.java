package org.maalestok.keyfigures.web;

/**
 * A release in a list of releases.
 *
 * @param number of the release
 * @param href the release's own page
 * @param title of its data set
 * @param published the day
 * @param added, changed, withdrawn, unchanged how many figures, each with its column's heading
 */
record ReleaseRow(
        int number,
        String href,
        String title,
        String published,
        Part added,
        Part changed,
        Part withdrawn,
        Part unchanged) {

    /** @param zero whether it is nothing to look at */
    record Part(String heading, String count, boolean zero) {}
}
