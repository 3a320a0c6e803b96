package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.accounts.AccountsFixture.file;
import static org.maalestok.statistics.accounts.AccountsFixture.line;
import static org.maalestok.statistics.accounts.AccountsFixture.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.KostraCodes;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Accounts that end too early, wherever that is: they are refused, or a person is asked whether they are whole. None comes in silently. */
class CutAccountsTest {

    private static final List<String> SPENT = List.of("010", "050", "090", "115", "120", "195", "230", "370", "470");

    @TempDir
    Path folder;

    private final Map<String, AccountHistory.Size> earlier = new HashMap<>();
    private AccountsFixture accounts;
    private AccountDoubts doubts;

    @BeforeEach
    void prepare() throws Exception {
        accounts = new AccountsFixture(folder);
        doubts = new AccountDoubts(
                new AccountHistory() {
                    @Override
                    public void keep(List<Statement> statements) {
                        statements.forEach(it ->
                                earlier.put(it.region(), new AccountHistory.Size(it.year(), it.quarter(), it.lines())));
                    }

                    @Override
                    public Map<Asked, Size> findBefore(Collection<Asked> asked) {
                        var found = new HashMap<Asked, Size>();
                        asked.forEach(it -> it.regions().stream()
                                .flatMap(region -> Optional.ofNullable(earlier.get(region)).stream())
                                .findFirst()
                                .ifPresent(size -> found.put(it, size)));
                        return found;
                    }
                },
                StarterAreas.inMemory());
    }

    /** Every function spends a little on every art and earns a little, art by art as in the files that municipalities send; a grant pays for the rest. */
    private static List<String> account(String period) {
        var functions = KostraCodes.functions().keySet().stream()
                .filter(it -> it.compareTo("400") < 0)
                .toList();
        var lines = new ArrayList<String>();
        SPENT.forEach(art -> functions.forEach(function -> lines.add(of(period, function, art, 10))));
        functions.forEach(function -> lines.add(of(period, function, "700", -10)));
        lines.add(of(period, "840", "800", -10L * functions.size() * (SPENT.size() - 1)));
        return lines;
    }

    private static String of(String period, String function, String art, long thousands) {
        return line("0A", period, "010100", "1", function, art, thousands);
    }

    /** What is asked of a person; nothing at all is silence. */
    private List<String> asked(String content) throws Exception {
        try {
            var added = accounts.add(file("0A.dat", content));
            Files.delete(added.mapped().file());
            return doubts.of(added.statements(), AccountsFixture.starterScheme()).stream()
                    .map(Text::nb)
                    .toList();
        } catch (TableRefused refused) {
            return List.of(refused.refusal().sentence(Language.NB));
        }
    }

    @Test
    void theWholeAccountOfAYearRaisesNoDoubts() throws Exception {
        assertThat(asked(String.join("", account("2019 ")))).isEmpty();
    }

    @Test
    void theAccountOfAYearIsNotTakenSilentlyWhereverItIsCut() throws Exception {
        var lines = account("2019 ");
        for (int until = 1; until < lines.size(); until++) {
            assertThat(asked(String.join("", lines.subList(0, until))))
                    .as("%d lines", until)
                    .isNotEmpty();
        }
    }

    @Test
    void theAccountOfAQuarterIsNotTakenSilentlyWhereverItIsCut() throws Exception {
        var lines = account("20194");
        int spent = lines.size() * SPENT.size() / (SPENT.size() + 1) - 1;
        for (int until = 1; until <= lines.size(); until += 7) {
            List<String> asked = asked(String.join("", lines.subList(0, until)));
            assertThat(asked).as("%d lines", until).isNotEmpty();
            if (until < spent) {
                assertThat(asked.getFirst()).contains("ingen med inntekter (art 600–999). Filen er trolig kuttet.");
            }
        }
    }

    @Test
    void aFileThatEndsWithinALineIsRefused() throws Exception {
        String whole = String.join("", account("20194"));
        for (int missing = 2; missing < 49; missing++) {
            assertThat(asked(whole.substring(0, whole.length() - missing)).getFirst())
                    .contains("Filen er trolig kuttet her");
        }
    }

