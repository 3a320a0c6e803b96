package org.maalestok.statistics.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.maalestok.statistics.accounts.Statement.Balance;

/**
 * The account of one municipality for one period, added up. Expenditure and income are kept apart until it is known which sign the file gives to income.
 */
final class Account {

    private static final int CLASSES = 2;

    private final String region;
    private final int year;
    private final int quarter;
    /** For each measure what its expenditure arts and its income arts add up to, and how many lines these are. */
    private final long[] spent;

    private final long[] earned;
    private final long[] counted;
    /** For each account class, over all its lines. */
    private final long[] allSpent = new long[CLASSES];

    private final long[] allEarned = new long[CLASSES];
    private final long[] turnover = new long[CLASSES];
    private final long[] linesOf = new long[CLASSES];
    private final TreeSet<String> districts = new TreeSet<>();
    private long lines;
    private boolean income;
    private boolean expenditure;

    Account(AccountLine first, int measures) {
        region = first.region();
        year = first.year();
        quarter = first.quarter();
        spent = new long[measures];
        earned = new long[measures];
        counted = new long[measures];
    }

    void add(AccountLine line) {
        lines++;
        int accountClass = Integer.parseInt(line.accountClass());
        linesOf[accountClass]++;
        income |= line.isIncome() && line.thousands() != 0;
        expenditure |= !line.isIncome() && line.thousands() != 0;
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
        counted[measure]++;
    }

    String region() {
        return region;
    }

    /** The account until December of a year is the year's. */
    int year() {
        return year;
    }

    int quarter() {
        return quarter;
    }

    boolean isProvisional() {
        return quarter != 0;
    }

    long lines() {
        return lines;
    }

    boolean hasIncome() {
        return income;
    }

    boolean hasExpenditure() {
        return expenditure;
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

    /** @param allowed how far expenditure and income may be apart, thousands */
    record Imbalance(Balance balance, long allowed) {}

    /** Where debit and credit of a class differ by more than so many percent of its turnover. */
    Optional<Imbalance> imbalance(BigDecimal percent, int incomeSign) {
        return IntStream.range(0, CLASSES)
                .mapToObj(i -> new Imbalance(balance(i, incomeSign), allowed(i, percent)))
                .filter(it -> Math.abs(it.balance().difference()) > it.allowed())
                .findFirst();
    }

    /** Amounts are whole thousands, so that what is allowed can be rounded down. */
    private long allowed(int accountClass, BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(turnover[accountClass]))
                .movePointLeft(2)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private Balance balance(int accountClass, int incomeSign) {
        return new Balance(String.valueOf(accountClass), allSpent[accountClass], incomeSign * allEarned[accountClass]);
    }

    /** @param checked whether its balance was checked */
    Statement statement(int incomeSign, boolean checked) {
        List<Balance> balances = IntStream.of(1, 0)
                .filter(it -> linesOf[it] > 0)
                .mapToObj(it -> balance(it, incomeSign))
                .toList();
        int zeros = (int) IntStream.range(0, counted.length)
                .filter(it -> counted[it] == 0)
                .count();
        return new Statement(region, year, quarter, lines, balances, counted.length, zeros, checked);
    }
}
