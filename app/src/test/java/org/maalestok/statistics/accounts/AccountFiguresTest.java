package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.accounts.AccountsFixture.file;
import static org.maalestok.statistics.accounts.AccountsFixture.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.accounts.AccountScheme.Districts;
import org.maalestok.statistics.accounts.AccountScheme.Income;
import org.maalestok.statistics.accounts.AccountScheme.Incomplete;
import org.maalestok.statistics.accounts.AccountScheme.Quarters;
import org.maalestok.statistics.accounts.AccountScheme.Repeated;
import org.maalestok.statistics.accounts.AccountScheme.Rules;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Language;

/** Small accounts of Halden (0101) and Oslo (0301), each with one of the things that real ones have. Function 202 is school, 900 the rest of the account. */
class AccountFiguresTest {

    private static final String SCHOOL = "no.accounts.school.gross,NO-0101,";

    /** 100 of wages, 20 of depreciation, 30 of refunds, 5 of internal purchases: 90. The rest balances. */
    private static final String EXTRACT = """
        [["2015","010","00","202","1","0101",100], ["2015","590","00","202","1","0101",20], ["2015","710","00","202","1","0101",-30],
         ["2015","290","00","202","1","0101",5], ["2015","800","00","900","1","0101",-95], ["2015","010","00","202","0","0101",7],
         ["2015","910","00","870","0","0101",-7]]
        """;

    @TempDir
    Path folder;

    private AccountsFixture accounts;

    @BeforeEach
    void prepare() throws Exception {
        accounts = new AccountsFixture(folder);
    }

    @Test
    void grossExpenditureIsAddedUpInKroner() throws Exception {
        assertThat(accounts.rows(file("2015.json", EXTRACT)))
                .hasSize(9)
                .anyMatch(row -> row.startsWith(SCHOOL + "2015,90000,e"))
                .anyMatch(row -> row.startsWith("no.accounts.care.gross,NO-0101,2015,0,e"));
    }

    @Test
    void whatIsInNoFigureIsCounted() throws Exception {
        var mapped = accounts.map(file("2015.json", EXTRACT));
        assertThat(mapped.cells()).isEqualTo(7);
        assertThat(mapped.figures()).isEqualTo(9);
        assertThat(mapped.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(Reason.NOT_ASKED_FOR, "class 0", 2),
                        new LeftOut(Reason.NOT_ASKED_FOR, "art 290", 1),
                        new LeftOut(Reason.NOT_ASKED_FOR, "function 900", 1));
    }

    @Test
    void thePreambleSaysWhatItIs() throws Exception {
        assertThat(Files.readAllLines(accounts.map(file("2015.json", EXTRACT)).file()))
                .contains(
                        "# dataset: no-accounts-0a", "# table: 0A", "# retrieved: 2026-11-22", "# licence: CC BY 4.0");
    }

    @Test
    void theSignOfIncomeIsFoundOutPerFile() throws Exception {
        String positive = EXTRACT.replace("2015", "2016").replace("-", "");
        assertThat(accounts.rows(file("2015.json", EXTRACT), file("2016.json", positive)))
                .anyMatch(row -> row.startsWith(SCHOOL + "2015,90000,e"))
                .anyMatch(row -> row.startsWith(SCHOOL + "2016,90000,e"));
    }

