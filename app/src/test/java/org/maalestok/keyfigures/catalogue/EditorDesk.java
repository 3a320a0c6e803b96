package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.catalogue.Editor.Author;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Kept;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A catalogue of three indicators that two people change, beside the files and another node. */
final class EditorDesk {

    static final Author SOFIE = new Author(1, "Sofie");
    static final Author SVEN = new Author(2, "Sven");

    final DataSource database;
    final CatalogueFolder folder;
    final CatalogueFixture fixture;
    final Catalogue catalogue;
    final Editor editor;
    final List<Object> announced = new ArrayList<>();

    /** The same catalogue as another node sees it. */
    final StoredCatalogue elsewhere;

    final CatalogueYaml yaml;
    final ServiceEditor services;

    EditorDesk(Path temporary) {
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

    Edited edited(String code) {
        return editor.find(code).orElseThrow();
    }

    /** The fields as they are, but for these: name, value, name, value. */
    Map<String, String> changed(String code, String... fields) {
        var all = new HashMap<>(edited(code).fields());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    Seen save(String code, String... fields) {
        var saved = editor.save(code, changed(code, fields), edited(code).seen(), SOFIE);
        assertThat(saved).isInstanceOf(Kept.class);
        return edited(code).seen();
    }

    Indicator present(String code) {
        return catalogue.findIndicator(code).orElseThrow();
    }
}
