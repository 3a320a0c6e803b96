package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.ui.Language;

class PasswordRuleTest {

    static final Email EMAIL = new Email("kari.controller@faerder.kommune.no");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hest stoler kvist bærum",
                "Tolv tegn 12",
                "bare-små-bokstaver",
                "😀 smilende ansikt",
                "xK9#mQ2$vL7p",
                "sommerfugler i magen"
            })
    void acceptsWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRule.problemOf(password, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elleve tegn", "😀😀😀😀😀😀", "ælleve tegn"})
    void countsCharactersAsPeopleDo(String password) {
        assertThat(PasswordRule.problemOf(password, EMAIL)).contains(PasswordProblem.TOO_SHORT);
    }

    @Test
    void hasAnUpperEndToo() {
        assertThat(PasswordRule.problemOf("hest stol ".repeat(12) + "åtte tegn", EMAIL))
                .contains(PasswordProblem.TOO_LONG);
        assertThat(PasswordRule.problemOf("x".repeat(5_000), EMAIL)).contains(PasswordProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kari.controller@faerder.kommune.no", "KARI.Controller@Faerder.kommune.no", "Kari.Controller"})
    void isNotTheAddress(String password) {
        assertThat(PasswordRule.problemOf(password, EMAIL)).contains(PasswordProblem.IS_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passord123456",
                "Velkommen2026!",
                "Sommer2026!!!",
                "passordpassord",
                "Adgangskode1",
                "123456789012",
                "098765432109",
                "qwertyuiopå1",
                "asdfgh123456",
                "qwertyuiopåa",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "01017012345 1",
                "Målestok2026",
                "kommune-2026-kommune"
            })
    void isNotAmongTheFirstGuesses(String password) {
        assertThat(PasswordRule.problemOf(password, EMAIL)).contains(PasswordProblem.TOO_COMMON);
    }

    @ParameterizedTest
    @EnumSource(PasswordProblem.class)
    void saysWhyInEveryLanguage(PasswordProblem problem) {
        for (Language language : Language.values()) {
            assertThat(problem.sentence(language)).isNotBlank();
        }
    }
}