    @Test
    void incomesOfBothSignsAreRefused() throws Exception {
        var refused = accounts.refusal(file("2015.json", EXTRACT.replace("-95", "95")));
        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused.found()).isEqualTo("+95 / −37");
        assertThat(refused.sentence(Language.NB))
                .isEqualTo("2015.json: Inntektene (art 600–999) er 95 tusen kroner med pluss og 37 tusen kroner med"
                        + " minus. Minst ni tideler må ha det samme fortegnet for at det skal være klart hva som er"
                        + " inntekter. Rett fortegnene, og hent uttrekket på nytt.");
    }

    @Test
    void aFewIncomesOfTheOtherSignAreCorrectionsAndCountAsTheyStand() throws Exception {
        String corrected = EXTRACT.replace(
                "[\"2015\",\"710\",\"00\",\"202\",\"1\",\"0101\",-30]",
                "[\"2015\",\"710\",\"00\",\"202\",\"1\",\"0101\",-32],"
                        + " [\"2015\",\"690\",\"00\",\"202\",\"1\",\"0101\",2]");
        assertThat(accounts.rows(file("2015.json", corrected)))
                .anyMatch(row -> row.startsWith(SCHOOL + "2015,90000,e"));
    }

    @Test
    void aRepeatedLineCountsOnceWhereTheRulesSaySo() throws Exception {
        String wages = "[\"2015\",\"010\",\"00\",\"202\",\"1\",\"0101\",100]";
        var mapped = accounts.map(file("2015.json", EXTRACT.replace(wages, wages + ", " + wages)));
        assertThat(Files.readString(mapped.file())).contains(SCHOOL + "2015,90000,e");
        assertThat(mapped.leftOut()).contains(new LeftOut(Reason.REPEATED, "0101", 1));
        var other =
                accounts.refusal(file("2015.json", EXTRACT.replace(wages, wages + ", " + wages.replace("100", "101"))));
        assertThat(other.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(other.place()).isEqualTo("row 2");
        assertThat(other.found()).isEqualTo("0101 2015, 1, 202, 010");
        assertThat(other.sentence(Language.NB))
                .isEqualTo("2015.json, rad 2: Regnskapet for Halden 2015 har en slik linje før: Driftsregnskapet,"
                        + " funksjon 202 Grunnskole, art 010 Fastlønn, da med 100 tusen kroner og her med 101. Ta bort"
                        + " den som er feil. Er begge riktige, kan oppskriften legge dem sammen.");
    }

    @Test
    void aRowWithoutKeysIsLeftOutAndCountedWhereTheRulesSaySo() throws Exception {
        var mapped = accounts.map(file(
                "2015.json", EXTRACT.replaceFirst("\\[\\[", "[[\"2015\",\"270\",\"00\",\"253\",null,null,101],[")));
        assertThat(mapped.leftOut()).contains(new LeftOut(Reason.INCOMPLETE, "row 1", 1));
        assertThat(mapped.cells()).isEqualTo(8);
    }

    @Test
    void aMunicipalityWithDistrictsIsLeftOutWhole() throws Exception {
        String oslo = EXTRACT.replace("0101", "0301")
                .replaceFirst("\\[\\[", "[[\"2015\",\"010\",\"07\",\"202\",\"1\",\"0301\",4444],[");
        var mapped = accounts.map(file("2015.json", EXTRACT), file("oslo.json", oslo));
        assertThat(Files.readString(mapped.file())).contains("NO-0101").doesNotContain("NO-0301");
        assertThat(mapped.leftOut()).contains(new LeftOut(Reason.REGION_LEFT_OUT, "0301", 8));
    }

    @Test
    void anAccountThatDoesNotBalanceIsRefused() throws Exception {
        var refused = accounts.refusal(file("2015.json", EXTRACT.replace("-95", "-85")));
        assertThat(refused.kind()).isEqualTo(Kind.UNBALANCED);
        assertThat(refused.sentence(Language.NB))
                .isEqualTo("2015.json: Regnskapet for Halden 2015 går ikke i balanse. Driftsregnskapet: Utgiftene (art"
                        + " 010–599) er 125 tusen kroner og inntektene (art 600–999) 115. Det skiller 10 tusen kroner;"
                        + " oppskriften godtar 2. Da mangler det linjer, noen står to ganger, eller de har feil"
                        + " fortegn. Rett regnskapet, og hent ut filen på nytt.");
    }

    @Test
    void theSameAccountInTwoFilesIsRefused() throws Exception {
        var refused = accounts.refusal(file("a.json", EXTRACT), file("b.json", EXTRACT));
        assertThat(refused.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(refused.body()).isEqualTo("b.json");
        assertThat(refused.found()).isEqualTo("0101");
        assertThat(refused.sentence(Language.EN))
                .isEqualTo("b.json: The account of Halden 2015 is in another of the files, too. Remove one of them.");
    }

    @Test
    void aMunicipalityThatNobodyKnowsIsRefused() throws Exception {
        var refused = accounts.refusal(file("2015.json", EXTRACT.replace("0101", "9876")));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_AREA);
        assertThat(refused.sentence(Language.DA))
                .isEqualTo("2015.json, række 1: Ingen kommune har nummeret 9876. Ret kommunenummeret, og send filen"
                        + " igen.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thatAMunicipalityIsThereIsAskedBeforeItsBalance() throws Exception {
        var unbalanced = EXTRACT.replace("-95", "-15");
        assertThat(accounts.refusal(file("x", unbalanced.replace("0101", "9999")))
                        .kind())
                .isEqualTo(Kind.UNKNOWN_AREA);
        var later =
                accounts.refusal(file("x", unbalanced.replace("2015", "2025").replace("0101", "0136")));
        assertThat(later.sentence(Language.NB))
                .isEqualTo("x, rad 1: Nummeret 0136 (Rygge) gjaldt ikke i 2025: Da fantes ikke kommunen. Rett"
                        + " kommunenummeret, eller året.");
    }

    @Test
    void theFileOfAMunicipality() throws Exception {
        String sent = line("0A", "2019 ", "010100", "1", "202", "010", 100)
                + line("0A", "2019 ", "010100", "1", "202", "690", -10)
                + line("0A", "2019 ", "010100", "1", "900", "800", -90);
        assertThat(accounts.rows(file("0A.dat", sent))).anyMatch(row -> row.startsWith(SCHOOL + "2019,90000,e"));
        assertThat(accounts.rows(file("0A.dat", sent.replace("\n", "\r\n")))).hasSize(9);
    }

    @Test
    void anAccountUntilDecemberIsTheYearsProvisionallyAndNeedNotBalance() throws Exception {
        String sent = line("0A", "20194", "010100", "1", "202", "010", 100)
                + line("0A", "20194", "010100", "1", "900", "800", -50);
        assertThat(accounts.rows(file("0A.dat", sent))).anyMatch(row -> row.startsWith(SCHOOL + "2019,100000,p"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20193 | 010100 | 0A | 100 | BAD_PERIOD  | 2019K3
        2019  | 010100 | 0C | 100 | OTHER_FORMAT | 0C
        2019  | 010107 | 0A | 100 | DUPLICATE   | 0101 00 + 07
        2019  | 010100 | 0A | 150 | UNBALANCED  | 150 / 100
        """)
    void theFileOfAMunicipalityKeepsItsRules(
            String period, String region, String form, long wages, Kind kind, String found) throws IOException {
        String time = "%-5s".formatted(period);
        String sent =
                line(form, time, region, "1", "202", "010", wages) + line(form, time, region, "1", "900", "800", -100);
        var refused = accounts.refusal(file("0A.dat", sent));
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.found()).isEqualTo(found);
    }

    @Test
    void whatIsNoAccount() throws IOException {
        assertThat(accounts.refusal(file("x", "<html>")).kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(accounts.refusal(file("x", "")).kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(accounts.refusal(file("x", "[]")).kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(accounts.refusal(file("x", "[[\"2015\"")).kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(accounts.refusal(file("x", EXTRACT.substring(0, 100))).kind())
                .isEqualTo(Kind.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void repeatedLinesByRule(Repeated rule) throws Exception {
        var rules = new Rules(
                Income.NEGATIVE, rule, Incomplete.REFUSE, Districts.REFUSE, Quarters.FOURTH_AS_YEAR, Optional.empty());
        var scheme = AccountsFixture.starterScheme();
        accounts.with(new AccountScheme(
                "x", scheme.target(), "NO", scheme.leftOut(), scheme.forms(), rules, rules, scheme.measures()));
        String wages = line("0A", "2019 ", "010100", "1", "202", "010", 100);
        var file = file("0A.dat", wages + wages + line("0A", "2019 ", "010100", "1", "900", "800", -90));
        switch (rule) {
            case REFUSE -> assertThat(accounts.refusal(file).place()).isEqualTo("line 2");
            case COUNT_ONCE -> assertThat(accounts.rows(file)).anyMatch(row -> row.startsWith(SCHOOL + "2019,100000,"));
            case ADD -> assertThat(accounts.rows(file)).anyMatch(row -> row.startsWith(SCHOOL + "2019,200000,"));
        }
    }

    @Test
    void theStarterSchemeNamesIndicatorsOfTheCatalogue() throws Exception {
        var scheme = AccountsFixture.starterScheme();
        String catalogue = Files.readString(AccountsFixture.starter("catalogue/no-accounts.yaml"));
        assertThat(scheme.measures()).hasSize(9).allSatisfy(measure -> assertThat(catalogue)
                .contains("- code: " + measure.indicator() + "\n"));
        assertThat(List.of("da", "nb", "en")).allSatisfy(tag -> assertThat(
                        scheme.target().note().in(Language.find(tag).orElseThrow()))
                .isNotBlank());
    }
}
