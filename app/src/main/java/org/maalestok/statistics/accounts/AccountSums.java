package org.maalestok.statistics.accounts;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mapping.AreaRule;
import org.maalestok.statistics.mapping.Mapping.Sign;

/** What the accounts of all files add up to, as a table of municipality × indicator × year in thousands of kroner, and the mapping that makes figures of it. */
final class AccountSums implements FileAccounts.Collected {

    private static final String REGION = "region";
    private static final String INDICATOR = "indicator";
    private static final String YEAR = "year";
    private static final int DIGITS = 4;
    /** Added up here and not by the source. */
    private static final String DERIVED = "e";

    private static final String PROVISIONAL = "p";

    private record Sums(Account account, int incomeSign, boolean checked) {}

    private final AccountScheme scheme;
    private final Map<String, Sums> byRegionAndYear = new HashMap<>();

    AccountSums(AccountScheme scheme) {
        this.scheme = scheme;
    }

    /** A municipality that delivered an account and booked nothing for a measure has spent 0 on it. */
    @Override
    public void take(Account account, int incomeSign, boolean checked, AccountRefusals refusals) throws TableRefused {
        String key = account.region() + " " + account.year();
        if (byRegionAndYear.putIfAbsent(key, new Sums(account, incomeSign, checked)) != null) {
            throw refusals.twice(account);
        }
    }

    /** Those of all accounts, by municipality and year. */
    List<Statement> statements() {
        return inOrder().stream()
                .map(it -> it.account().statement(it.incomeSign(), it.checked()))
                .toList();
    }

    private List<Sums> inOrder() {
        return byRegionAndYear.values().stream()
                .sorted(Comparator.comparing((Sums it) -> it.account().region())
                        .thenComparing(it -> it.account().year()))
                .toList();
    }

    Mapping mapping() {
        var areas = new AreaRule(
                REGION, scheme.country(), DIGITS, List.of(), Map.of(), scheme.leftOut(), AreaRule.Unknown.REFUSE);
        var measures = scheme.measures().stream()
                .map(measure -> new Mapping.Measure(
                        measure.indicator(), Map.of(INDICATOR, measure.indicator()), BigDecimal.valueOf(1000)))
                .toList();
        return new Mapping(
                scheme.code(),
                scheme.target(),
                areas,
                YEAR,
                measures,
                Map.of(DERIVED, Sign.ESTIMATED, PROVISIONAL, Sign.PROVISIONAL));
    }

    void sendTo(TableSink sink) throws IOException, TableRefused {
        List<Sums> sums = inOrder();
        var regions = different(sums, Account::region);
        var years = different(sums, account -> String.valueOf(account.year()));
        sink.begin(table(regions, years));
        var cell = new SourceCell(3);
        for (Sums of : sums) {
            cell.at[0] = regions.indexOf(of.account().region());
            cell.at[2] = years.indexOf(String.valueOf(of.account().year()));
            for (int measure = 0; measure < scheme.measures().size(); measure++) {
                cell.at[1] = measure;
                String beside = of.account().isProvisional() ? PROVISIONAL : DERIVED;
                cell.setNumber(of.account().sum(measure, of.incomeSign()), 0, beside);
                sink.accept(cell);
            }
        }
    }

    private static List<String> different(List<Sums> sums, Function<Account, String> what) {
        return sums.stream()
                .map(it -> what.apply(it.account()))
                .distinct()
                .sorted()
                .toList();
    }

    private SourceTable table(List<String> regions, List<String> years) {
        var indicators =
                scheme.measures().stream().map(AccountScheme.Measure::indicator).toList();
        var dimensions = List.of(
                dimension(REGION, Role.AREA, regions),
                dimension(INDICATOR, Role.CONTENTS, indicators),
                dimension(YEAR, Role.TIME, years));
        return new SourceTable("", scheme.code(), "", dimensions, "", List.of());
    }

    private static Dimension dimension(String code, Role role, List<String> codes) {
        return new Dimension(
                code, code, role, codes.stream().map(it -> new Category(it, it)).toList());
    }
}
