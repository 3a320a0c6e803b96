package org.maalestok.statistics.accounts;

import java.util.stream.Collectors;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Quarters;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Text;

/** Why the accounts of a file are not taken: each with the municipality by name, what was found, what was expected, and the way out. */
final class AccountRefusals {

    private final String file;
    private final Owners owners;

    AccountRefusals(String file, Owners owners) {
        this.file = file;
        this.owners = owners;
    }

    TableRefused unknown(AccountLine line, Text why) {
        return refused(Kind.UNKNOWN_AREA, place(line), line.region(), why);
    }

    TableRefused incomplete(long number, String row) {
        return refused(Kind.MALFORMED, "row %d".formatted(number), row, AccountWords.of("json.incomplete", row));
    }

    TableRefused form(AccountLine line, AccountScheme scheme) {
        String taken = scheme.forms().stream().sorted().collect(Collectors.joining(", "));
        Text form = AccountWords.form(line.form());
        return refused(
                Kind.OTHER_FORMAT, place(line), line.form(), AccountWords.of("account.form", line.form(), form, taken));
    }

    TableRefused quarter(AccountLine line, Quarters rule) {
        String key = rule == Quarters.FOURTH_AS_YEAR ? "account.quarter.fourth" : "account.quarter.year";
        return refused(
                Kind.BAD_PERIOD,
                place(line),
                line.period(),
                AccountWords.of(key, line.quarter(), String.valueOf(line.year())));
    }

    /** @param before the amount of the line that was there already */
    TableRefused repeated(AccountLine line, long before) {
        String key = before == line.thousands() ? "account.repeated.same" : "account.repeated.other";
        Text told = AccountWords.of(
                key,
                owners.whose(line.region(), line.year(), line.quarter()),
                AccountWords.accountClass(line.accountClass()),
                AccountWords.function(line.function()),
                AccountWords.art(line.art()),
                line.thousands(),
                before);
        return refused(Kind.DUPLICATE, place(line), line.keys(), told);
    }

    TableRefused districts(Account account) {
        String districts = account.districts().orElse("");
        Text told = AccountWords.of("account.districts", whose(account), districts);
        return refused(Kind.DUPLICATE, "", "%s 00 + %s".formatted(account.region(), districts), told);
    }

    /** @param income whether it is income that it has none of, or expenditure */
    TableRefused oneSided(Account account, boolean income) {
        String key = income ? "account.income.none" : "account.spending.none";
        return refused(Kind.CUT_OFF, "", account.region(), AccountWords.of(key, whose(account), account.lines()));
    }

    TableRefused sign(long positive, long negative, Income rule) {
        Text told = AccountWords.together(
                AccountWords.of("account.sign", positive, negative), AccountWords.of("account.sign." + rule));
        return refused(Kind.MALFORMED, "", "+%d / −%d".formatted(positive, negative), told);
    }

    TableRefused unbalanced(Account account, Account.Imbalance it) {
        Text told = AccountWords.of(
                "account.unbalanced",
                whose(account),
                AccountWords.accountClass(it.balance().accountClass()),
                it.balance().expenditure(),
                it.balance().income(),
                Math.abs(it.balance().difference()),
                it.allowed());
        return refused(
                Kind.UNBALANCED,
                "",
                "%d / %d".formatted(it.balance().expenditure(), it.balance().income()),
                told);
    }

    TableRefused twice(Account account) {
        return refused(Kind.DUPLICATE, "", account.region(), AccountWords.of("account.twice", whose(account)));
    }

    private Text whose(Account account) {
        return owners.whose(account.region(), account.year(), account.quarter());
    }

    private static String place(AccountLine line) {
        return "%s %d".formatted(line.form().isEmpty() ? "row" : "line", line.number());
    }

    private TableRefused refused(Kind kind, String place, String found, Text told) {
        return new TableRefused(new Refusal(kind, file, place, found, "", told));
    }
}
