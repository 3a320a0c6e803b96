package org.maalestok.statistics.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Links in the sources' notes. */
class NotedTest {

    @Test
    void aMarkdownLinkIsALink() {
        assertThat(Noted.of("Se [kodelister](https://www.ssb.no/klass/klassifikasjoner/104) og (KLASS)."))
                .containsExactly(
                        new Noted("Se ", ""),
                        new Noted("kodelister", "https://www.ssb.no/klass/klassifikasjoner/104"),
                        new Noted(" og (KLASS).", ""));
    }

    @Test
    void anAddressMayHaveBrackets() {
        assertThat(Noted.of("[Asker](http://no.example.org/wiki/Asker_(by))"))
                .containsExactly(new Noted("Asker", "http://no.example.org/wiki/Asker_(by)"));
    }

    @Test
    void whatLeadsElsewhereStaysAsItIsWritten() {
        String script = "[klikk](javascript:alert(1)) og [fil](file:///etc/passwd)";
        assertThat(Noted.of(script)).containsExactly(new Noted(script, ""));
        assertThat(Noted.of("")).isEmpty();
    }
}
