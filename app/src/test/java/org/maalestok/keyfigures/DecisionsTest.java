package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions.Outcome;
import org.maalestok.keyfigures.quality.Ending;
import org.maalestok.keyfigures.quality.Said;

/** What people answer, and where the answer goes. */
class DecisionsTest extends DecidedFigures {

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
        assertThat(earlier.remarksAt(figures.area("NO-3911"), Period.year(2025)))
                .as("nobody had answered yet")
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.NOT_CHECKED);
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
    void whatIsLeftOutIsMissingAndComesBackWhenTheDecisionIsTakenBack() {
        figures.publish(rows("140"));
        decisions.leaveOut(List.of(decisions.now(faerder())), "Ikke levert", SOFIE);
        assertThat(shown()).isEqualTo(new Observation.LeftOut(false));
        assertThat(figures.at("no.sum", "NO-3911", 2025)).isEqualTo(new Observation.LeftOut(false));
        assertThat(remarks("no.sum")).as("why there is no sum").singleElement().satisfies(remark -> {
            assertThat(remark.isInherited()).isTrue();
            assertThat(remark.words()).isEqualTo("Ikke levert");
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("640");
        });

        long decision = decisions.findDecision(faerder()).orElseThrow().id();
        assertThat(decisions.takeBack(decision, "Levert likevel", IDA)).isTrue();
        assertThat(decisions.takeBack(decision, "Levert likevel", IDA)).isFalse();
        assertThat(number(shown())).isEqualByComparingTo("140");
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Remark.Kind.NOT_CHECKED);
        assertThat(list.count(open())).isEqualTo(1);
        assertThat(decisions.listHistory(faerder())).singleElement().satisfies(said -> {
            assertThat(said.who()).isEqualTo("Sofie Sekretær");
            assertThat(said.end().orElseThrow().by()).contains("Ida Sekretær");
            assertThat(said.end().orElseThrow().words()).contains("Levert likevel");
        });
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
}
