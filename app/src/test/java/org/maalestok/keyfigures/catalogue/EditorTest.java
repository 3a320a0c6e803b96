package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.catalogue.Editor.Changed;
import org.maalestok.keyfigures.catalogue.Editor.Conflict;
import org.maalestok.keyfigures.catalogue.Editor.Created;
import org.maalestok.keyfigures.catalogue.Editor.Kept;
import org.maalestok.keyfigures.catalogue.Editor.NotYet;
import org.maalestok.keyfigures.catalogue.Editor.Nothing;
import org.maalestok.keyfigures.catalogue.Editor.Out;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people change the catalogue, beside each other. */
class EditorTest {

    @TempDir
    Path temporary;

    private EditorDesk desk;

    @BeforeEach
    void begin() {
        desk = new EditorDesk(temporary);
    }

    @Test
    void aDraftChangesNothingUntilItIsPublishedAndThenForAll() {
        assertThat(desk.elsewhere.findIndicator("no.cost")).isPresent();
        Seen seen = desk.save("no.cost", "nb.name", "Kostnad i alt");
        assertThat(desk.present("no.cost").words().name().nb()).isEqualTo("no.cost nb");
        assertThat(desk.editor.publish("no.cost", seen, "Klarere navn", EditorDesk.SVEN))
                .isEqualTo(new Out(2));
        assertThat(desk.announced).hasSize(1).hasOnlyElementsOfType(DefinitionChanged.class);
        assertThat(desk.present("no.cost").words().name().nb()).isEqualTo("Kostnad i alt");
        assertThat(desk.elsewhere
                        .findIndicator("no.cost")
                        .orElseThrow()
                        .words()
                        .name()
                        .nb())
                .as("on another node, without a restart")
                .isEqualTo("Kostnad i alt");
        assertThat(desk.catalogue
                        .search(new Catalogue.Query("Kostnad", Language.NB, "", "", "", 0, 10))
                        .indicators())
                .extracting(Indicator::code)
                .contains("no.cost");
        assertThat(desk.edited("no.cost").draft()).isEmpty();
        assertThat(desk.editor.history("no.cost"))
                .satisfiesExactly(
                        second -> {
                            assertThat(second.by()).isEqualTo("Sven");
                            assertThat(second.why()).isEqualTo("Klarere navn");
                        },
                        first -> assertThat(first.by()).isNull());
    }