    @Test
    void theRealFileIsNotTakenSilentlyWhereverItIsCut() throws Exception {
        var found = shared("kostra-filuttrekk/0A_V2019_K4_R040200_OK.dat");
        assumeTrue(found.isPresent(), "shared/data is not there");
        var lines = Files.readAllLines(found.get(), StandardCharsets.ISO_8859_1);
        for (int until = 1; until < lines.size(); until += 97) {
            assertThat(asked(String.join("\n", lines.subList(0, until))))
                    .as("%d lines", until)
                    .isNotEmpty();
        }
        assertThat(asked(String.join("\n", lines)))
                .singleElement()
                .asString()
                .startsWith("Regnskapet for Kongsvinger til og med 4. kvartal 2019 er ikke avsluttet");
    }

    @Test
    void anAccountWithFarFewerLinesThanTheOneBeforeIsAskedAbout() throws Exception {
        doubts.published(List.of(new Statement("0101", 2018, 0, 1000, List.of(), 9, 0, true)));
        assertThat(asked(String.join("", account("2019 "))))
                .containsExactly(
                        "Halden 2019: Regnskapet har 831 linjer, og regnskapet for 2018 hadde 1\u00a0000. Så mye"
                                + " faller det sjelden. Er hele filen med?");
    }

    @Test
    void anOpenAccountWhoseIncomeCoversLittleIsAskedAbout() throws Exception {
        var lines = account("20194");
        assertThat(asked(String.join("", lines.subList(0, lines.size() - 1))))
                .contains("Halden til og med 4. kvartal 2019: I driftsregnskapet dekker inntektene bare 11 prosent av"
                        + " utgiftene. Er hele filen med?");
    }

    @Test
    void anOpenAccountThatOnlyTakesIncomeBackIsNotMeasuredByItsExpenditure() throws Exception {
        var operation = new Statement.Balance("1", 0, -5);
        var open = new Statement("0101", 2019, 4, 700, List.of(operation), 9, 0, false);
        assertThat(doubts.of(List.of(open), AccountsFixture.starterScheme()))
                .singleElement()
                .extracting(Text::nb)
                .asString()
                .contains("ikke avsluttet");
    }

    @Test
    void keyFiguresThatNoLineCountsForAreAskedAbout() throws Exception {
        String small = of("2019 ", "202", "010", 500) + of("2019 ", "840", "800", -500);
        assertThat(asked(small))
                .containsExactly(
                        "Halden 2019: 8 av 9 nøkkeltall blir 0, for regnskapet har ingen linjer for dem. Er hele"
                                + " regnskapet med?",
                        "Halden 2019: Regnskapet har bare 2 linjer. Også de minste kommunene hadde over 600 linjer i"
                                + " 2015 og 2016. Er hele filen med?");
    }

    @Test
    void whatAPersonHoldsUpAgainstTheAccountingSystem() throws Exception {
        var added = accounts.add(file("0A.dat", String.join("", account("20194"))));
        assertThat(doubts.facts(added.statements()))
                .extracting(it -> it.heading().nb() + ": " + it.value().nb())
                .containsExactly(
                        "Linjer: 831",
                        "Driftsregnskapet, tusen kroner: Utgifter 7\u00a0470, inntekter 7\u00a0470, forskjell 0");
    }

    /** An extract has the accounts of many: each is held against its own one before, five are named for each doubt, and the others are counted. */
    @Test
    void ofSeveralAccountsAtOnceEachIsAskedAboutByItself() throws Exception {
        doubts.published(List.of(of("0101", 2018, 1000), of("0301", 2018, 1000)));
        assertThat(said(of("0101", 2019, 700), of("0301", 2019, 990)))
                .singleElement()
                .asString()
                .startsWith("Halden 2019: Regnskapet har 700 linjer, og regnskapet for 2018 hadde 1\u00a0000.");
        var small = Stream.of("0104", "0105", "0106", "0211", "0213", "0214", "0215")
                .map(region -> of(region, 2019, 100))
                .toArray(Statement[]::new);
        assertThat(said(small)).hasSize(6).last().asString().contains("2");
        assertThat(doubts.facts(List.of(small)))
                .as("those of many say nothing to anybody")
                .isEmpty();
        assertThat(doubts.facts(List.of(small[0]))).isNotEmpty();
    }

    private static Statement of(String region, int year, long lines) {
        return new Statement(region, year, 0, lines, List.of(), 9, 0, true);
    }

    private List<String> said(Statement... statements) throws Exception {
        return doubts.of(List.of(statements), AccountsFixture.starterScheme()).stream()
                .map(Text::nb)
                .toList();
    }
}
