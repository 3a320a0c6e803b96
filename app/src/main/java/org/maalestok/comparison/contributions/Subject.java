package org.maalestok.comparison.contributions;

import org.maalestok.keyfigures.Period;

/**
 * What is spoken about: one figure of one municipality, as part of a service.
 *
 * @param areaId whose
 * @param service the service's code
 * @param indicatorId which key figure
 * @param period when: a finding of another period is another one
 */
public record Subject(int areaId, String service, int indicatorId, Period period) {}
