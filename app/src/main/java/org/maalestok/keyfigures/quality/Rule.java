package org.maalestok.keyfigures.quality;

import java.util.List;
import org.maalestok.ui.Text;

/**
 * What makes a figure odd.
 *
 * @param number stable; people and decisions refer to it
 * @param name what is looked for, in a few words
 * @param check the test itself
 * @param sentence for people, with places such as {@code {value}} for the numbers
 * @param cases figures for which it must speak, and figures for which it must not
 */
record Rule(int number, Text name, Check check, Text sentence, List<RuleCase> cases) {

    /**
     * A named example.
     *
     * @param given figures, a line for each indicator and area: {@code code | area | 2024: 80, 2025: 125}
     * @param expected what the rule says in Norwegian, each beginning with the area and period; empty when nothing
     */
    record RuleCase(String name, String given, List<String> expected) {}
}
