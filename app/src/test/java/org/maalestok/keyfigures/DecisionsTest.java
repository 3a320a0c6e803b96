package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.catalogue.DefinitionChanged;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Decisions.Outcome;
import org.maalestok.keyfigures.quality.Ending;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Asked;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.ui.Language;
import org.springframework.security.access.AccessDeniedException;

/** What a rule asks, what people answer, and where the answer goes. */
class DecisionsTest {

    static final String RULES = """
            looks_back: 10
            rules:
              - number: 1
                kind: range
                name: {nb: Over hundre, da: Over hundrede, en: Above a hundred}
                indicators: [no.a]
                to: 100
                nb: "{value} er over {to}."
                da: "{value} er over {to}."
                en: "{value} is above {to}."
                cases: [{name: one, given: x, expect: []}]
              - number: 2
                kind: impossible
                name: {nb: Del over helhet, da: Del over helhed, en: Part above whole}
                when: no.a > no.b
                about: no.a
                nb: "{figures}."
                da: "{figures}."
                en: "{figures}."
                cases: [{name: one, given: x, expect: []}]
            """;

    private static final User SECRETARY = new User(7, "s@ks.no", "Sofie Sekretær", true, List.of());
    private static final Writer SOFIE = Writer.ofSecretariat(SECRETARY);
    private static final Writer IDA = Writer.ofSecretariat(new User(8, "i@ks.no", "Ida Sekretær", true, List.of()));

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    private final Decisions decisions = figures.get(Decisions.class);
    private final SuspectList list = figures.get(SuspectList.class);

    @BeforeEach
    void rules() {
        assertThat(figures.rules(RULES)).isEqualTo(new RuleFiles.Loaded(2, 0));
    }

    private static String rows(String faerder) {
        return file(
                "sample",
                "no.a,NO-3911,2025,%s,".formatted(faerder),
                "no.a,NO-3901,2025,90,",
                "no.b,NO-3911,2025,500,");
    }

    private Cell faerder() {
        return new Cell(figures.indicator("no.a").id(), figures.area("NO-3911"), Period.year(2025));
    }

    private Observation shown() {
        return figures.at("no.a", "NO-3911", 2025);
    }

    private List<Remark> remarks(String code) {
        return figures.table(code, AsOf.LATEST).remarksAt(figures.area("NO-3911"), Period.year(2025));
    }

