package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;

/** How a remark lists the rules that asked. */
class RemarkTextTest {

    private static final Indicator INDICATOR = indicator("cost").made();
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    @Test
    void severalRulesAreListedAsInASentence() {
        assertThat(confirmed(List.of(102), Language.NB)).startsWith("Regel 102 spurte om tallet.");
        assertThat(confirmed(List.of(102, 203), Language.NB)).startsWith("Reglene 102 og 203 spurte om tallet.");
        assertThat(confirmed(List.of(102, 203, 301), Language.DA)).startsWith("Reglerne 102, 203 og 301 spurgte til");
        assertThat(confirmed(List.of(102, 203), Language.EN)).startsWith("Rules 102 and 203 asked about the figure.");
    }

    @Test
    void theCheckNamesItsRules() {
        assertThat(check("102", Language.EN)).startsWith("Quality check, rule 102, 22");
        assertThat(check("102, 203", Language.EN)).startsWith("Quality check, rules 102 and 203, 22");
        assertThat(check("", Language.NB)).startsWith("Kvalitetskontrollen, 22.");
    }

    private static String confirmed(List<Integer> rules, Language language) {
        var remark = new Remark(
                1,
                Remark.Kind.CONFIRMED,
                "Ringte",
                "Sofie",
                Remark.Role.SECRETARIAT,
                NOON,
                Optional.empty(),
                1,
                Optional.empty(),
                rules);
        return RemarkText.of(remark, INDICATOR, language).sentence();
    }

    private static String check(String rules, Language language) {
        var remark = new Remark(
                1,
                Remark.Kind.NOT_CHECKED,
                "",
                rules,
                Remark.Role.CHECK,
                NOON,
                Optional.empty(),
                1,
                Optional.empty(),
                List.of());
        return RemarkText.of(remark, INDICATOR, language).by();
    }
}
