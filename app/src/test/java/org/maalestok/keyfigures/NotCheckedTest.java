package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Remark.Kind;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.ReleaseReview;
import org.maalestok.keyfigures.quality.SuspectList.Line;
import org.maalestok.ui.Language;

/** A figure that a rule asks about says so until somebody has answered, and is not shown at all before that where whoever publishes wants it so. */
class NotCheckedTest extends DecidedFigures {

    private final HoldingBack holdingBack = figures.get(HoldingBack.class);

    private void publishHoldingBack(String file) {
        Supplier<Object> publishing = () -> {
            figures.publish(file);
            return "";
        };
        holdingBack.publishing(SECRETARY.id(), SECRETARY.name(), publishing);
    }

    @Test
    void aFigureThatIsAskedAboutSaysSoAndSoDoesWhatIsComputedFromIt() {
        figures.publish(rows("140"));
        assertThat(number(shown())).isEqualByComparingTo("140");
        assertThat(remarks("no.a")).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.NOT_CHECKED);
            assertThat(RemarkText.of(remark, figures.indicator("no.a"), Language.NB)
                            .by())
                    .startsWith("Kvalitetskontrollen, regel 1, ");
            assertThat(RemarkText.forFile(List.of(remark), Language.NB))
                    .startsWith(
                            "not_checked: regel 1 spør om tallet, og ingen har svart ennå; det kan godt være riktig (kvalitetskontrollen, 20");
        });
        assertThat(remarks("no.sum")).singleElement().satisfies(remark -> assertThat(
                        RemarkText.of(remark, figures.indicator("no.sum"), Language.EN)
                                .sentence())
                .startsWith("Computed from figures of which one is not checked yet: "));
        assertThat(remarks("no.b")).isEmpty();
    }

    @Test
    void itSaysSoNoMoreWhenSomebodyHasAnsweredOrTheReasonIsGone() {
        figures.publish(rows("140"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.CONFIRMED);
        figures.publish(rows("141"));
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.NOT_CHECKED);
        figures.publish(rows("80"));
        assertThat(list.listOf(faerder())).extracting(Suspect::rule).containsExactly(0);
        assertThat(remarks("no.a"))
                .as("somebody had looked at another figure")
                .extracting(Remark::kind)
                .containsExactly(Kind.NOT_CHECKED);
        decisions.confirm(List.of(decisions.now(faerder())), "Nå stemmer det", SOFIE);
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.CONFIRMED);
    }

    /** The rules are changed without any release: what lies in memory is asked about anew. */
    @Test
    void otherRulesAskAboutFiguresThatWereReadAlready() {
        figures.publish(rows("90"));
        assertThat(remarks("no.a")).isEmpty();
        figures.rules(RULES.replace("to: 100", "to: 85"));
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.NOT_CHECKED);
    }

    @Test
    void aFigureThatIsHeldBackIsNotShownStaysOnTheListAndIsShownWhenItIsConfirmed() {
        publishHoldingBack(rows("140"));
        assertThat(shown()).isEqualTo(new Observation.LeftOut(true));
        assertThat(shown().status()).isEqualTo("held_back");
        assertThat(figures.at("no.sum", "NO-3911", 2025)).isEqualTo(new Observation.LeftOut(true));
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.HELD_BACK);
        assertThat(RemarkText.originalForFile(remarks("no.a")))
                .as("nobody knows whether it is right")
                .isEmpty();
        assertThat(RemarkText.of(remarks("no.sum").getFirst(), figures.indicator("no.sum"), Language.DA)
                        .sentence())
                .doesNotContain("640");
        assertThat(list.count(open())).isEqualTo(1);
        assertThat(figures.table("no.a", AsOf.release(1)).at(figures.area("NO-3911"), Period.year(2025)))
                .isEqualTo(new Observation.LeftOut(true));

        figures.publish(file("other", "no.b,NO-3901,2025,1000,"));
        assertThat(list.count(open())).as("nothing has been decided").isEqualTo(1);
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        assertThat(number(shown())).isEqualByComparingTo("140");
        assertThat(number(figures.at("no.sum", "NO-3911", 2025))).isEqualByComparingTo("640");
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.CONFIRMED);
        assertThat(list.count(open())).isZero();
    }

    /** From the whole without the correction and the other part, everybody could work it out. */
    @Test
    void aFigureThatIsHeldBackIsNotToldByWhatElseWasDecidedOfTheWhole() {
        figures.publish(rows("90"));
        var other = new Cell(figures.indicator("no.b").id(), figures.area("NO-3911"), Period.year(2025));
        decisions.correct(decisions.now(other), new BigDecimal("510"), "Fra kommunen", SOFIE);
        publishHoldingBack(rows("140"));
        assertThat(remarks("no.sum")).extracting(Remark::kind).containsExactly(Kind.HELD_BACK, Kind.CORRECTED);
        assertThat(remarks("no.sum"))
                .extracting(remark -> RemarkText.of(remark, figures.indicator("no.sum"), Language.NB)
                        .sentence())
                .noneMatch(sentence -> sentence.contains("640"))
                .last()
                .asString()
                .endsWith("Uten rettelsen: holdt tilbake.");
        assertThat(RemarkText.originalForFile(remarks("no.sum"))).isEmpty();
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        assertThat(RemarkText.originalForFile(remarks("no.sum"))).isEqualTo("640");
    }

    /** The next delivery says another number: what was held back was never anybody's decision. */
    @Test
    void heldBackIsTheFigureAndNoLaterOne() {
        publishHoldingBack(rows("140"));
        figures.publish(rows("80"));
        assertThat(number(shown())).isEqualByComparingTo("80");
        assertThat(remarks("no.a")).isEmpty();
        assertThat(list.count(open())).isZero();
    }

    /** Nobody has ever decided that it may be shown. */
    @Test
    void noListOfChangesTellsIt() {
        publishHoldingBack(rows("140"));
        var held = new Observation.LeftOut(true);
        assertThat(change(1).after()).isEqualTo(held);
        figures.publish(rows("80"));
        assertThat(change(1).after()).isEqualTo(held);
        assertThat(change(2).before()).isEqualTo(held);
        assertThat(number(change(2).after())).isEqualByComparingTo("80");
        assertThat(figures.get(ReleaseReview.class).of(2).biggest()).isEmpty();
    }

    @Test
    void aListOfChangesTellsItWhenItIsConfirmed() {
        publishHoldingBack(rows("140"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        assertThat(number(change(1).after())).isEqualByComparingTo("140");
    }

    private Change change(int release) {
        return figures.keyFigures().listChanges(release, 0, 100).stream()
                .filter(one -> one.indicatorId() == faerder().indicatorId())
                .filter(one -> one.areaId() == faerder().areaId())
                .findFirst()
                .orElseThrow();
    }

    private List<String> sentences(Language language) {
        return remarks("no.a").stream()
                .map(it ->
                        RemarkText.of(it, figures.indicator("no.a"), language).sentence())
                .toList();
    }

    /** Rule 1 was answered by Sofie; the provisional 140 becomes final in a release in which rule 2 asks. */
    @Test
    void aConfirmationStandsBesideWhatAnotherRuleHoldsBack() {
        figures.publish(rows("140").replace("140,", "140,p"));
        decisions.confirm(List.of(decisions.now(faerder())), "Ringte kommunen", SOFIE);
        publishHoldingBack(rows("140").replace("no.b,NO-3911,2025,500", "no.b,NO-3911,2025,130"));
        assertThat(shown()).isEqualTo(new Observation.LeftOut(true));
        assertThat(remarks("no.a")).extracting(Remark::kind).containsExactly(Kind.CONFIRMED, Kind.HELD_BACK);
        assertThat(decisions.listHeldBackBy(2)).containsExactly(faerder());
        assertThat(sentences(Language.NB))
                .containsExactly(
                        "Regel 1 spurte om tallet. Det er kontrollert og står ved lag.",
                        "Holdt tilbake: Regel 2 spør om tallet, og det vises først når noen har svart.");
        assertThat(sentences(Language.DA))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Regel 1 spurgte til tallet."),
                        two -> assertThat(two).startsWith("Holdt tilbage: Regel 2 spørger om tallet"));
        assertThat(sentences(Language.EN))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Rule 1 asked about the figure."),
                        two -> assertThat(two).startsWith("Held back: rule 2 asks about the figure"));
        assertThat(RemarkText.of(remarks("no.sum").getFirst(), figures.indicator("no.sum"), Language.NB)
                        .sentence())
                .contains("(regel ");

        long held = decisions.findDecision(faerder()).orElseThrow().id();
        decisions.takeBack(held, "Vises så lenge", IDA);
        assertThat(number(shown())).isEqualByComparingTo("140");
        assertThat(remarks("no.a"))
                .extracting(Remark::kind)
                .containsExactlyInAnyOrder(Kind.NOT_CHECKED, Kind.CONFIRMED);
        assertThat(list.count(open())).as("rule 2 has no answer").isEqualTo(1);

        decisions.confirm(List.of(decisions.now(faerder())), "Helheten er delt på to", IDA);
        assertThat(remarks("no.a"))
                .extracting(Remark::words)
                .containsExactly("Ringte kommunen", "Helheten er delt på to");
        assertThat(list.count(open())).isZero();
        decisions.confirm(List.of(decisions.now(faerder())), "Begge deler stemmer", IDA);
        assertThat(remarks("no.a"))
                .as("said anew of the same")
                .extracting(Remark::words)
                .containsExactly("Begge deler stemmer");
        assertThat(list.count(open())).isZero();
    }

    @Test
    void isCorrectedLikeAnyOther() {
        publishHoldingBack(rows("140"));
        decisions.correct(decisions.now(faerder()), new BigDecimal("14"), "Komma falt ut", SOFIE);
        assertThat(number(shown())).isEqualByComparingTo("14");
        assertThat(RemarkText.originalForFile(remarks("no.a"))).isEqualTo("140");
    }

    @Test
    void theListLeadsFromOneFigureToTheNextAndAround() {
        figures.publish(file("sample", "no.a,NO-3911,2025,140,", "no.a,NO-3901,2025,150,", "no.a,NO-3911,2024,160,"));
        var order = list.list(open(), 0, 10).stream().map(Line::cell).toList();
        assertThat(order).hasSize(3);
        for (int i = 0; i < order.size(); i++) {
            Cell next = order.get((i + 1) % order.size());
            assertThat(list.next(open(), order.get(i)).map(Line::cell)).contains(next);
        }
        decisions.confirm(List.of(decisions.now(order.get(1))), "Ringte", SOFIE);
        assertThat(list.next(open(), order.get(1)).map(Line::cell))
                .as("of one that is decided")
                .contains(order.get(2));
    }
}
