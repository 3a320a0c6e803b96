package org.maalestok.ui.chart;

import org.maalestok.ui.Language;

/**
 * What a chart is about: shared by all charts of one key figure on a page.
 *
 * @param language the language of all labels, and of the title and description that the kit composes
 * @param measure what is measured
 * @param party who is compared
 */
public record Subject(Language language, Measure measure, Party party) {}
