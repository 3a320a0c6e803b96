package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.accounts.AccountsFixture.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.statistics.accounts.AccountScheme.Measure;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** Every Norwegian municipality's account of 2015 and 2016, against sums that others made of them. Passed over where the files don't lie beside the repository. */
class RealAccountsTest {

    private static final Map<String, String> SERVICES = Map.of(
            "Barnehage", "kindergarten",
            "Grunnskole", "school",
            "Omsorg (pleie og omsorg)", "care",
            "Administrasjon", "administration",
            "Politisk styring og kontroll", "politics",
            "Barnevern", "child_welfare",
            "Sosialtjeneste", "social",
            "Kommunehelse", "health",
            "Kultur", "culture");

    private static MappedFile mapped;
    private static Map<String, String> figures = Map.of();

    /** Reads both years once, with one sum more than the scheme has: function 100 alone. */
    @BeforeAll
    static void addUp(@TempDir Path folder) throws Exception {
        assumeTrue(shared("kostra-0a-accounts/kostra0a_2015.json.bro").isPresent(), "shared/data is not there");
        var scheme = AccountsFixture.starterScheme();
        var measures = new ArrayList<>(scheme.measures());
        measures.add(new Measure(
                "no.function_100",
                "1",
                Numbers.of(List.of("100")),
                scheme.measures().getFirst().arts()));
        var more = new AccountScheme(
                "x",
                scheme.target(),
                "NO",
                scheme.leftOut(),
                scheme.forms(),
                scheme.file(),
                scheme.extract(),
                measures);
        mapped = new AccountsFixture(folder).with(more).map(extract(2015), extract(2016));
        figures = figures(mapped.file());
    }

    @Test
    void everyLineIsInAFigureOrCounted() {
        assertThat(mapped.cells()).isEqualTo(642_348 + 634_813);
        assertThat(mapped.figures()).isEqualTo(10 * (424 + 411));
        assertThat(mapped.leftOut())
                .contains(
                        new LeftOut(Reason.REPEATED, "1719", 993), new LeftOut(Reason.REGION_LEFT_OUT, "0301", 35_597))
                .contains(new LeftOut(Reason.REGION_LEFT_OUT, "2111", 20))
                .filteredOn(it -> it.reason() == Reason.INCOMPLETE)
                .hasSize(1);
    }

    @Test
    void theSumsAreThoseOfTheDerivedFile() throws IOException {
        var derived = shared("kostra-0a-accounts/derived_gross_opex_by_service_2015_2016.csv");
        assumeTrue(derived.isPresent(), "shared/data is not there");
        assertThat(figures).containsAllEntriesOf(expected(derived.get()));
        assertThat(figures.keySet()).noneMatch(key -> key.contains("NO-0301"));
    }

    @Test
    void theSumsAreThoseOfTheStarterData() throws IOException {
        var published = figures(AccountsFixture.starter("figures/no-accounts-0a.csv"));
        published.values().removeIf(".."::equals);
        assertThat(figures).containsAllEntriesOf(published);
        assertThat(published).hasSize(9 * (424 + 411));
    }

    /** 12 152 thousand kroner: what Statistics Norway has published in table 12367. */
    @Test
    void arendalsPoliticsAsPublished() {
        assertThat(figures).containsEntry("no.function_100,NO-0906,2015", "12152000");
    }

    private static Accounts.Delivered extract(int year) {
        return AccountsFixture.file(shared("kostra-0a-accounts/kostra0a_%d.json.bro".formatted(year))
                .orElseThrow());
    }

    /** Indicator, area and year, and the kroner. But for Oslo and Longyearbyen, which the scheme leaves out. */
    private static Map<String, String> expected(Path derived) throws IOException {
        var expected = new HashMap<String, String>();
        for (String line : Files.readAllLines(derived).stream().skip(1).toList()) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "").split(",");
            if (!List.of("0301", "2111").contains(fields[1])) {
                String thousands = fields[4];
                String key = "no.accounts.%s.gross,NO-%s,%s".formatted(SERVICES.get(fields[3]), fields[1], fields[0]);
                expected.put(key, thousands.equals("0") ? "0" : thousands + "000");
            }
        }
        return expected;
    }

    private static Map<String, String> figures(Path file) throws IOException {
        var figures = new HashMap<String, String>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith("no.")).forEach(line -> {
                String[] fields = line.split(",", -1);
                figures.put(String.join(",", fields[0], fields[1], fields[2]), fields[3]);
            });
        }
        return figures;
    }
}
