package org.maalestok.statistics.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Contacts;
import org.maalestok.statistics.subscriptions.Sentences;
import org.maalestok.ui.Html;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A table is looked up at a source that refuses. */
class SilentSourceTest {

    private final Source source = mock(Source.class);

    @Test
    void thatTheSourceCannotBeReachedIsNotSaidOfWhatWasTyped() throws Exception {
        refuses(new Refusal(Kind.UNKNOWN_HOST, "ssb, 07459", "", "data.ssb.no × 5", ""));

        assertThat(page("da"))
                .contains("<div class=\"notice\" role=\"alert\"><p>SSB svarer ikke lige nu.</p>")
                .contains("Ingen har adressen data.ssb.no (5 forsøg). Tjek netforbindelsen og kildens adresse.")
                .contains("value=\"07459\"")
                .doesNotContain("aria-invalid", "table-error");
        assertThat(page("nb")).contains("role=\"alert\"").doesNotContain("aria-invalid");
        assertThat(Html.faults(page("en"))).isEmpty();
    }

    @Test
    void thatThereIsNoSuchTableIsSaidOfWhatWasTyped() throws Exception {
        refuses(new Refusal(Kind.BAD_TABLE, "ssb, 07459", "", "07459", ""));

        assertThat(page("da"))
                .contains("aria-invalid=\"true\"", "er ikke et tabelnummer")
                .doesNotContain("role=\"alert\"");
    }

    private void refuses(Refusal refusal) throws Exception {
        when(source.describe(any())).thenThrow(new TableRefused(refusal));
    }

    private String page(String language) throws Exception {
        when(source.code()).thenReturn("ssb");
        when(source.name()).thenReturn(Text.same("SSB"));
        when(source.terms()).thenReturn(Source.Terms.UNKNOWN);
        Sources sources = mock(Sources.class);
        when(sources.find("ssb")).thenReturn(Optional.of(source));
        var contacts = mock(Contacts.class);
        var described = new Described(contacts, mock(Sentences.class, CALLS_REAL_METHODS), Clock.systemUTC());
        var conversion = new DefaultFormattingConversionService();
        conversion.addConverter(String.class, Language.class, (Converter<String, Language>)
                tag -> Language.find(tag).orElseThrow());
        var pages = MockMvcTester.create(
                MockMvcBuilders.standaloneSetup(new SourcesController(sources, contacts, described))
                        .setConversionService(conversion)
                        .build());
        return pages.get()
                .uri("/" + language + "/admin/sources/ssb?table=07459")
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
