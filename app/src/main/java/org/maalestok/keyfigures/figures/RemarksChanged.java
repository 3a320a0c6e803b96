package org.maalestok.keyfigures.figures;

/** Something was said of figures, or taken back, in the present transaction: what lies in memory of them is old. */
public record RemarksChanged() {}
