package org.maalestok.keyfigures.catalogue;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final JdbcDrafts drafts;
    private final TransactionOperations transactions;

    FolderLoader(StoredCatalogue catalogue, JdbcClient jdbc, TransactionOperations transactions) {
        this.catalogue = catalogue;
        this.transactions = transactions;
        reader = new JdbcCatalogue(jdbc);
        writer = new JdbcCatalogueWriter(jdbc);
        searchIndex = new JdbcSearchIndex(jdbc);
        drafts = new JdbcDrafts(jdbc);
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
        StoredRows stored = reader.readRows();
        List<String> kept = listKept(draft, stored);
        Draft without = draft.without(kept);
        new CatalogueCheck(without, stored, faults).check();
        return faults.isEmpty() ? write(without, kept) : new Rejected(faults.list());
    }

    /** The indicators that were edited by people and that the files have otherwise. Where the files have caught up they lead again. */
    private List<String> listKept(Draft draft, StoredRows stored) {
        var edited = new HashSet<>(drafts.listEdited());
        var present = new HashMap<String, Map<String, String>>();
        stored.indicators().forEach(row -> present.put(row.code(), DraftFields.of(row)));
        var kept = new ArrayList<String>();
        for (var entry : draft.indicators()) {
            String code = entry.row().code();
            if (edited.contains(code)) {
                if (DraftFields.of(entry.row()).equals(present.get(code))) {
                    drafts.forgetEdition(code);
                } else {
                    kept.add(code);
                }
            }
        }
        return kept;
    }

    private Loaded write(Draft draft, List<String> kept) {
        int services = writer.writeServices(draft);
        List<NewVersion> versions = writer.writeIndicators(draft);
        searchIndex.update(
                services > 0, versions.stream().map(NewVersion::indicatorId).toList());
        writer.countUp();
        int added = (int)
                versions.stream().filter(version -> version.version() == 1).count();
        return new Loaded(added, versions.size() - added, draft.indicators().size() - versions.size(), kept);
    }
}
