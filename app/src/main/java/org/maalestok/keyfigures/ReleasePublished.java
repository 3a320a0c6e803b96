package org.maalestok.keyfigures;

import java.util.Set;

/**
 * A release is out and its figures can be read.
 *
 * @param number the release
 * @param indicators ids of the indicators that got, changed or lost a figure
 */
public record ReleasePublished(int number, Set<Integer> indicators) {}