    @Test
    void aDraftMayBeIncompleteButThenItIsNotPublished() {
        assertThat(desk.editor.create("no.new", Map.of(), EditorDesk.SOFIE)).isEqualTo(Created.CREATED);
        assertThat(desk.editor.create("no.new", Map.of(), EditorDesk.SVEN)).isEqualTo(Created.TAKEN);
        assertThat(desk.editor.create("no.cost", Map.of(), EditorDesk.SVEN)).isEqualTo(Created.TAKEN);
        assertThat(desk.editor.create("No New", Map.of(), EditorDesk.SVEN)).isEqualTo(Created.NOT_A_CODE);
        assertThat(desk.editor.create("new", Map.of(), EditorDesk.SVEN)).isEqualTo(Created.NOT_A_CODE);
        Seen seen = desk.save("no.new", "unit", "kroner", "decimals", "two", "formula", "no.cst / 2", "nb.name", "Ny");
        assertThat(desk.edited("no.new").fields())
                .containsEntry("unit", "kroner")
                .containsEntry("decimals", "two");
        var notYet = (NotYet) desk.editor.publish("no.new", seen, "Ny", EditorDesk.SOFIE);
        assertThat(notYet.shortcomings())
                .extracting(Shortcoming::field, Shortcoming::kind, Shortcoming::near)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("unit", FaultKind.UNIT, ""),
                        org.assertj.core.groups.Tuple.tuple("decimals", FaultKind.NUMBER, ""),
                        org.assertj.core.groups.Tuple.tuple("formula", FaultKind.FORMULA_PART, "no.cost"),
                        org.assertj.core.groups.Tuple.tuple("service", FaultKind.MISSING, ""),
                        org.assertj.core.groups.Tuple.tuple("da.name", FaultKind.MISSING, ""));
        assertThat(desk.catalogue.findIndicator("no.new")).isEmpty();
        assertThat(desk.editor.discard("no.new", seen)).isTrue();
        assertThat(desk.editor.find("no.new")).isEmpty();
    }

    @Test
    void aChangeThatBreaksAnotherFormulaIsRefused() {
        Seen seen = desk.save("no.people", "unit", "pupil");
        var notYet = (NotYet) desk.editor.publish("no.people", seen, "Elever", EditorDesk.SOFIE);
        assertThat(notYet.shortcomings())
                .extracting(Shortcoming::code, Shortcoming::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("no.each", FaultKind.FORMULA));
        Seen cycle = desk.save("no.cost", "unit", "NOK", "formula", "no.each * no.people");
        assertThat(((NotYet) desk.editor.publish("no.cost", cycle, "?", EditorDesk.SOFIE)).shortcomings())
                .extracting(Shortcoming::kind)
                .contains(FaultKind.CYCLE);
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        Seen before = desk.edited("no.cost").seen();
        Map<String, String> mine = desk.changed("no.cost", "nb.why", "Min grunn");
        Map<String, String> theirs = desk.changed("no.cost", "nb.why", "Svens grunn");
        assertThat(desk.editor.save("no.cost", theirs, before, EditorDesk.SVEN)).isInstanceOf(Kept.class);
        var conflict = (Conflict) desk.editor.save("no.cost", mine, before, EditorDesk.SOFIE);
        assertThat(conflict.theirs().fields()).containsEntry("nb.why", "Svens grunn");
        assertThat(conflict.theirs().draft().orElseThrow().by()).isEqualTo("Sven");
        assertThat(conflict.before())
                .as("the definition that both began with")
                .hasValueSatisfying(fields -> assertThat(fields).containsEntry("nb.why", "Hvorfor"));
        assertThat(desk.editor.save("no.cost", theirs, before, EditorDesk.SVEN))
                .as("the same sent twice")
                .isInstanceOf(Kept.class);
        assertThat(desk.editor.save("no.cost", mine, conflict.theirs().seen(), EditorDesk.SOFIE))
                .isInstanceOf(Kept.class);
    }

    /** The draft that both had before them is gone, saved over or published. */
    @Test
    void whatBothBeganWithIsKnownAfterwards() {
        Seen draft = desk.save("no.cost", "nb.why", "Utkast");
        Seen next = desk.save("no.cost", "nb.why", "Nytt utkast");
        assertThat(conflict(draft).before().orElseThrow()).containsEntry("nb.why", "Utkast");
        desk.editor.publish("no.cost", next, "Ferdig", EditorDesk.SVEN);
        assertThat(conflict(next).before().orElseThrow()).containsEntry("nb.why", "Nytt utkast");
        JdbcClient.create(desk.database)
                .sql("update keyfigures.indicator_draft_past set left_at = now() - interval '8 days'")
                .update();
        desk.save("no.people", "nb.why", "Et annet");
        assertThat(conflict(draft).before()).as("a week later").isEmpty();
    }

    private Conflict conflict(Seen seen) {
        return (Conflict) desk.editor.save("no.cost", desk.changed("no.cost", "nb.why", "Sen"), seen, EditorDesk.SOFIE);
    }

    @Test
    void aDraftFromBeforeAPublicationIsAConflictToo() {
        Seen before = desk.save("no.cost", "nb.why", "Første");
        desk.editor.publish("no.cost", before, "Første", EditorDesk.SVEN);
        assertThat(desk.editor.save("no.cost", desk.changed("no.cost", "nb.why", "Andre"), before, EditorDesk.SOFIE))
                .isInstanceOf(Conflict.class);
        assertThat(desk.edited("no.cost").draft()).isEmpty();
        Seen next = desk.save("no.cost", "nb.why", "Tredje");
        assertThat(next.draft()).as("a number is never used twice").isGreaterThan(before.draft());
        assertThat(desk.editor.publish("no.cost", before, "?", EditorDesk.SOFIE))
                .isEqualTo(new Changed());
        assertThat(desk.editor.discard("no.cost", before)).isFalse();
    }

    @Test
    void whatSaysNothingNewIsNeitherKeptNorPublished() {
        assertThat(desk.editor.save(
                        "no.cost",
                        desk.edited("no.cost").fields(),
                        desk.edited("no.cost").seen(),
                        EditorDesk.SOFIE))
                .isEqualTo(new Kept(0));
        desk.save("no.cost", "nb.why", "Annet");
        Seen back = desk.save("no.cost", "nb.why", "Hvorfor");
        assertThat(desk.editor.publish("no.cost", back, "?", EditorDesk.SOFIE)).isEqualTo(new Nothing());
    }

    @Test
    void aRetiredOneIsInNoListAndStillThere() {
        Indicator cost = desk.present("no.cost");
        assertThat(desk.editor.retire("no.cost", new Text("da", "nb", "en"), Optional.empty(), EditorDesk.SOFIE))
                .isTrue();
        assertThat(desk.editor.retire("no.cost", new Text("da2", "nb2", "en2"), Optional.empty(), EditorDesk.SVEN))
                .as("Sofie's reasons are not overwritten unseen")
                .isFalse();
        assertThat(desk.catalogue.listIndicators()).extracting(Indicator::code).doesNotContain("no.cost");
        assertThat(desk.catalogue.listIndicatorsAndRetired()).contains(cost);
        assertThat(desk.catalogue.findIndicator("no.cost")).contains(cost);
        assertThat(desk.catalogue
                        .search(new Catalogue.Query("no.cost", Language.NB, "", "", "", 0, 10))
                        .indicators())
                .doesNotContain(cost);
        assertThat(desk.catalogue.findRetirement(cost).orElseThrow().why().nb()).isEqualTo("nb");
        desk.fixture.with(desk.folder.path());
        assertThat(desk.elsewhere.listIndicators()).doesNotContain(cost);
        desk.editor.restore("no.cost");
        assertThat(desk.catalogue.listIndicators()).contains(cost);
        assertThat(desk.catalogue.findRetirement(cost)).isEmpty();
    }

    @Test
    void aCopyIsNotPublishedUnderItsModelsName() {
        var copy = DraftFields.copyOf(
                desk.changed("no.people", "headline", "true", "keywords", "folk", "source_table", "1"));
        assertThat(copy).doesNotContainKeys("headline", "keywords", "source_table", "nb.why");
        desk.editor.create("no.adults", copy, EditorDesk.SOFIE);

        assertThat(desk.editor.publish("no.adults", desk.edited("no.adults").seen(), "new", EditorDesk.SOFIE))
                .isInstanceOfSatisfying(NotYet.class, notYet -> assertThat(notYet.shortcomings())
                        .filteredOn(one -> one.kind() == FaultKind.NAME_TAKEN)
                        .extracting(Shortcoming::field)
                        .containsExactlyInAnyOrder("nb.name", "da.name", "en.name"));

        assertThat(desk.editor.check(
                        "no.adults", desk.changed("no.adults", "nb.name", "A", "da.name", "B", "en.name", "C")))
                .noneMatch(one -> one.kind() == FaultKind.NAME_TAKEN);
    }

    @ParameterizedTest(name = "{0} {2} be called as {1}")
    @CsvSource({"no.people, dk.people, may", "dk.people, no.people, may", "no.people, no.adults, may not"})
    void namesDifferWithinACountry(String code, String other, String may) throws IOException {
        var both = CatalogueFolder.in(Files.createTempDirectory(temporary, "both"))
                .file("a.yaml", indicator(code, "unit: person") + indicator(other, "unit: person"));
        desk.fixture.with(both.path());

        String name = desk.edited(other).fields().get("en.name");
        assertThat(desk.editor.check(code, desk.changed(code, "en.name", name, "nb.caveat", "Uten utflyttede.")))
                .filteredOn(one -> one.kind() == FaultKind.NAME_TAKEN)
                .hasSize(may.equals("may") ? 0 : 1);
    }
}
