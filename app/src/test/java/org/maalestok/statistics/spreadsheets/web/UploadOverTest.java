package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Waiting;
import org.maalestok.statistics.spreadsheets.FileKind;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Html;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** The page that says that an upload is published leads on to what has to be looked at. */
class UploadOverTest {

    private final Waiting waiting = mock(Waiting.class);

    private String page(String language) throws Exception {
        var upload = new Upload(
                5,
                "priser.xlsx",
                FileKind.SHEET,
                100,
                Instant.EPOCH,
                "Kari",
                Optional.empty(),
                Map.of(),
                0,
                false,
                1,
                Optional.of(12));
        var request = new MockHttpServletRequest("GET", "/" + language + "/admin/spreadsheets/5");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("language", language));
        var figures = mock(KeyFigures.class);
        when(figures.listReleases()).thenReturn(List.of());
        var response = new MockHttpServletResponse();
        new UploadOverPages(figures, waiting)
                .show(new UploadOver(Optional.of(upload)), request, response)
                .render(Map.of(), request, response);
        String page = response.getContentAsString();
        assertThat(Html.faults(page)).isEmpty();
        return page.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | 3    | Se på de 3 tallene som reglene spør om",
                "nb | 1    | Se på tallet som reglene spør om",
                "nb | 1200 | Se på de 1 200 tallene som reglene spør om",
                "da | 3    | Se på de 3 tal, som reglerne spørger om",
                "en | 3    | Look at the 3 figures that the rules ask about",
            })
    void leadsToTheFiguresOfTheReleaseThatRulesAskAbout(String language, int count, String words) throws Exception {
        when(waiting.countSuspects(12)).thenReturn(count);
        assertThat(page(language))
                .contains("href=\"/%s/admin/suspects?release=12\">%s</a>".formatted(language, words))
                .contains("href=\"/%s/data/releases/12\"".formatted(language));
    }

    @Test
    void leadsToTheReleaseAloneWhenNothingIsAsked() throws Exception {
        assertThat(page("nb")).contains("/nb/data/releases/12").doesNotContain("suspects");
    }
}
