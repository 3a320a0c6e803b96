package org.maalestok.municipalities;

import java.time.LocalDate;

/** On that day the old area, or a part of it, became the new one or a part of it. Numbers are those of the areas in the same book. */
record Succession(LocalDate on, int oldArea, int newArea) {}
