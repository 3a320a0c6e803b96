package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;

/** Before anything is published, people read which figures the rules would ask about, and why. */
class SuspectTextsTest extends DecidedFigures {

    @Test
    void aFigureIsToldOnceWithEverythingThatRulesSayOfIt() {
        var would = (ImportOutcome.WouldPublish)
                figures.bring(rows("600").getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
        var texts = new SuspectTexts(
                figures.get(Catalogue.class), figures.get(Areas.class), figures.get(SuspectList.class));
        assertThat(would.suspects()).hasSize(2);
        assertThat(SuspectTexts.countFigures(would.suspects())).isOne();
        List<SuspectText> told = texts.of(would.suspects(), 10, Language.NB);
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.area()).isEqualTo("Færder");
            assertThat(one.period()).isEqualTo("2025");
            assertThat(one.value().replace('\u00a0', ' ')).isEqualTo("600 kr");
            assertThat(one.whys())
                    .extracting(SuspectText.Why::rule)
                    .containsExactly("1 Over hundre", "2 Del over helhet");
            assertThat(one.whys().getFirst().sentence().replace('\u00a0', ' ')).isEqualTo("600 kr er over 100 kr.");
        });
        assertThat(figures.count("suspect") + figures.count("release")).isZero();
    }
}
