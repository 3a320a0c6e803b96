package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.CatalogueFiles.Loaded;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Text;

/** A catalogue that people have edited, beside its files: what they leave alone, and what is downloaded and loaded again. */
class EditedCatalogueTest {

    @TempDir
    Path temporary;

    private EditorDesk desk;

    @BeforeEach
    void begin() {
        desk = new EditorDesk(temporary);
    }

    @Test
    void filesLeaveAloneWhatPeopleEditedUntilTheySayTheSame() throws IOException {
        desk.editor.publish("no.cost", desk.save("no.cost", "nb.name", "Kostnad"), "Navn", EditorDesk.SOFIE);
        assertThat(desk.fixture.files().load(desk.folder.path())).isEqualTo(new Loaded(0, 0, 2, List.of("no.cost")));
        assertThat(desk.present("no.cost").words().name().nb()).isEqualTo("Kostnad");
        assertThat(desk.fixture.files().load(downloaded())).isEqualTo(new Loaded(0, 0, 3));
        assertThat(desk.edited("no.cost").edited())
                .as("the files have caught up")
                .isFalse();
        assertThat(desk.fixture.files().load(desk.folder.path())).isEqualTo(new Loaded(0, 1, 2));
        assertThat(desk.present("no.cost").words().name().nb()).isEqualTo("no.cost nb");
    }

    @Test
    void servicesAreAddedAndRenamedAndStaySo() {
        Text before = desk.catalogue.findService("school").orElseThrow().name();
        var name = new Text("Skole", "Skole", "School");
        assertThat(desk.services.rename("school", Text.same("?"), name)).isFalse();
        assertThat(desk.services.rename("school", before, name)).isTrue();
        assertThat(desk.services.addGroup("sea", Text.same("Sjø"))).isTrue();
        assertThat(desk.services.add("harbour", "sea", Text.same("Havn"))).isTrue();
        assertThat(desk.services.add("harbour", "sea", Text.same("Havn"))).isFalse();
        desk.fixture.with(desk.folder.path());
        assertThat(desk.elsewhere.findService("school").orElseThrow().name()).isEqualTo(name);
        assertThat(desk.catalogue.listServices().getLast().code()).isEqualTo("harbour");
    }

    @Test
    void theDownloadedCatalogueOfTheProductLoadsUnchanged() throws IOException {
        desk.fixture.with(CatalogueFixture.STARTER);
        int all = desk.catalogue.listIndicators().size();
        List<String> order =
                desk.catalogue.listIndicators().stream().map(Indicator::code).toList();
        Path downloaded = downloaded();
        assertThat(desk.fixture.files().load(downloaded)).isEqualTo(new Loaded(0, 0, all));
        assertThat(desk.catalogue.listIndicators()).extracting(Indicator::code).isEqualTo(order);
        var empty = CatalogueFixture.over(TestDatabase.fresh());
        assertThat(empty.files().load(downloaded)).isEqualTo(new Loaded(all, 0, 0));
        assertThat(empty.catalogue().listServices()).isEqualTo(desk.catalogue.listServices());
        for (Indicator indicator : desk.catalogue.listIndicators()) {
            Indicator same = empty.catalogue().findIndicator(indicator.code()).orElseThrow();
            assertThat(same).usingRecursiveComparison().ignoringFields("id").isEqualTo(indicator);
        }
    }

    private Path downloaded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        desk.yaml.writeZip(bytes);
        Path to = Files.createTempDirectory(temporary, "downloaded");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(to.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        return to;
    }
}
