package org.maalestok.statistics.accounts;

import java.util.List;

/**
 * What an account says of itself as a whole, for a person to hold up against what was sent. Amounts are thousands of kroner; expenditure and income are both positive.
 *
 * @param region the municipality's number, four digits
 * @param quarter 1 to 4 when it goes from January to the end of that quarter; 0 when it is the account of the year
 * @param lines how many it has
 * @param balances for each account class that it has lines of
 * @param measures how many key figures were made of it
 * @param zeros how many of these no line counted for
 * @param checked whether its balance was checked
 */
public record Statement(
        String region,
        int year,
        int quarter,
        long lines,
        List<Balance> balances,
        int measures,
        int zeros,
        boolean checked) {

    public Statement {
        balances = List.copyOf(balances);
    }

    /** @param accountClass {@code 1} operation, {@code 0} investment */
    public record Balance(String accountClass, long expenditure, long income) {

        public long difference() {
            return expenditure - income;
        }
    }
}
