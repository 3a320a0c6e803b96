package org.maalestok.frontier;

/**
 * A unit that another is compared with.
 *
 * @param unit its index in the reference
 * @param name its name
 * @param lambda its weight λ &gt; 0 in the combination
 */
public record Peer(int unit, String name, double lambda) {}
