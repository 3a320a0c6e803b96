package org.maalestok.keyfigures.catalogue;

/** An indicator was defined anew by hand; whoever asks the catalogue sees it already. */
public record DefinitionChanged(int indicatorId) {}
