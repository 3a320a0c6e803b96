package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms.Difference;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;
import org.maalestok.statistics.spreadsheets.Layout.Section;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Two people who say at the same time how a file is read. */
class LayoutFormTest {

    private static final Texts NB = Steps.TEXTS.in(Language.NB);

    private static Layout layout(String period, char decimal, Role second) {
        var columns = List.of(
                new Column("Kommune", Role.AREA, false, "", "", ""),
                new Column("Andel", second, false, "", "Andel", ""));
        return new Layout("UTF-8", ";", "", 1, 1, 2, columns, Section.NONE, decimal, period, "", "", false);
    }

    private final Fields mine = LayoutForm.fields(layout("2024", ',', Role.VALUE));
    private final Fields theirs = LayoutForm.fields(layout("2023", '.', Role.IGNORED));

    @Test
    void seeTheirDifferencesInWordsFieldByFieldAndColumnByColumn() {
        assertThat(LayoutForm.differences(mine, theirs, NB))
                .extracting(Difference::id, Difference::mine, Difference::theirs)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("period", "2024", "2023"),
                        org.assertj.core.groups.Tuple.tuple("decimal", "Komma: 12,5", "Punktum: 12.5"),
                        org.assertj.core.groups.Tuple.tuple("column:B", "B · Tall · Andel", "B · Leses ikke · Andel"));
        assertThat(LayoutForm.label("column", NB)).isEqualTo("Kolonne");
    }

    @Test
    void chooseForEachOfThemWhoseHolds() {
        Fields merged = LayoutForm.merged(mine, theirs, Set.of("period", "column:B"));
        Layout chosen = LayoutForm.read(merged, layout("", ',', Role.OTHER));
        assertThat(chosen).isEqualTo(layout("2023", ',', Role.IGNORED));
        assertThat(LayoutForm.merged(mine, theirs, Set.of())).isEqualTo(mine);
    }
}
