package org.maalestok.statistics.accounts;

/**
 * One line of an account.
 *
 * @param number which line or row of the file it is, from 1
 * @param form {@code 0A} the account of a municipality, {@code 0C} that of a county; empty where the file doesn't say
 * @param year of the account
 * @param quarter 1 to 4 when it goes from January to the end of that quarter; 0 when it is the account of the year
 * @param region the municipality's number, four digits
 * @param district two digits; {@code 00} for the municipality as a whole
 * @param accountClass {@code 1} operation, {@code 0} investment
 * @param function what the money was for, three digits
 * @param art what it was spent on or where it came from, three digits; from 600 on it is income
 * @param thousands the amount, 1 000 kroner
 */
record AccountLine(
        long number,
        String form,
        int year,
        int quarter,
        String region,
        String district,
        String accountClass,
        String function,
        String art,
        long thousands) {

    private static final String FIRST_INCOME = "600";

    boolean isIncome() {
        return art.compareTo(FIRST_INCOME) >= 0;
    }

    boolean isDistrict() {
        return !district.equals("00");
    }

    /** {@code 2019}, or {@code 2019K4} for an account until the end of the fourth quarter. */
    String period() {
        return quarter == 0 ? String.valueOf(year) : "%dK%d".formatted(year, quarter);
    }

    /** All but the amount, to be read. */
    String keys() {
        return "%s %s, %s, %s, %s".formatted(region, period(), accountClass, function, art);
    }

    /** All but the amount, in one number: two lines with the same are about the same thing. */
    long key() {
        long key = year - 1900L;
        key = key * 5 + quarter;
        key = key * 10_000 + Long.parseLong(region);
        key = key * 100 + Long.parseLong(district);
        key = key * 10 + Long.parseLong(accountClass);
        key = key * 1000 + Long.parseLong(function);
        return key * 1000 + Long.parseLong(art);
    }
}
