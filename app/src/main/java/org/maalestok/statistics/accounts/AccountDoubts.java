package org.maalestok.statistics.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.accounts.AccountHistory.Asked;
import org.maalestok.statistics.accounts.AccountHistory.Size;
import org.maalestok.statistics.accounts.Statement.Balance;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/**
 * What looks as if an account had not come whole, though no rule refuses it: a file that was cut off between two lines has nothing wrong in what is left of it.
 */
@Component
public class AccountDoubts {

    /**
     * The number of lines hardly falls from one year to the next: between the accounts of 2015 and 2016, one municipality in a hundred had less than 92 percent of
     * the lines of the year before, and two of 410 less than nine tenths.
     */
    private static final double FEWER = 0.9;

    /** The smallest of the 837 accounts of 2015 and 2016 had 611 lines, half of them more than 1 400. */
    private static final long FEW = 600;

    /** Thousands of kroner by which an operating account of a year may be apart for Statistics Norway to take it (control 110 of its control program). */
    private static final long APART = 30;

    /**
     * So much of the operating expenditure is covered by income at least, also before an account is closed: 97.7 percent in the account of Kongsvinger to the end
     * of 2019, whose art for grants comes late in the file.
     */
    private static final double COVERED = 0.9;

    /** So many municipalities are named for each doubt. */
    private static final int NAMED = 5;

    private static final String OPERATION = "1";

    private final AccountHistory history;
    private final Areas areas;

    AccountDoubts(AccountHistory history, Areas areas) {
        this.history = history;
        this.areas = areas;
    }

    /** Remembers what figures were published from. */
    public void published(List<Statement> statements) {
        if (!statements.isEmpty()) {
            history.keep(statements);
        }
    }

    /** A fact and what it is called. */
    public record Fact(Text heading, Text value) {}

    /** What there is to hold up against the accounting system; of one account only, as those of a whole country say nothing to anybody. */
    public List<Fact> facts(List<Statement> statements) {
        if (statements.size() != 1) {
            return List.of();
        }
        Statement only = statements.getFirst();
        var facts = new ArrayList<Fact>();
        Text lines = Optional.ofNullable(before(statements).get(asked(only)))
                .map(it ->
                        AccountWords.of("told.lines.before", only.lines(), it.lines(), period(it.year(), it.quarter())))
                .orElseGet(() -> AccountWords.of("number", only.lines()));
        facts.add(new Fact(AccountWords.of("told.lines.label"), lines));
        only.balances().forEach(it -> facts.add(fact(it)));
        return facts;
    }

    private static Fact fact(Balance it) {
        return new Fact(
                AccountWords.of("told.class.label", AccountWords.accountClass(it.accountClass())),
                AccountWords.of("told.class.value", it.expenditure(), it.income(), Math.abs(it.difference())));
    }

    /** In sentences, each with the municipality and the year; empty when nothing is to be said. */
    public List<Text> of(List<Statement> statements, AccountScheme scheme) {
        var owners = new Owners(areas, scheme);
        Map<Asked, Size> before = before(statements);
        return Stream.<Function<Statement, Optional<Text>>>of(
                        it -> open(it, owners),
                        it -> gap(it, owners),
                        it -> apart(it, owners),
                        it -> zeros(it, owners),
                        it -> size(it, owners, Optional.ofNullable(before.get(asked(it)))))
                .flatMap(doubt -> few(statements.stream()
                        .flatMap(it -> doubt.apply(it).stream())
                        .toList()))
                .toList();
    }

    private static Stream<Text> few(List<Text> all) {
        int more = all.size() - NAMED;
        return more <= 0
                ? all.stream()
                : Stream.concat(
                        all.stream().limit(NAMED), Stream.of(AccountWords.count("doubt.more", more, (long) more)));
    }

    private static Optional<Text> open(Statement it, Owners owners) {
        if (it.checked()) {
            return Optional.empty();
        }
        return Optional.of(AccountWords.of(it.quarter() == 0 ? "doubt.unchecked" : "doubt.quarter", whose(it, owners)));
    }

    private static Optional<Text> gap(Statement it, Owners owners) {
        return it.balances().stream()
                .filter(balance -> !it.checked() && balance.accountClass().equals(OPERATION))
                .filter(balance -> balance.expenditure() > 0)
                .filter(balance -> balance.income() < COVERED * balance.expenditure())
                .map(balance ->
                        AccountWords.of("doubt.gap", whose(it, owners), 100 * balance.income() / balance.expenditure()))
                .findFirst();
    }

    private static Optional<Text> apart(Statement it, Owners owners) {
        return it.balances().stream()
                .filter(balance -> it.checked() && balance.accountClass().equals(OPERATION))
                .map(balance -> Math.abs(balance.difference()))
                .filter(difference -> difference > APART)
                .map(difference -> AccountWords.of("doubt.apart", whose(it, owners), difference))
                .findFirst();
    }

    private static Optional<Text> zeros(Statement it, Owners owners) {
        return 2 * it.zeros() > it.measures()
                ? Optional.of(AccountWords.of("doubt.zero", whose(it, owners), (long) it.zeros(), (long) it.measures()))
                : Optional.empty();
    }

    private static Optional<Text> size(Statement it, Owners owners, Optional<Size> before) {
        if (before.isPresent()) {
            return before.filter(size -> it.lines() < FEWER * size.lines())
                    .map(size -> AccountWords.of(
                            "doubt.fewer",
                            whose(it, owners),
                            it.lines(),
                            period(size.year(), size.quarter()),
                            size.lines()));
        }
        return it.lines() < FEW
                ? Optional.of(AccountWords.of("doubt.few", whose(it, owners), it.lines()))
                : Optional.empty();
    }

    /** All at once: an extract of the whole country has some hundreds of accounts. */
    private Map<Asked, Size> before(List<Statement> statements) {
        return history.findBefore(
                statements.stream().map(this::asked).distinct().toList());
    }

    /** Under the number that the municipality has now, or had the year before. */
    private Asked asked(Statement it) {
        Set<String> numbers =
                Stream.concat(Stream.of(it.region()), earlier(it).stream()).collect(Collectors.toSet());
        return new Asked(numbers, it.year(), it.quarter());
    }

    private Optional<String> earlier(Statement it) {
        return areas.findByCode("NO-" + it.region(), LocalDate.of(it.year(), 1, 1))
                .flatMap(area -> areas.codeOf(area, LocalDate.of(it.year() - 1, 1, 1)))
                .map(code -> code.substring(code.indexOf('-') + 1));
    }

    private static Text period(int year, int quarter) {
        return AccountWords.of(quarter == 0 ? "period" : "period.quarter", String.valueOf(year), quarter);
    }

    private static Text whose(Statement it, Owners owners) {
        return owners.whose(it.region(), it.year(), it.quarter());
    }
}
