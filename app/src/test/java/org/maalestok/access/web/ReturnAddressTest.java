package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.ui.Language;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb",
                "/nb/",
                "/da/me",
                "/en/indicator/no.school?peers=NO-EKG09&year=2025#table",
                "/nb/search?q=hjemmehj%C3%A6lp"
            })
    void pagesOfThisSite(String to) {
        assertThat(ReturnAddress.checked(to, Language.NB, false)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "///evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/nb/\\..\\evil",
                "\\\\evil.example",
                "/nbevil.example",
                "/nb@evil.example",
                "/nb.evil.example/",
                "/sv/side",
                "nb/me",
                "javascript:alert(1)",
                "/nb/me\r\nSet-Cookie: a=b",
                "/nb/me\u0000",
                "/nb/ side",
                "/nb/søk",
                "/nb/sign-in",
                "/da/sign-out",
                "/nb/sign-in?to=/nb/sign-in"
            })
    void everythingElseLeadsHome(String to) {
        assertThat(ReturnAddress.checked(to, Language.NB, false)).isEqualTo("/nb/me");
    }
}
