package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** The sentences in the language of whoever reads them. */
class RejectionWordsTest {

    private static RejectedFiles files;

    @BeforeAll
    static void begin() {
        files = new RejectedFiles();
    }

    @AfterAll
    static void end() {
        files.close();
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of(
                        "no.school.gros,NO-3911,2020,1,",
                        "Linje 10: Nøgletallet »no.school.gros« findes ikke i kataloget. Mente du no.school.gross?",
                        "Linje 10: Nøkkeltallet «no.school.gros» finnes ikke i katalogen. Mente du no.school.gross?"),
                Arguments.of(
                        "no.school.gross,NO-0301,2010,1,",
                        "Linje 10: Intet område havde koden »NO-0301« i den periode eller senere. Mente du NO-0301"
                                + " (Old Town) eller NO-0301 (New Town)?",
                        "Linje 10: Ikke noe område hadde koden «NO-0301» i den perioden eller senere. Mente du"
                                + " NO-0301 (Old Town) eller NO-0301 (New Town)?"),
                Arguments.of(
                        "no.school.gross,NO-3911,2020,12,5,",
                        "Linje 10: Rækken har 6 felter. Der er 5 kolonnenavne. Skriv decimaler med punktum.",
                        "Linje 10: Raden har 6 felt. Det er 5 kolonnenavn. Skriv desimaler med punktum."),
                Arguments.of(
                        "no.school.gross,NO-3911,2020,ti,",
                        "Linje 10: »ti« er hverken et tal eller et af tegnene for, hvorfor der ikke er noget. Skriv"
                                + " cifre med decimalpunktum, eller .. mangler, . ikke relevant, : skjult, ... ikke"
                                + " indberettet endnu.",
                        "Linje 10: «ti» er verken et tall eller et av tegnene for hvorfor det ikke er noe. Skriv"
                                + " sifre med desimalpunktum, eller .. mangler, . ikke aktuelt, : skjult, ... ikke"
                                + " rapportert ennå."));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysItInTheReadersLanguage(String row, String danish, String norwegian) {
        var rejected = (Rejected) files.bring(file("sample", row));

        assertThat(rejected.shown()).singleElement().satisfies(rejection -> {
            assertThat(rejection.sentenceWithLine(Language.DA)).isEqualTo(danish);
            assertThat(rejection.sentenceWithLine(Language.NB)).isEqualTo(norwegian);
        });
    }

    @ParameterizedTest
    @EnumSource(Rejection.Kind.class)
    void everyKindHasASentenceInEveryLanguage(Rejection.Kind kind) {
        var rejection = new Rejection(kind, 0, Text.same("7"), Text.NONE);

        String english = rejection.sentence(Language.EN);

        assertThat(english).endsWith(".");
        assertThat(rejection.sentence(Language.DA)).endsWith(".").isNotEqualTo(english);
        assertThat(rejection.sentence(Language.NB)).endsWith(".").isNotEqualTo(english);
    }
}
