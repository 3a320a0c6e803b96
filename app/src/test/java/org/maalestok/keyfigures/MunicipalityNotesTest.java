package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.keyfigures.quality.Notes;
import org.maalestok.ui.Language;
import org.springframework.security.access.AccessDeniedException;

/** What a municipality writes beside its own figures. */
class MunicipalityNotesTest extends DecidedFigures {

    @Test
    void onlyTheMunicipalitysOwnPeopleWriteNotesAndOnlyTheSecretariatHidesThem() {
        figures.publish(rows("140"));
        var notes = figures.get(Notes.class);
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);
        figures.as(person("NO-3901"));
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);
        figures.as(SECRETARY);
        assertThatThrownBy(() -> notes.write(faerder(), 0, "Hei")).isInstanceOf(AccessDeniedException.class);

        figures.as(person("NO-3911"));
        assertThat(notes.write(faerder(), 0, "Ny skole åpnet")).isInstanceOf(Notes.Outcome.Written.class);
        assertThat(notes.write(faerder(), 0, "Samtidig")).isInstanceOf(Notes.Outcome.Meanwhile.class);
        var first = notes.find(faerder()).orElseThrow();
        assertThat(notes.write(faerder(), first.id(), "Ny skole åpnet i august"))
                .isInstanceOf(Notes.Outcome.Written.class);
        assertThat(notesOf("no.a")).extracting(Remark::words).containsExactly("Ny skole åpnet i august");
        assertThat(notesOf("no.sum"))
                .as("a note may be what explains the sum")
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.isInherited()).isTrue();
                    assertThat(RemarkText.of(remark, figures.indicator("no.sum"), Language.EN)
                                    .sentence())
                            .startsWith("The municipality's own note on a figure that this one is computed from: ");
                });
        assertThat(number(shown())).isEqualByComparingTo("140");

        var second = notes.find(faerder()).orElseThrow();
        assertThatThrownBy(() -> notes.hide(second, "Upassende")).isInstanceOf(AccessDeniedException.class);
        assertThat(figures.as(SECRETARY).get(Notes.class).hide(second, "Navngir en person"))
                .isTrue();
        assertThat(notesOf("no.a")).isEmpty();
        assertThat(decisions.listHistory(faerder())).hasSize(2);
    }

    @Test
    void aNoteStaysWhenTheFigureChangesAndSaysWhatItWasAbout() {
        figures.publish(rows("140"));
        figures.as(person("NO-3911")).get(Notes.class).write(faerder(), 0, "Feil hos oss");
        figures.publish(rows("15"));
        assertThat(remarks("no.a")).singleElement().satisfies(remark -> {
            assertThat(remark.words()).isEqualTo("Feil hos oss");
            assertThat(number(remark.original().orElseThrow())).isEqualByComparingTo("140");
        });
    }

    /** Without that the rules ask about the figure. */
    private List<Remark> notesOf(String code) {
        return remarks(code).stream()
                .filter(remark -> remark.kind() == Remark.Kind.NOTE)
                .toList();
    }

    private static User person(String municipality) {
        return new User(
                9,
                "k@faerder.kommune.no",
                "Kari Controller",
                false,
                List.of(new Membership(municipality, Membership.Role.MEMBER)));
    }
}
