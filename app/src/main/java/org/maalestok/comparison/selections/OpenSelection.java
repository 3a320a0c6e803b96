package org.maalestok.comparison.selections;

import java.util.List;

/**
 * A selection that its maker shows to everybody. Who that is stands nowhere in it.
 *
 * @param key lower-case letters and digits; another one each time it is shown
 * @param country of all its municipalities
 * @param name one line
 * @param note what the group is for; may be empty
 * @param codes of the municipalities as they were when it was kept
 */
public record OpenSelection(String key, String country, String name, String note, List<String> codes) {}
