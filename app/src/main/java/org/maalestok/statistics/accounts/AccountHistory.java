package org.maalestok.statistics.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How large the accounts were that figures were published from, so that the next one can be held up against them. */
interface AccountHistory {

    /** How many lines the account of a municipality for a period had. */
    record Size(int year, int quarter, long lines) {}

    /** Keeps what was published; a later account of the same municipality and period takes the place of the earlier one. */
    void keep(List<Statement> statements);

    /** An account, and whoever's it may be: a municipality may have had another number before. */
    record Asked(Set<String> regions, int year, int quarter) {}

    /** For each of these the latest account before its period, if there is one; the account of a year comes after those of its quarters. */
    Map<Asked, Size> findBefore(Collection<Asked> asked);
}
