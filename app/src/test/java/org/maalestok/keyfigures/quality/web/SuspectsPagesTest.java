package org.maalestok.keyfigures.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Counted;
import org.maalestok.keyfigures.quality.SuspectList.Facet;
import org.maalestok.keyfigures.quality.web.SuspectsPage.Option;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.mock.web.MockHttpServletRequest;

/** By what the list can be narrowed. */
class SuspectsPagesTest {

    @Test
    void theNewestReleaseComesFirstAndRulesComeByNumber() {
        var list = mock(SuspectList.class);
        when(list.count(eq(Facet.RELEASE), any())).thenReturn(List.of(new Counted(2, 4), new Counted(11, 1)));
        when(list.count(eq(Facet.RULE), any())).thenReturn(List.of(new Counted(101, 4), new Counted(203, 1)));
        when(list.nameOf(101)).thenReturn(Text.same("Andel"));
        when(list.nameOf(203)).thenReturn(Text.same("Sprang"));
        var pages = new SuspectsPages(list, mock(Areas.class), mock(Cards.class), mock(KeyFigures.class));
        var page = pages.page(
                Language.NB,
                Shown.of(null, null, null, null, null),
                SuspectsPages.State.after(0),
                new MockHttpServletRequest("GET", "/nb/admin/suspects"));
        assertThat(page.releases()).extracting(Option::value).containsExactly("", "11", "2");
        assertThat(page.rules()).extracting(Option::value).containsExactly("", "101", "203");
    }
}
