package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.quality.SuspectList;

/** What the rules in force put on the list, and what comes off it. */
class RulesInForceTest extends DecidedFigures {

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
