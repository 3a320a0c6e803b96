package org.maalestok.opendata.pxweb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says many codes shortly, in the expressions of PxWebApi v2: all of them, or all of a county ({@code 18??}). What is named is the same. */
final class Masks {

    /** Counties have the first digits in common, and municipalities have so many after them. */
    private static final int OWN_DIGITS = 2;

    private Masks() {}

    /**
     * @param all the codes that can be named
     * @param wanted those of them that are to be, in order
     */
    static String of(List<String> all, List<String> wanted) {
        Set<String> those = Set.copyOf(wanted);
        if (those.size() == all.size()) {
            return "*";
        }
        Map<String, Boolean> whole = all.stream()
                .collect(Collectors.groupingBy(
                        Masks::mask, Collectors.reducing(true, those::contains, Boolean::logicalAnd)));
        var named = new LinkedHashSet<String>();
        wanted.forEach(code -> named.add(whole.getOrDefault(mask(code), false) ? mask(code) : code));
        return String.join(",", named);
    }

    /** A code that is too short for one is its own. */
    private static String mask(String code) {
        boolean digits = code.length() > OWN_DIGITS && code.chars().allMatch(Character::isDigit);
        return digits ? code.substring(0, code.length() - OWN_DIGITS) + "?".repeat(OWN_DIGITS) : code;
    }
}
