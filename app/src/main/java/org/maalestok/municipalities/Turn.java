package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The changes of one date as a graph from old codes to new codes, and the rule of who is still the same afterwards.
 *
 * <p><b>Definition.</b> An old area <i>o</i> and a new area <i>n</i> are the same area when
 *
 * <ol>
 *   <li><b>renumbering:</b> <i>o → n</i> is the only change of <i>o</i> and the only one of <i>n</i>, whether the code is another one or the same
 *       (then only the name is new); or
 *   <li><b>moved border:</b> the code goes on (<i>o → o</i>) and no other area went wholly into it: the others that it got something from went to
 *       several. What it gave away itself does not matter.
 * </ol>
 *
 * Every other new area is new, also when it took over the code of a part: a <b>merger</b> (Trondheim and Klæbu under Trondheim's 5001), a
 * <b>split</b> (Ålesund into Ålesund and Haram under two new codes), a <b>redistribution</b> (Hitra with a part of Snillfjord under 5056).
 *
 * <p><b>Source.</b> The changes are SSB's, Klass 131 (kommuner) and 104 (fylker), which list codes and not identities. A number there goes on when
 * a border is moved, and mostly ends when areas are merged or divided; where a merged municipality kept a number (Bodø 2005, Stavanger and
 * Trondheim 2020) point 2 says that it is nevertheless a new area, as its figures are not comparable with those under the same number before.
 * Point 2 otherwise follows the number: a border moved with some hundred inhabitants (Vear to Tønsberg 2017) breaks no series.
 */
final class Turn {

    private final LocalDate on;
    private final Map<String, Set<String>> targets = new TreeMap<>();
    private final Map<String, Set<String>> sources = new TreeMap<>();

    Turn(LocalDate on) {
        this.on = on;
    }

    LocalDate on() {
        return on;
    }

    void add(String oldCode, String newCode) {
        targets.computeIfAbsent(oldCode, it -> new TreeSet<>()).add(newCode);
        sources.computeIfAbsent(newCode, it -> new TreeSet<>()).add(oldCode);
    }

    boolean touches(String code) {
        return targets.containsKey(code) || sources.containsKey(code);
    }

    Set<String> sourcesOf(String newCode) {
        return sources.getOrDefault(newCode, Set.of());
    }

    void forEach(BiConsumer<String, String> change) {
        targets.forEach((oldCode, newCodes) -> newCodes.forEach(it -> change.accept(oldCode, it)));
    }

    /** Whether the area that had the old code until this date is the one that has the new code from it on. */
    boolean isSame(String oldCode, String newCode) {
        return oldCode.equals(newCode) ? isWonOnlyParts(newCode) : isRenumbered(oldCode, newCode);
    }

    private boolean isRenumbered(String oldCode, String newCode) {
        return targetsOf(oldCode).equals(Set.of(newCode)) && sourcesOf(newCode).equals(Set.of(oldCode));
    }

    private boolean isWonOnlyParts(String code) {
        return targetsOf(code).contains(code)
                && sourcesOf(code).stream()
                        .allMatch(it -> it.equals(code) || targetsOf(it).size() > 1);
    }

    private Set<String> targetsOf(String oldCode) {
        return targets.getOrDefault(oldCode, Set.of());
    }
}
