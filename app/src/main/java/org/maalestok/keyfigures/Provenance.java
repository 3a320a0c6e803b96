package org.maalestok.keyfigures;

/**
 * Where one figure comes from.
 *
 * @param release the one that brought it as it stands, with its data set
 * @param sourceArea the source's own code of the area then, where it is not the area's official code of the period; else empty. A later release that says
 *     the same under another code leaves both as they are.
 */
public record Provenance(Release release, String sourceArea) {}
