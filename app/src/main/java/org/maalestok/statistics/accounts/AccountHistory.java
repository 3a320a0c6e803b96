package org.maalestok.statistics.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How large the accounts were that figures were published from, so that the next one can be held up against them. */
interface AccountHistory {

    /** How many lines the account of a municipality for a period had. */
    record Size(int year, int quarter, long lines) {}

    /** Keeps what was published; a later account of the same municipality and period takes the place of the earlier one. */
    void keep(List<Statement> statements);

    /** The latest account before this period of whoever had one of these numbers; the account of a year comes after those of its quarters. */
    Optional<Size> findBefore(Set<String> regions, int year, int quarter);
}
