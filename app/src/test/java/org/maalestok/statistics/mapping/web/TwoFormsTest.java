package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwoFormsTest {

    private static final TwoForms TWO = new TwoForms(List.of(new TwoForms.Table(List.of("sign", "meaning"))));

    private static Fields form(String title, String note, List<String> signs, List<String> meanings) {
        return new Fields(Map.of("title", List.of(title), "note", List.of(note), "sign", signs, "meaning", meanings));
    }

    private static final Fields BEFORE = form("Pendling", "", List.of("x", "-"), List.of("MISSING", "IGNORED"));
    private static final Fields MINE = form("Utpendling", "", List.of("x", "-"), List.of("MISSING", "IGNORED"));
    private static final Fields THEIRS = form("Pendling", "Ny", List.of("x", "k"), List.of("SUPPRESSED", "REVISED"));

    @Test
    void differencesAreFieldsAndRowsAndSayWhoChangedThem() {
        var differences = TWO.differences(MINE, THEIRS, Optional.of(BEFORE));
        assertThat(differences)
                .extracting(it -> it.id() + " " + it.theirsOnly())
                .as("the title is mine alone")
                .containsExactlyInAnyOrder("note true", "sign:x true", "sign:- true", "sign:k true");
        assertThat(TWO.differences(MINE, THEIRS, Optional.empty())).noneMatch(TwoForms.Difference::theirsOnly);
        assertThat(TWO.differences(form("Mitt", "Ny", List.of(), List.of()), THEIRS, Optional.of(BEFORE)))
                .as("what nobody else changed is not asked")
                .noneMatch(it -> it.id().equals("title"));
        assertThat(TWO.differences(MINE, form("Deres", "", List.of(), List.of()), Optional.of(BEFORE)))
                .filteredOn(it -> it.id().equals("title"))
                .as("what both changed is")
                .singleElement()
                .matches(it -> !it.theirsOnly());
        assertThat(TWO.differences(MINE, MINE, Optional.of(BEFORE))).isEmpty();
    }

    @Test
    void whatIsTakenIsTheirsAndTheRestStaysMine() {
        var merged = TWO.merged(MINE, THEIRS, Set.of("note", "sign:x", "sign:-", "sign:k"));
        assertThat(merged.get("title")).isEqualTo("Utpendling");
        assertThat(merged.get("note")).isEqualTo("Ny");
        assertThat(merged.list("sign")).containsExactly("x", "k");
        assertThat(merged.list("meaning")).containsExactly("SUPPRESSED", "REVISED");
        assertThat(TWO.merged(MINE, THEIRS, Set.of())).isEqualTo(MINE);
    }

    @Test
    void rowsWithTheSameFirstColumnAreToldApart() {
        var mine = form("", "", List.of("x", "x"), List.of("MISSING", "REVISED"));
        var theirs = form("", "", List.of("x", "x"), List.of("MISSING", "IGNORED"));
        assertThat(TWO.differences(mine, theirs, Optional.empty()))
                .extracting(TwoForms.Difference::id)
                .containsExactly("sign:x 2");
        assertThat(TWO.merged(mine, theirs, Set.of("sign:x 2")).list("meaning")).containsExactly("MISSING", "IGNORED");
    }

    @Test
    void whenTheyHaveNeitherOfTwoRowsBothCanGo() {
        var mine = form("", "", List.of("x", "x", "-"), List.of("MISSING", "REVISED", "IGNORED"));
        var theirs = form("", "", List.of("-", "y"), List.of("IGNORED", "MISSING"));
        var merged = TWO.merged(mine, theirs, Set.of("sign:x", "sign:x 2", "sign:y"));
        assertThat(merged.list("sign")).containsExactly("-", "y");
        assertThat(merged.list("meaning")).containsExactly("IGNORED", "MISSING");
        assertThat(TWO.merged(mine, theirs, Set.of("sign:x")).list("meaning")).containsExactly("REVISED", "IGNORED");
    }
}
