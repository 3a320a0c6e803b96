package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.catalogue.DefinitionChanged;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.SuspectList;

/** What ends a decision, and what is asked then. */
class EndedDecisionsTest extends DecidedFigures {

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
}
