package org.maalestok.statistics.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maalestok.statistics.accounts.AccountScheme.Districts;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Incomplete;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.accounts.AccountScheme.Quarters;
import org.maalestok.statistics.accounts.AccountScheme.Repeated;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.statistics.accounts.SeenLines.Seen;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** The accounts of one file, added up while its lines come, and judged by the rules when all have come. */
final class FileAccounts implements AccountSink {

    /** In tenths: so much of the income must have the same sign for it to be the file's. */
    private static final int CLEAR = 9;

    private final AccountScheme scheme;
    private final Rules rules;
    private final String name;
    private final Passed passed;
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, List<Integer>> measures = new HashMap<>();
    private final SeenLines seen = new SeenLines();
    private long positiveIncome;
    private long negativeIncome;
    private long lines;

    /** @param passed where lines are counted that are left out */
    FileAccounts(AccountScheme scheme, Rules rules, String name, Passed passed) {
        this.scheme = scheme;
        this.rules = rules;
        this.name = name;
        this.passed = passed;
    }

    long lines() {
        return lines;
    }

    @Override
    public void incomplete(long number, String line) throws TableRefused {
        lines++;
        if (rules.incomplete() == Incomplete.REFUSE) {
            throw refused(Kind.MALFORMED, "row %d".formatted(number), line, "");
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
        var account = accounts.computeIfAbsent(
                line.region() + " " + line.period(),
                key -> new Account(line, scheme.measures().size()));
        account.add(line);
        if (line.isIncome()) {
            positiveIncome += Math.max(line.thousands(), 0);
            negativeIncome += Math.max(-line.thousands(), 0);
        }
        addToMeasures(line, account);
    }

    private void checkForm(AccountLine line) throws TableRefused {
        if (!line.form().isEmpty() && !scheme.forms().contains(line.form())) {
            String forms = String.join(", ", scheme.forms());
            throw refused(Kind.OTHER_FORMAT, place(line), line.form(), forms);
        }
    }

    private void checkQuarter(AccountLine line) throws TableRefused {
        boolean asYear = rules.quarters() == Quarters.FOURTH_AS_YEAR && line.quarter() == 4;
        if (line.quarter() != 0 && !asYear) {
            String expected = rules.quarters() == Quarters.FOURTH_AS_YEAR ? "%1$d, %1$dK4" : "%d";
            throw refused(Kind.BAD_PERIOD, place(line), line.period(), expected.formatted(line.year()));
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
        String key = "%s %s, %s, %s, %s: %d"
                .formatted(
                        line.region(),
                        line.period(),
                        line.accountClass(),
                        line.function(),
                        line.art(),
                        line.thousands());
        throw refused(Kind.DUPLICATE, place(line), key, "");
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
     * @throws TableRefused when the sign of income is not clear, or an account does not balance, or has districts that it should not have
     */
    void finish(Collected into) throws TableRefused {
        int sign = incomeSign();
        for (Account account : accounts.values()) {
            if (!isLeftOut(account)) {
                checkBalance(account, sign);
                into.take(account, sign, name);
            }
        }
    }

    /** Takes sums. */
    interface Collected {
        void take(Account account, int incomeSign, String name) throws TableRefused;
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
            String found = "600–999: +%d / −%d".formatted(positiveIncome, negativeIncome);
            String expected = rules.income() == Income.EITHER ? "+ / −" : rules.income() == Income.NEGATIVE ? "−" : "+";
            throw refused(Kind.MALFORMED, "", found, expected);
        }
        return rules.income() == Income.POSITIVE || !negative ? 1 : -1;
    }

    private boolean isLeftOut(Account account) throws TableRefused {
        if (account.districts().isEmpty()) {
            return false;
        }
        if (rules.districts() == Districts.REFUSE) {
            String found = "%s %s: 00 + %s"
                    .formatted(
                            account.region(),
                            account.period(),
                            account.districts().get());
            throw refused(Kind.DUPLICATE, "", found, "");
        }
        passed.count(Reason.REGION_LEFT_OUT, account.region(), account.lines());
        return true;
    }

    private void checkBalance(Account account, int sign) throws TableRefused {
        var imbalance = rules.balance()
                .filter(percent -> !account.isProvisional())
                .flatMap(percent -> account.imbalance(percent, sign));
        if (imbalance.isPresent()) {
            throw refused(Kind.UNBALANCED, "", imbalance.get(), "");
        }
    }

    private static String place(AccountLine line) {
        return "%s %d".formatted(line.form().isEmpty() ? "row" : "line", line.number());
    }

    private TableRefused refused(Kind kind, String place, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, place, found, expected));
    }

    Collection<Account> accounts() {
        return accounts.values();
    }
}
