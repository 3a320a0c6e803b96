package org.maalestok.keyfigures;

import org.maalestok.ui.Text;

/**
 * A figure that a quality rule asks a person to look at.
 *
 * @param rule the rule's number
 * @param sentence what is odd about it, with the numbers, for people
 */
public record Suspect(int rule, int indicatorId, int areaId, Period period, Observation found, Text sentence) {}
