package org.maalestok.statistics.accounts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The account of one municipality for one period, added up. Expenditure and income are kept apart until it is known which sign the file gives to income.
 */
final class Account {

    private static final int CLASSES = 2;

    private final String region;
    private final String period;
    private final boolean provisional;
    /** For each measure what its expenditure arts and its income arts add up to. */
    private final long[] spent;

    private final long[] earned;
    /** For each account class, over all its lines. */
    private final long[] allSpent = new long[CLASSES];

    private final long[] allEarned = new long[CLASSES];
    private final long[] turnover = new long[CLASSES];
    private final TreeSet<String> districts = new TreeSet<>();
    private long lines;

    Account(AccountLine first, int measures) {
        region = first.region();
        period = first.period();
        provisional = first.quarter() != 0;
        spent = new long[measures];
        earned = new long[measures];
    }

    void add(AccountLine line) {
        lines++;
        int accountClass = Integer.parseInt(line.accountClass());
        long[] all = line.isIncome() ? allEarned : allSpent;
        all[accountClass] += line.thousands();
        turnover[accountClass] += Math.abs(line.thousands());
        if (line.isDistrict()) {
            districts.add(line.district());
        }
    }

    void addTo(int measure, AccountLine line, int weight) {
        long[] sums = line.isIncome() ? earned : spent;
        sums[measure] += weight * line.thousands();
    }

    String region() {
        return region;
    }

    /** The year; the account until December of a year is the year's. */
    String year() {
        return period.substring(0, 4);
    }

    String period() {
        return period;
    }

    boolean isProvisional() {
        return provisional;
    }

    long lines() {
        return lines;
    }

    /** What makes districts of it, {@code 01–15}; empty when it has none. */
    Optional<String> districts() {
        return districts.isEmpty()
                ? Optional.empty()
                : Optional.of(districts.size() == 1 ? districts.first() : districts.first() + "–" + districts.last());
    }

    /**
     * A measure's sum in thousands.
     *
     * @param incomeSign −1 where the file has income with a minus
     */
    long sum(int measure, int incomeSign) {
        return spent[measure] + incomeSign * earned[measure];
    }

    /** Where debit and credit of a class differ by more than so many percent of its turnover: class and difference, to be read. */
    Optional<String> imbalance(BigDecimal percent, int incomeSign) {
        for (int i = 0; i < CLASSES; i++) {
            long difference = allSpent[i] - incomeSign * allEarned[i];
            var allowed = percent.multiply(BigDecimal.valueOf(turnover[i])).movePointLeft(2);
            if (BigDecimal.valueOf(Math.abs(difference)).compareTo(allowed) > 0) {
                return Optional.of(
                        "%s %s, %d: %d / %d".formatted(region, period, i, allSpent[i], incomeSign * allEarned[i]));
            }
        }
        return Optional.empty();
    }
}