    private static Asked open() {
        return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    private static BigDecimal number(Observation observation) {
        return observation.number().orElseThrow();
    }

    @Test
    void aReleaseIsLookedAtAndADryRunSaysWhatItWouldFind() {
        var would = (ImportOutcome.WouldPublish)
                figures.bring(rows("140").getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        assertThat(would.suspects())
                .extracting(suspect -> suspect.sentence().en())
                .containsExactly("140\u00a0NOK is above 100\u00a0NOK.");
        assertThat(figures.count("suspect") + figures.count("release") + figures.count("observation"))
                .isZero();

        var release = figures.publish(rows("140"));
        assertThat(list.list(open(), 0, 10)).containsExactly(new SuspectList.Line(faerder(), release.number()));
        assertThat(list.listOf(faerder())).extracting(Suspect::rule).containsExactly(1);
    }

    @Test
    void whatIsOnTheListIsNotListedAgainAndGoesWhenTheReasonGoes() {
        figures.publish(rows("140"));
        figures.publish(rows("140") + "no.a,NO-3905,2025,90,\n");
        assertThat(list.count(open())).isEqualTo(1);
        assertThat(figures.count("suspect")).isEqualTo(1);
        figures.publish(rows("95"));
        assertThat(list.count(open())).isZero();
        assertThat(figures.count("suspect where closed_by = 3")).isEqualTo(1);
    }

    @Test
    void aConfirmedFigureIsNotAskedAboutAgainUntilItChangesOrAnotherRuleAsks() {
        figures.publish(rows("140"));
        assertThat(decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE))
                .isEqualTo(new Outcome.Done(1));
        assertThat(list.count(open())).isZero();
        figures.publish(rows("140.0") + "no.a,NO-3905,2025,90,\n");
        assertThat(list.count(open())).as("the same number").isZero();

        figures.publish(rows("140").replace("no.b,NO-3911,2025,500", "no.b,NO-3911,2025,130"));
        assertThat(list.count(open())).as("another rule asks").isEqualTo(1);
        figures.publish(rows("150"));
        assertThat(list.count(open())).as("another number").isEqualTo(1);
        assertThat(decisions.listHistory(faerder()).getFirst().end())
                .map(Said.End::how)
                .contains(Ending.NEW_FIGURE);
    }

    @Test
    void aCorrectionReachesTheTableWhatIsComputedFromItAndNoEarlierRelease() {
        figures.publish(rows("140"));
        decisions.correct(decisions.now(faerder()), new BigDecimal("14.0"), "Komma falt ut", SOFIE);

        assertThat(number(shown())).isEqualByComparingTo("14");
        assertThat(number(figures.at("no.sum", "NO-3911", 2025))).isEqualByComparingTo("514");
        assertThat(remarks("no.a")).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.CORRECTED);
            assertThat(remark.words()).isEqualTo("Komma falt ut");
            assertThat(remark.who()).isEqualTo("Sofie Sekretær");
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("140");
        });
        assertThat(remarks("no.sum")).singleElement().satisfies(remark -> {
            assertThat(remark.indicatorId()).isEqualTo(figures.indicator("no.a").id());
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("640");
        });
        assertThat(list.count(open())).isZero();

        var earlier = figures.table("no.a", AsOf.release(1));
        assertThat(number(earlier.at(figures.area("NO-3911"), Period.year(2025))))
                .isEqualByComparingTo("140");
        assertThat(earlier.hasRemarks()).isFalse();
        figures.publish(file("other", "no.b,NO-3901,2025,1,"));
        assertThat(number(figures.table("no.a", AsOf.release(2)).at(figures.area("NO-3911"), Period.year(2025))))
                .isEqualByComparingTo("14");
    }

    @Test
    void aCorrectedNumberMustBeOneThatCanBe() {
        figures.publish(rows("1400"));
        decisions.correct(decisions.now(faerder()), new BigDecimal("140"), "Komma falt ut", SOFIE);
        assertThat(list.count(open())).isEqualTo(1);
        assertThat(list.listOf(faerder()))
                .extracting(suspect -> suspect.sentence().en())
                .contains("140\u00a0NOK is above 100\u00a0NOK.");
        decisions.correct(decisions.now(faerder()), new BigDecimal("14"), "To komma falt ut", SOFIE);
        assertThat(list.count(open())).isZero();
    }

    @Test
    void whatIsComputedFromACorrectedNumberIsTestedToo() {
        figures.rules(
                RULES.replace("indicators: [no.a]", "indicators: [no.sum]").replace("to: 100", "to: 700"));
        figures.publish(rows("140"));
        assertThat(list.count(open())).isZero();
        decisions.correct(decisions.now(faerder()), new BigDecimal("410"), "Byttet om", SOFIE);
        assertThat(list.listOf(new Cell(figures.indicator("no.sum").id(), figures.area("NO-3911"), Period.year(2025))))
                .extracting(Suspect::rule)
                .containsExactly(1);
        decisions.leaveOut(List.of(decisions.now(faerder())), "Ikke levert", SOFIE);
        assertThat(list.count(open())).isZero();
    }

    @Test
    void anotherFormulaEndsWhatWasDecidedOfTheOldFigureAndIsLookedAt() {
        figures.rules(
                RULES.replace("indicators: [no.a]", "indicators: [no.sum]").replace("to: 100", "to: 700"));
        figures.publish(rows("140"));
        var sum = new Cell(figures.indicator("no.sum").id(), figures.area("NO-3911"), Period.year(2025));
        decisions.confirm(List.of(decisions.now(sum)), "Stemmer", SOFIE);
        assertThat(list.listOf(sum)).isEmpty();

        figures.jdbc()
                .sql("update keyfigures.indicator set formula = 'no.a + no.b + no.b' where code = 'no.sum'")
                .update();
        figures.secondNode().announce(new DefinitionChanged(sum.indicatorId()));
        assertThat(list.listOf(sum))
                .extracting(suspect -> suspect.sentence().en())
                .contains("1,140\u00a0NOK is above 700\u00a0NOK.");
        assertThat(decisions.findDecision(sum)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsMissingAndComesBackWhenTheDecisionIsTakenBack() {
        figures.publish(rows("140"));
        decisions.leaveOut(List.of(decisions.now(faerder())), "Ikke levert", SOFIE);
        assertThat(shown()).isInstanceOf(Observation.Missing.class);
        assertThat(figures.at("no.sum", "NO-3911", 2025)).isInstanceOf(Observation.Missing.class);
        assertThat(remarks("no.sum")).as("why there is no sum").singleElement().satisfies(remark -> {
            assertThat(remark.isInherited()).isTrue();
            assertThat(remark.words()).isEqualTo("Ikke levert");
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("640");
        });

        long decision = decisions.findDecision(faerder()).orElseThrow().id();
        assertThat(decisions.takeBack(decision, "Levert likevel", IDA)).isTrue();
        assertThat(decisions.takeBack(decision, "Levert likevel", IDA)).isFalse();
        assertThat(number(shown())).isEqualByComparingTo("140");
        assertThat(remarks("no.a")).isEmpty();
        assertThat(list.count(open())).isEqualTo(1);
        assertThat(decisions.listHistory(faerder())).singleElement().satisfies(said -> {
            assertThat(said.who()).isEqualTo("Sofie Sekretær");
            assertThat(said.end().orElseThrow().by()).contains("Ida Sekretær");
            assertThat(said.end().orElseThrow().words()).contains("Levert likevel");
        });
    }

    @Test
    void anotherFigureFromTheSourceEndsTheCorrection() {
        figures.publish(rows("140"));
        decisions.correct(decisions.now(faerder()), new BigDecimal("14"), "Komma falt ut", SOFIE);
        int release = figures.publish(rows("150")).number();
        assertThat(decisions.listEndedBy(release)).extracting(Said::words).containsExactly("Komma falt ut");
        assertThat(decisions.listEndedBy(release - 1)).isEmpty();
        assertThat(number(shown())).isEqualByComparingTo("150");
        assertThat(list.count(open())).isEqualTo(1);
        figures.publish(rows("15"));
        assertThat(number(shown())).isEqualByComparingTo("15");
        assertThat(list.count(open())).as("somebody should know").isEqualTo(1);
    }

    @Test
    void aFigureThatWasDecidedAboutIsPutOnTheListWhenItChangesThoughNoRuleFindsItOdd() {
        figures.publish(rows("90"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        int release = figures.publish(rows("80")).number();
        assertThat(list.list(open(), 0, 10)).containsExactly(new SuspectList.Line(faerder(), release));
        assertThat(list.listOf(faerder())).singleElement().satisfies(suspect -> {
            assertThat(SuspectList.isRule(suspect.rule())).isFalse();
            assertThat(suspect.sentence().nb())
                    .startsWith("Tallet ble kontrollert av Sofie Sekretær ")
                    .endsWith(": «Ringte kommunen» Nå er det 80\u00a0kr, mot 90\u00a0kr den gangen.");
            assertThat(suspect.sentence().da())
                    .contains("»Ringte kommunen« Nu er det 80\u00a0NOK mod 90\u00a0NOK dengang.");
            assertThat(suspect.sentence().en())
                    .contains("“Ringte kommunen” It is now 80\u00a0NOK, against 90\u00a0NOK then.");
        });

        figures.publish(rows("80") + "no.a,NO-3905,2025,90,\n");
        assertThat(figures.count("suspect"))
                .as("the same figure is asked about once")
                .isEqualTo(1);
        figures.publish(rows("70"));
        assertThat(list.listOf(faerder()))
                .extracting(suspect -> suspect.sentence().en())
                .singleElement()
                .asString()
                .contains("It is now 70\u00a0NOK, against 90\u00a0NOK then.");
        figures.publish(rows("90"));
        assertThat(list.listOf(faerder()))
                .extracting(suspect -> suspect.sentence().en())
                .singleElement()
                .asString()
                .contains("It has been another one since, and is 90\u00a0NOK again.");
        figures.publish(rows("70"));

        decisions.confirm(List.of(decisions.now(faerder())), "Ringte igjen", IDA);
        assertThat(list.count(open())).isZero();
        figures.publish(rows("70") + "no.a,NO-3905,2025,91,\n");
        assertThat(list.count(open())).as("decided").isZero();
    }

    @Test
    void whatIsSaidOfAnEndedDecisionKeepsUpWithTheFigureAlsoWithoutRules() {
        figures.publish(rows("90"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        assertThat(figures.rules("looks_back: 2\nrules: []\n")).isInstanceOf(RuleFiles.Loaded.class);
        figures.publish(rows("80"));
        figures.publish(rows("70"));
        assertThat(list.listOf(faerder()))
                .extracting(suspect -> suspect.found().number().orElseThrow().intValue())
                .containsExactly(70);
    }

    @Test
    void nothingIsAskedOfAFigureThatIsGoneThoughItWasDecidedAbout() {
        figures.publish(rows("90"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        figures.publish(rows("80"));
        figures.publish(rows("80").replaceFirst("no.a,NO-3911.*\n", ""));
        assertThat(list.count(open())).isZero();
    }

    @Test
    void aDryRunSaysThatADecisionWouldEndEvenWithoutRules() {
        figures.publish(rows("90"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        var would = (ImportOutcome.WouldPublish)
                figures.bring(rows("80").getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        assertThat(would.suspects()).extracting(Suspect::rule).containsExactly(0);
        assertThat(decisions.findDecision(faerder())).as("nothing was done").isPresent();
    }

    @Test
    void twoWhoDecideAtOnceLearnOfEachOther() {
        figures.publish(rows("140"));
        var seen = decisions.now(faerder());
        decisions.confirm(List.of(seen), "Stemmer", SOFIE);
        assertThat(decisions.leaveOut(List.of(seen), "Stemmer ikke", IDA))
                .isEqualTo(new Outcome.Meanwhile(List.of(decisions.now(faerder()))));
        assertThat(number(shown())).isEqualByComparingTo("140");

        var seenAgain = decisions.now(faerder());
        figures.publish(rows("150"));
        assertThat(decisions.confirm(List.of(seenAgain), "Stemmer", IDA)).isInstanceOf(Outcome.Meanwhile.class);
    }

    @Test
    void anotherNodeSeesItWithinASecond() {
        figures.publish(rows("140"));
        var other = figures.secondNode();
        assertThat(number(other.at("no.a", "NO-3911", 2025))).isEqualByComparingTo("140");
        decisions.correct(decisions.now(faerder()), new BigDecimal("14"), "Komma falt ut", SOFIE);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (number(other.at("no.a", "NO-3911", 2025)).intValue() != 14) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        assertThat(number(other.at("no.sum", "NO-3911", 2025))).isEqualByComparingTo("514");
    }

    @Test
    void onlyTheMunicipalitysOwnPeopleWriteNotesAndOnlyTheSecretariatHidesThem() {
        figures.publish(rows("140"));
        var notes = figures.get(Notes.class);
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);
        figures.as(person("NO-3901"));
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);
        figures.as(SECRETARY);
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);

        figures.as(person("NO-3911"));
        assertThat(notes.write(faerder(), 0, "Ny skole åpnet")).isInstanceOf(Notes.Outcome.Written.class);
        assertThat(notes.write(faerder(), 0, "Samtidig")).isInstanceOf(Notes.Outcome.Meanwhile.class);
        var first = notes.find(faerder()).orElseThrow();
        assertThat(notes.write(faerder(), first.id(), "Ny skole åpnet i august"))
                .isInstanceOf(Notes.Outcome.Written.class);
        assertThat(remarks("no.a")).extracting(Remark::words).containsExactly("Ny skole åpnet i august");
        assertThat(remarks("no.sum"))
                .as("a note may be what explains the sum")
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.isInherited()).isTrue();
                    assertThat(RemarkText.of(remark, figures.indicator("no.sum"), Language.EN)
                                    .sentence())
                            .startsWith("The municipality's own note on a figure that this one is computed from: ");
                });
        assertThat(number(shown())).isEqualByComparingTo("140");

        var second = notes.find(faerder()).orElseThrow();
        assertThatThrownBy(() -> notes.hide(second, "Upassende")).isInstanceOf(AccessDeniedException.class);
        assertThat(figures.as(SECRETARY).get(Notes.class).hide(second, "Navngir en person"))
                .isTrue();
        assertThat(remarks("no.a")).isEmpty();
        assertThat(decisions.listHistory(faerder())).hasSize(2);
    }

    @Test
    void aNoteStaysWhenTheFigureChangesAndSaysWhatItWasAbout() {
        figures.publish(rows("140"));
        figures.as(person("NO-3911")).get(Notes.class).write(faerder(), 0, "Feil hos oss");
        figures.publish(rows("15"));
        assertThat(remarks("no.a")).singleElement().satisfies(remark -> {
            assertThat(remark.words()).isEqualTo("Feil hos oss");
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("140");
        });
    }

    private static User person(String municipality) {
        return new User(
                9,
                "k@faerder.kommune.no",
                "Kari Controller",
                false,
                List.of(new Membership(municipality, Membership.Role.MEMBER)));
    }

    @Test
    void newRulesLookAtWhatStandsThereAlready() {
        figures.publish(rows("90"));
        assertThat(figures.rules(RULES.replace("to: 100", "to: 80"))).isEqualTo(new RuleFiles.Loaded(2, 2));
        assertThat(figures.rules(RULES.replace("to: 100", "to: 80"))).isEqualTo(new RuleFiles.Loaded(2, 0));
        assertThat(figures.rules(RULES)).isEqualTo(new RuleFiles.Loaded(2, 0));
        assertThat(list.count(open())).isZero();
    }

    @Test
    void aFileOfRulesWithFaultsIsRefusedWithTheirLines() {
        var rejected = (RuleFiles.Rejected) figures.rules(RULES.replace("to: 100", "to: hundre")
                .replace("number: 2", "number: 1")
                .replace("no.a > no.b", "no.a er no.b")
                .replace("{value} is above", "{verdi} is above"));
        assertThat(rejected.faults().stream().map(fault -> fault.toString().replaceFirst("^\\S+\\.csv, ", "")))
                .containsExactly(
                        "line 7, rule 1: to is \"hundre\"; expected a number such as 0.25.",
                        "line 10, rule 1: en asks for {verdi}, which a rule of this kind does not know; it knows [from, period, to,"
                                + " value].",
                        "line 12, rule 1: number 1 stands twice; every rule has its own.",
                        "line 15, rule 1: \"no.a er no.b\" compares nothing; expected <, <=, =, >= or > between two formulas.");
        assertThat(figures.count("rule_set")).isEqualTo(1);
    }
}
