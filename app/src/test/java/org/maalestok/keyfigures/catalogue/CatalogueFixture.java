package org.maalestok.keyfigures.catalogue;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.CatalogueFiles.Loaded;
import org.maalestok.keyfigures.CatalogueFiles.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue over a database, put together as Spring does it. */
public record CatalogueFixture(Catalogue catalogue, CatalogueFiles files) {

    /** The catalogue that the product begins with. */
    public static final Path STARTER = Path.of("..", "starter", "catalogue");

    public static CatalogueFixture over(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var catalogue = new StoredCatalogue(jdbc);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new CatalogueFixture(catalogue, new FolderLoader(catalogue, jdbc, transactions));
    }

    /** Loads a folder that must be without fault. */
    public CatalogueFixture with(Path folder) {
        Outcome outcome = files.load(folder);
        if (!(outcome instanceof Loaded)) {
            throw new AssertionError(outcome.toString());
        }
        return this;
    }
}
