package org.maalestok.keyfigures.catalogue;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.catalogue.JdbcCatalogueWriter.NewVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** From a folder to the tables, in one transaction. */
@Component
class FolderLoader implements CatalogueFiles {

    private final StoredCatalogue catalogue;
    private final JdbcCatalogue reader;
    private final JdbcCatalogueWriter writer;
    private final JdbcSearchIndex searchIndex;
    private final TransactionOperations transactions;

    FolderLoader(StoredCatalogue catalogue, JdbcClient jdbc, TransactionOperations transactions) {
        this.catalogue = catalogue;
        this.transactions = transactions;
        reader = new JdbcCatalogue(jdbc);
        writer = new JdbcCatalogueWriter(jdbc);
        searchIndex = new JdbcSearchIndex(jdbc);
    }

    @Override
    public Outcome load(Path folder) {
        var faults = new Faults();
        Draft draft = new CatalogueReader(faults).read(folder);
        Outcome outcome = requireNonNull(transactions.execute(status -> checkAndWrite(draft, faults)));
        if (outcome instanceof Loaded) {
            catalogue.refresh();
        }
        return outcome;
    }

    private Outcome checkAndWrite(Draft draft, Faults faults) {
        writer.lock();
        new CatalogueCheck(draft, reader.readRows(), faults).check();
        return faults.isEmpty() ? write(draft) : new Rejected(faults.list());
    }

    private Loaded write(Draft draft) {
        int services = writer.writeServices(draft);
        List<NewVersion> versions = writer.writeIndicators(draft);
        searchIndex.update(
                services > 0, versions.stream().map(NewVersion::indicatorId).toList());
        int added = (int)
                versions.stream().filter(version -> version.version() == 1).count();
        return new Loaded(added, versions.size() - added, draft.indicators().size() - versions.size());
    }
}
