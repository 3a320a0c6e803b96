package org.maalestok.keyfigures.quality;

import org.maalestok.keyfigures.Period;

/** Which figure: of an indicator, for an area and a period. */
public record Cell(int indicatorId, int areaId, Period period) {}
