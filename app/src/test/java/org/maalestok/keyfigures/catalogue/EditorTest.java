package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.CatalogueFiles.Loaded;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.catalogue.Editor.Author;
import org.maalestok.keyfigures.catalogue.Editor.Changed;
import org.maalestok.keyfigures.catalogue.Editor.Conflict;
import org.maalestok.keyfigures.catalogue.Editor.Created;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Kept;
import org.maalestok.keyfigures.catalogue.Editor.NotYet;
import org.maalestok.keyfigures.catalogue.Editor.Nothing;
import org.maalestok.keyfigures.catalogue.Editor.Out;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How people change the catalogue, beside the files and beside each other. */
class EditorTest {

    private static final Author SOFIE = new Author(1, "Sofie");
    private static final Author SVEN = new Author(2, "Sven");

    @TempDir
    Path temporary;

    private DataSource database;
    private CatalogueFolder folder;
    private CatalogueFixture fixture;
    private Catalogue catalogue;
    private Editor editor;
    private final List<Object> announced = new java.util.ArrayList<>();
    private StoredCatalogue elsewhere;
    private CatalogueYaml yaml;
    private ServiceEditor services;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        fixture = CatalogueFixture.over(database);
        catalogue = fixture.catalogue();
        var jdbc = JdbcClient.create(database);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        var stored = (StoredCatalogue) catalogue;
        editor = new StoredEditor(stored, jdbc, transactions, announced::add);
        services = new ServiceEditor(stored, jdbc, transactions);
        yaml = new CatalogueYaml(stored, jdbc);
        elsewhere = new StoredCatalogue(jdbc, Duration.ZERO);
        folder = CatalogueFolder.in(temporary)
                .file(
                        "a.yaml",
                        indicator("no.people", "unit: person", "kind: stock")
                                + indicator("no.cost", "unit: NOK", "kind: flow")
                                + indicator("no.each", "unit: NOK/person", "formula: no.cost / no.people"));
        fixture.with(folder.path());
    }

    private Edited edited(String code) {
        return editor.find(code).orElseThrow();
    }

    private Map<String, String> changed(String code, String... fields) {
        var all = new HashMap<>(edited(code).fields());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private Seen save(String code, String... fields) {
        var saved = editor.save(code, changed(code, fields), edited(code).seen(), SOFIE);
        assertThat(saved).isInstanceOf(Kept.class);
        return edited(code).seen();
    }

    private Indicator present(String code) {
        return catalogue.findIndicator(code).orElseThrow();
    }

    @Test
    void aDraftChangesNothingUntilItIsPublishedAndThenForAll() {
        assertThat(elsewhere.findIndicator("no.cost")).isPresent();
        Seen seen = save("no.cost", "nb.name", "Kostnad i alt");
        assertThat(present("no.cost").words().name().nb()).isEqualTo("no.cost nb");
        assertThat(editor.publish("no.cost", seen, "Klarere navn", SVEN)).isEqualTo(new Out(2));
        assertThat(announced).hasSize(1).hasOnlyElementsOfType(DefinitionChanged.class);
        assertThat(present("no.cost").words().name().nb()).isEqualTo("Kostnad i alt");
        assertThat(elsewhere
                        .findIndicator("no.cost")
                        .orElseThrow()
                        .words()
                        .name()
                        .nb())
                .as("on another node, without a restart")
                .isEqualTo("Kostnad i alt");
        assertThat(catalogue
                        .search(new Catalogue.Query("Kostnad", Language.NB, "", "", "", 0, 10))
                        .indicators())
                .extracting(Indicator::code)
                .contains("no.cost");
        assertThat(edited("no.cost").draft()).isEmpty();
        assertThat(editor.history("no.cost"))
                .satisfiesExactly(
                        second -> {
                            assertThat(second.by()).isEqualTo("Sven");
                            assertThat(second.why()).isEqualTo("Klarere navn");
                        },
                        first -> assertThat(first.by()).isNull());
    }

    @Test
    void aDraftMayBeIncompleteButThenItIsNotPublished() {
        assertThat(editor.create("no.new", Map.of(), SOFIE)).isEqualTo(Created.CREATED);
        assertThat(editor.create("no.new", Map.of(), SVEN)).isEqualTo(Created.TAKEN);
        assertThat(editor.create("no.cost", Map.of(), SVEN)).isEqualTo(Created.TAKEN);
        assertThat(editor.create("No New", Map.of(), SVEN)).isEqualTo(Created.NOT_A_CODE);
        assertThat(editor.create("new", Map.of(), SVEN)).isEqualTo(Created.NOT_A_CODE);
        Seen seen = save("no.new", "unit", "kroner", "decimals", "two", "formula", "no.cst / 2", "nb.name", "Ny");
        assertThat(edited("no.new").fields()).containsEntry("unit", "kroner").containsEntry("decimals", "two");
        var notYet = (NotYet) editor.publish("no.new", seen, "Ny", SOFIE);
        assertThat(notYet.shortcomings())
                .extracting(Shortcoming::field, Shortcoming::kind, Shortcoming::near)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("unit", FaultKind.UNIT, ""),
                        org.assertj.core.groups.Tuple.tuple("decimals", FaultKind.NUMBER, ""),
                        org.assertj.core.groups.Tuple.tuple("formula", FaultKind.FORMULA_PART, "no.cost"),
                        org.assertj.core.groups.Tuple.tuple("service", FaultKind.MISSING, ""),
                        org.assertj.core.groups.Tuple.tuple("da.name", FaultKind.MISSING, ""));
        assertThat(catalogue.findIndicator("no.new")).isEmpty();
        assertThat(editor.discard("no.new", seen)).isTrue();
        assertThat(editor.find("no.new")).isEmpty();
    }

    @Test
    void aChangeThatBreaksAnotherFormulaIsRefused() {
        Seen seen = save("no.people", "unit", "pupil");
        var notYet = (NotYet) editor.publish("no.people", seen, "Elever", SOFIE);
        assertThat(notYet.shortcomings())
                .extracting(Shortcoming::code, Shortcoming::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("no.each", FaultKind.FORMULA));
        Seen cycle = save("no.cost", "unit", "NOK", "formula", "no.each * no.people");
        assertThat(((NotYet) editor.publish("no.cost", cycle, "?", SOFIE)).shortcomings())
                .extracting(Shortcoming::kind)
                .contains(FaultKind.CYCLE);
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        Seen before = edited("no.cost").seen();
        Map<String, String> mine = changed("no.cost", "nb.why", "Min grunn");
        Map<String, String> theirs = changed("no.cost", "nb.why", "Svens grunn");
        assertThat(editor.save("no.cost", theirs, before, SVEN)).isInstanceOf(Kept.class);
        var conflict = (Conflict) editor.save("no.cost", mine, before, SOFIE);
        assertThat(conflict.theirs().fields()).containsEntry("nb.why", "Svens grunn");
        assertThat(conflict.theirs().draft().orElseThrow().by()).isEqualTo("Sven");
        assertThat(conflict.before())
                .as("the definition that both began with")
                .hasValueSatisfying(fields -> assertThat(fields).containsEntry("nb.why", "Hvorfor"));
        assertThat(editor.save("no.cost", theirs, before, SVEN))
                .as("the same sent twice")
                .isInstanceOf(Kept.class);
        assertThat(editor.save("no.cost", mine, conflict.theirs().seen(), SOFIE))
                .isInstanceOf(Kept.class);
    }

    /** The draft that both had before them is gone, saved over or published. */
    @Test
    void whatBothBeganWithIsKnownAfterwards() {
        Seen draft = save("no.cost", "nb.why", "Utkast");
        Seen next = save("no.cost", "nb.why", "Nytt utkast");
        assertThat(before(draft)).containsEntry("nb.why", "Utkast");
        editor.publish("no.cost", next, "Ferdig", SVEN);
        assertThat(before(next)).containsEntry("nb.why", "Nytt utkast");
        JdbcClient.create(database)
                .sql("update keyfigures.indicator_draft_past set left_at = now() - interval '8 days'")
                .update();
        save("no.people", "nb.why", "Et annet");
        assertThat(((Conflict) editor.save("no.cost", changed("no.cost", "nb.why", "Sen"), draft, SOFIE)).before())
                .as("a week later")
                .isEmpty();
    }

    private Map<String, String> before(Seen seen) {
        return ((Conflict) editor.save("no.cost", changed("no.cost", "nb.why", "Sen"), seen, SOFIE))
                .before()
                .orElseThrow();
    }

    @Test
    void aDraftFromBeforeAPublicationIsAConflictToo() {
        Seen before = save("no.cost", "nb.why", "Første");
        editor.publish("no.cost", before, "Første", SVEN);
        assertThat(editor.save("no.cost", changed("no.cost", "nb.why", "Andre"), before, SOFIE))
                .isInstanceOf(Conflict.class);
        assertThat(edited("no.cost").draft()).isEmpty();
        Seen next = save("no.cost", "nb.why", "Tredje");
        assertThat(next.draft()).as("a number is never used twice").isGreaterThan(before.draft());
        assertThat(editor.publish("no.cost", before, "?", SOFIE)).isEqualTo(new Changed());
        assertThat(editor.discard("no.cost", before)).isFalse();
    }

    @Test
    void whatSaysNothingNewIsNeitherKeptNorPublished() {
        assertThat(editor.save(
                        "no.cost", edited("no.cost").fields(), edited("no.cost").seen(), SOFIE))
                .isEqualTo(new Kept(0));
        save("no.cost", "nb.why", "Annet");
        Seen back = save("no.cost", "nb.why", "Hvorfor");
        assertThat(editor.publish("no.cost", back, "?", SOFIE)).isEqualTo(new Nothing());
    }

    @Test
    void filesLeaveAloneWhatPeopleEditedUntilTheySayTheSame() throws IOException {
        editor.publish("no.cost", save("no.cost", "nb.name", "Kostnad"), "Navn", SOFIE);
        assertThat(fixture.files().load(folder.path())).isEqualTo(new Loaded(0, 0, 2, List.of("no.cost")));
        assertThat(present("no.cost").words().name().nb()).isEqualTo("Kostnad");
        assertThat(fixture.files().load(downloaded())).isEqualTo(new Loaded(0, 0, 3));
        assertThat(edited("no.cost").edited()).as("the files have caught up").isFalse();
        assertThat(fixture.files().load(folder.path())).isEqualTo(new Loaded(0, 1, 2));
        assertThat(present("no.cost").words().name().nb()).isEqualTo("no.cost nb");
    }

    @Test
    void aRetiredOneIsInNoListAndStillThere() {
        Indicator cost = present("no.cost");
        assertThat(editor.retire("no.cost", new Text("da", "nb", "en"), Optional.empty(), SOFIE))
                .isTrue();
        assertThat(editor.retire("no.cost", new Text("da2", "nb2", "en2"), Optional.empty(), SVEN))
                .as("Sofie's reasons are not overwritten unseen")
                .isFalse();
        assertThat(catalogue.listIndicators()).extracting(Indicator::code).doesNotContain("no.cost");
        assertThat(catalogue.listIndicatorsAndRetired()).contains(cost);
        assertThat(catalogue.findIndicator("no.cost")).contains(cost);
        assertThat(catalogue
                        .search(new Catalogue.Query("no.cost", Language.NB, "", "", "", 0, 10))
                        .indicators())
                .doesNotContain(cost);
        assertThat(catalogue.findRetirement(cost).orElseThrow().why().nb()).isEqualTo("nb");
        fixture.with(folder.path());
        assertThat(elsewhere.listIndicators()).doesNotContain(cost);
        editor.restore("no.cost");
        assertThat(catalogue.listIndicators()).contains(cost);
        assertThat(catalogue.findRetirement(cost)).isEmpty();
    }

    @Test
    void servicesAreAddedAndRenamedAndStaySo() {
        Text before = catalogue.findService("school").orElseThrow().name();
        var name = new Text("Skole", "Skole", "School");
        assertThat(services.rename("school", Text.same("?"), name)).isFalse();
        assertThat(services.rename("school", before, name)).isTrue();
        assertThat(services.addGroup("sea", Text.same("Sjø"))).isTrue();
        assertThat(services.add("harbour", "sea", Text.same("Havn"))).isTrue();
        assertThat(services.add("harbour", "sea", Text.same("Havn"))).isFalse();
        fixture.with(folder.path());
        assertThat(elsewhere.findService("school").orElseThrow().name()).isEqualTo(name);
        assertThat(catalogue.listServices().getLast().code()).isEqualTo("harbour");
    }

    @Test
    void theDownloadedCatalogueOfTheProductLoadsUnchanged() throws IOException {
        fixture.with(CatalogueFixture.STARTER);
        int all = catalogue.listIndicators().size();
        List<String> order =
                catalogue.listIndicators().stream().map(Indicator::code).toList();
        Path downloaded = downloaded();
        assertThat(fixture.files().load(downloaded)).isEqualTo(new Loaded(0, 0, all));
        assertThat(catalogue.listIndicators()).extracting(Indicator::code).isEqualTo(order);
        var empty = CatalogueFixture.over(TestDatabase.fresh());
        assertThat(empty.files().load(downloaded)).isEqualTo(new Loaded(all, 0, 0));
        assertThat(empty.catalogue().listServices()).isEqualTo(catalogue.listServices());
        for (Indicator indicator : catalogue.listIndicators()) {
            Indicator same = empty.catalogue().findIndicator(indicator.code()).orElseThrow();
            assertThat(same).usingRecursiveComparison().ignoringFields("id").isEqualTo(indicator);
        }
    }

    private Path downloaded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        yaml.writeZip(bytes);
        Path to = Files.createTempDirectory(temporary, "downloaded");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(to.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        return to;
    }

    @Test
    void aCopyIsNotPublishedUnderItsModelsName() {
        var copy =
                DraftFields.copyOf(changed("no.people", "headline", "true", "keywords", "folk", "source_table", "1"));
        assertThat(copy).doesNotContainKeys("headline", "keywords", "source_table", "nb.why");
        editor.create("no.adults", copy, SOFIE);

        assertThat(editor.publish("no.adults", edited("no.adults").seen(), "new", SOFIE))
                .isInstanceOfSatisfying(NotYet.class, notYet -> assertThat(notYet.shortcomings())
                        .filteredOn(one -> one.kind() == FaultKind.NAME_TAKEN)
                        .extracting(Shortcoming::field)
                        .containsExactlyInAnyOrder("nb.name", "da.name", "en.name"));

        assertThat(editor.check("no.adults", changed("no.adults", "nb.name", "A", "da.name", "B", "en.name", "C")))
                .noneMatch(one -> one.kind() == FaultKind.NAME_TAKEN);
    }

    @ParameterizedTest(name = "{0} {2} be called as {1}")
    @CsvSource({"no.people, dk.people, may", "dk.people, no.people, may", "no.people, no.adults, may not"})
    void namesDifferWithinACountry(String code, String other, String may) throws IOException {
        var both = CatalogueFolder.in(Files.createTempDirectory(temporary, "both"))
                .file("a.yaml", indicator(code, "unit: person") + indicator(other, "unit: person"));
        fixture.with(both.path());

        String name = edited(other).fields().get("en.name");
        assertThat(editor.check(code, changed(code, "en.name", name, "nb.caveat", "Uten utflyttede.")))
                .filteredOn(one -> one.kind() == FaultKind.NAME_TAKEN)
                .hasSize(may.equals("may") ? 0 : 1);
    }
}
