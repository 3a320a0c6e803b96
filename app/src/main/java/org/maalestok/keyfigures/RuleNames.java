package org.maalestok.keyfigures;

import org.maalestok.ui.Text;

/** What the quality rules are called. */
public interface RuleNames {

    /** What a rule looks for, in a few words; its number where it is in force no more. */
    Text nameOf(int rule);

    /** What a rule is called where there is room for its number too: {@code 301 Far from comparable municipalities}. */
    Text titleOf(int rule);
}
