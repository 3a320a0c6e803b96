package org.maalestok.statistics.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maalestok.statistics.accounts.AccountScheme.Districts;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Incomplete;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.AccountScheme.Quarters;
import org.maalestok.statistics.accounts.AccountScheme.Repeated;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.statistics.accounts.SeenLines.Seen;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Text;

/** The accounts of one file, added up while its lines come, and judged by the rules when all have come. */
final class FileAccounts implements AccountSink {

    /** In tenths: so much of the income must have the same sign for it to be the file's. */
    private static final int CLEAR = 9;

    private final AccountScheme scheme;
    private final Rules rules;
    private final Owners owners;
    private final AccountRefusals refusals;
    private final Passed passed;
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, List<Integer>> measures = new HashMap<>();
    private final SeenLines seen = new SeenLines();
    private long positiveIncome;
    private long negativeIncome;
    private long lines;

    /** @param passed where lines are counted that are left out */
    FileAccounts(AccountScheme scheme, Rules rules, String name, Owners owners, Passed passed) {
        this.scheme = scheme;
        this.rules = rules;
        this.owners = owners;
        this.refusals = new AccountRefusals(name, owners);
        this.passed = passed;
    }

    long lines() {
        return lines;
    }

    @Override
    public void incomplete(long number, String line) throws TableRefused {
        lines++;
        if (rules.incomplete() == Incomplete.REFUSE) {
            throw refusals.incomplete(number, line);
        }
        passed.count(Reason.INCOMPLETE, "row %d".formatted(number));
    }

    @Override
    public void accept(AccountLine line) throws TableRefused {
        lines++;
        checkForm(line);
        checkQuarter(line);
        if (isRepeated(line)) {
            passed.count(Reason.REPEATED, line.region());
            return;
        }
        var account = account(line);
        account.add(line);
        if (line.isIncome()) {
            positiveIncome += Math.max(line.thousands(), 0);
            negativeIncome += Math.max(-line.thousands(), 0);
        }
        addToMeasures(line, account);
    }

    /** That the municipality is there is asked first: whatever else is wrong with the account of one that is not is of no interest. */
    private Account account(AccountLine line) throws TableRefused {
        String key = line.region() + " " + line.period();
        Account known = accounts.get(key);
        if (known != null) {
            return known;
        }
        Optional<Text> missing = owners.missing(line.region(), line.year());
        if (missing.isPresent()) {
            throw refusals.unknown(line, missing.get());
        }
        var account = new Account(line, scheme.measures().size());
        accounts.put(key, account);
        return account;
    }

    private void checkForm(AccountLine line) throws TableRefused {
        if (!line.form().isEmpty() && !scheme.forms().contains(line.form())) {
            throw refusals.form(line, scheme);
        }
    }

    private void checkQuarter(AccountLine line) throws TableRefused {
        boolean asYear = rules.quarters() == Quarters.FOURTH_AS_YEAR && line.quarter() == 4;
        if (line.quarter() != 0 && !asYear) {
            throw refusals.quarter(line, rules.quarters());
        }
    }

    private boolean isRepeated(AccountLine line) throws TableRefused {
        Seen before = seen.add(line.key(), line.thousands());
        if (before == Seen.NEW || rules.repeated() == Repeated.ADD) {
            return false;
        }
        if (rules.repeated() == Repeated.COUNT_ONCE && before == Seen.SAME_AMOUNT) {
            return true;
        }
        throw refusals.repeated(line, seen.amount(line.key()));
    }

    private void addToMeasures(AccountLine line, Account account) {
        var concerned = measures.computeIfAbsent(
                line.accountClass() + line.function(), key -> measuresOf(line.accountClass(), line.function()));
        boolean used = false;
        for (int i : concerned) {
            int weight = scheme.measures().get(i).arts().weight(line.art());
            if (weight != 0) {
                account.addTo(i, line, weight);
                used = true;
            }
        }
        if (!used) {
            passed.count(Reason.NOT_ASKED_FOR, concerned.isEmpty() ? nobodysFunction(line) : "art " + line.art());
        }
    }

    private String nobodysFunction(AccountLine line) {
        boolean nobodysClass =
                scheme.measures().stream().noneMatch(it -> it.accountClass().equals(line.accountClass()));
        return nobodysClass ? "class " + line.accountClass() : "function " + line.function();
    }

    private List<Integer> measuresOf(String accountClass, String function) {
        var concerned = new ArrayList<Integer>();
        for (int i = 0; i < scheme.measures().size(); i++) {
            Measure measure = scheme.measures().get(i);
            if (measure.accountClass().equals(accountClass)
                    && measure.functions().has(function)) {
                concerned.add(i);
            }
        }
        return concerned;
    }

    /**
     * Hands the sums over, when all is as the rules want it.
     *
     * @throws TableRefused when the sign of income is not clear, or an account has no income or does not balance, or has districts that it should not have
     */
    void finish(Collected into) throws TableRefused {
        for (Account account : accounts.values()) {
            checkBothSides(account);
        }
        int sign = incomeSign();
        for (Account account : accounts.values()) {
            if (!isLeftOut(account)) {
                checkBalance(account, sign);
                into.take(account, sign, isChecked(account), refusals);
            }
        }
    }

    /** Takes sums. */
    interface Collected {
        void take(Account account, int incomeSign, boolean checked, AccountRefusals refusals) throws TableRefused;
    }

    /** A file that was cut off between two lines looks whole; arts stand in order in it, so that income is what is missing. */
    private void checkBothSides(Account account) throws TableRefused {
        boolean wanted = !scheme.leftOut().contains(account.region());
        if (wanted && !(account.hasIncome() && account.hasExpenditure())) {
            throw refusals.oneSided(account, !account.hasIncome());
        }
    }

    private int incomeSign() throws TableRefused {
        long all = positiveIncome + negativeIncome;
        boolean negative = 10 * negativeIncome >= CLEAR * all;
        boolean positive = 10 * positiveIncome >= CLEAR * all;
        boolean wanted =
                switch (rules.income()) {
                    case NEGATIVE -> negative;
                    case POSITIVE -> positive;
                    case EITHER -> negative || positive;
                };
        if (!wanted) {
            throw refusals.sign(positiveIncome, negativeIncome, rules.income());
        }
        return rules.income() == Income.POSITIVE || !negative ? 1 : -1;
    }

    private boolean isLeftOut(Account account) throws TableRefused {
        if (account.districts().isEmpty()) {
            return false;
        }
        if (rules.districts() == Districts.REFUSE) {
            throw refusals.districts(account);
        }
        passed.count(Reason.REGION_LEFT_OUT, account.region(), account.lines());
        return true;
    }

    private boolean isChecked(Account account) {
        return rules.balance().isPresent() && !account.isProvisional();
    }

    private void checkBalance(Account account, int sign) throws TableRefused {
        var imbalance = rules.balance()
                .filter(percent -> isChecked(account))
                .flatMap(percent -> account.imbalance(percent, sign));
        if (imbalance.isPresent()) {
            throw refusals.unbalanced(account, imbalance.get());
        }
    }
}
