package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.ui.Text;

/** What a source's answers are told as. The office is called <i>The office</i>. */
class SourceSaidTest {

    private static Text said(Kind kind, String found, String expected) {
        Text said = new Sentences().of(new Refusal(kind, "office, 12134", "", found, expected), new Office());
        return new Text(plain(said.da()), plain(said.nb()), plain(said.en()));
    }

    /** Some of the spaces are those that no line breaks at. */
    private static String plain(String sentence) {
        return sentence.replace('\u00A0', ' ');
    }

    @Test
    void untilWhenWeAreToWait() {
        Text said = said(Kind.NO_ANSWER, "HTTP 429, Retry-After 2026-11-22T14:27:27.297325145Z", "");
        assertThat(said.nb()).endsWith("tabell 12134: Kilden ber oss vente til 22. november 2026 kl. 15.27.");
        assertThat(said.da()).endsWith("tabel 12134: Kilden beder os vente til 22. november 2026 kl. 15.27.");
        assertThat(said.en()).endsWith("table 12134: The source asks us to wait until 22 November 2026 at 15:27.");
    }

    @Test
    void thatAWebPageCame() {
        assertThat(said(Kind.OTHER_FORMAT, "<html> Vedlikehold", "JSON").nb())
                .endsWith(": Kilden sendte en nettside i stedet for tall: «Vedlikehold».");
        assertThat(said(Kind.SOURCE_SAYS_NO, "HTTP 404: <html>", "").nb())
                .endsWith(": Kilden sendte en nettside i stedet for tall.");
    }

    @Test
    void thatThereIsNoSuchTable() {
        String name = new Office().name().nb();
        assertThat(said(Kind.SOURCE_SAYS_NO, "HTTP 404: Non-existent table", "").nb())
                .isEqualTo("Tabellen 12134 finnes ikke hos %s. Sjekk nummeret.".formatted(name));
    }

    @Test
    void anythingElseUnderTheSourcesName() {
        assertThat(said(Kind.SOURCE_SAYS_NO, "HTTP 400: For mange", "").nb())
                .isEqualTo("%s, tabell 12134: Kilden svarer: «HTTP 400: For mange»."
                        .formatted(new Office().name().nb()));
    }
}
