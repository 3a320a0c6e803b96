package org.maalestok.keyfigures.quality;

import java.util.List;
import java.util.Optional;

/**
 * The rules that are in force together.
 *
 * @param looksBack how many of an indicator's last periods are looked at: nobody mends older ones any more, unless a release has just changed them
 */
record RuleSet(int looksBack, List<Rule> rules) {

    static final RuleSet NONE = new RuleSet(1, List.of());

    Optional<Rule> find(int number) {
        return rules.stream().filter(rule -> rule.number() == number).findFirst();
    }
}
