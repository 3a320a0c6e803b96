package org.maalestok.statistics.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maalestok.statistics.mapping.Mapping.Target;
import org.maalestok.ui.Text;

/**
 * Which lines of accounts add up to which indicators, and what to do where a delivery breaks the rules. Data: kept in the database, and written in YAML in {@code starter/accounts}.
 *
 * @param code of the data set
 * @param target what the data set is called and where it comes from
 * @param country {@code NO}: put before the municipality's number
 * @param leftOut regions that are known and not wanted
 * @param forms which forms are taken ({@code 0A}); a file that doesn't name its form is taken
 * @param file the rules for the file that one municipality sends
 * @param extract the rules for an extract with many municipalities
 * @param measures which lines are which indicator
 */
public record AccountScheme(
        String code,
        Target target,
        String country,
        Set<String> leftOut,
        Set<String> forms,
        Rules file,
        Rules extract,
        List<Measure> measures) {

    public AccountScheme {
        leftOut = Set.copyOf(leftOut);
        forms = Set.copyOf(forms);
        measures = List.copyOf(measures);
    }

    /** The same for another data set: each municipality's file is one of its own. */
    public AccountScheme as(String dataSet) {
        return as(dataSet, target.title());
    }

    /** The same for another data set with a title of its own. */
    public AccountScheme as(String dataSet, Text title) {
        var itsTarget =
                new Target(title, target.source(), target.table(), target.address(), target.licence(), target.note());
        return new AccountScheme(dataSet, itsTarget, country, leftOut, forms, file, extract, measures);
    }

    /**
     * The sum of some lines, in kroner.
     *
     * @param indicator its code in the catalogue
     * @param accountClass {@code 1} operation, {@code 0} investment
     * @param functions what the money was for
     * @param arts which amounts count, and how
     */
    public record Measure(String indicator, String accountClass, Numbers functions, Arts arts) {}

    /**
     * Arts whose amounts are added, and arts whose amounts are taken off. Amounts count as a reader of accounts thinks of them: both expenditure and income are
     * positive, whatever sign the file gives to income.
     *
     * @param name what people call the list; measures may share one
     */
    public record Arts(String name, Numbers add, Numbers subtract) {

        int weight(String art) {
            if (add.has(art)) {
                return 1;
            }
            return subtract.has(art) ? -1 : 0;
        }
    }

    /**
     * What to do with what is not as it should be.
     *
     * @param income which sign incomes have
     * @param repeated lines with the same keys
     * @param incomplete lines without keys
     * @param districts lines about districts, which count the municipality's money a second time
     * @param quarters accounts that end with a quarter
     * @param balance by how many percent of the account's turnover debit and credit may differ in an account of a year; empty when that is not looked at.
     *     Amounts are rounded to thousands line by line, so that some thousands are usual.
     */
    public record Rules(
            Income income,
            Repeated repeated,
            Incomplete incomplete,
            Districts districts,
            Quarters quarters,
            Optional<BigDecimal> balance) {}

    /** Which sign incomes have. */
    public enum Income {
        NEGATIVE,
        POSITIVE,
        /** What nine tenths of the file's income have; when neither sign has as much, the file is refused. */
        EITHER
    }

    /** What becomes of a line with the keys of another. */
    public enum Repeated {
        REFUSE,
        /** Lines that are alike, amount included, count once; with another amount the file is refused. */
        COUNT_ONCE,
        /** Statistics Norway's own rule for files that municipalities send (control 015). */
        ADD
    }

    /** What becomes of lines without keys. */
    public enum Incomplete {
        REFUSE,
        LEAVE_OUT
    }

    /** What becomes of a municipality with districts. */
    public enum Districts {
        REFUSE,
        /** The whole municipality gets no figures. */
        LEAVE_OUT
    }

    /** What becomes of an account that goes from January to the end of a quarter. */
    public enum Quarters {
        REFUSE,
        /** The one until December is the year's, provisionally; the others are refused. */
        FOURTH_AS_YEAR
    }
}
