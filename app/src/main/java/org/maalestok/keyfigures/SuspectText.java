package org.maalestok.keyfigures;

import java.util.List;

/**
 * A figure that the quality rules ask about, as it is told before anybody has published it.
 *
 * @param value the figure that would be there, with its unit
 * @param whys what is odd about it, one for each rule
 */
public record SuspectText(String area, String period, String indicator, String value, List<Why> whys) {

    /** @param rule its number and what it looks for, in a few words */
    public record Why(String sentence, String rule) {}
}
