package org.maalestok.keyfigures.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds and renames services and their headings. What was edited here is no longer changed by files. */
@Component
public class ServiceEditor {

    private static final String RENAME_GROUP = """
            update keyfigures.service_group
            set name_nb = :nb, name_da = :da, name_en = :en, edited = true
            where code = :code and (name_nb, name_da, name_en) = (:nb_before, :da_before, :en_before)
            """;

    private static final String RENAME_SERVICE = RENAME_GROUP.replace("service_group", "service");

    private static final String ADD_GROUP = """
            insert into keyfigures.service_group (code, position, name_nb, name_da, name_en, edited)
            select :code, coalesce(max(position), -1) + 1, :nb, :da, :en, true
            from keyfigures.service_group
            on conflict (code) do nothing
            """;

    private static final String ADD_SERVICE = """
            insert into keyfigures.service (code, group_code, position, name_nb, name_da, name_en, edited)
            select :code, :group, coalesce(max(position), -1) + 1, :nb, :da, :en, true
            from keyfigures.service
            on conflict (code) do nothing
            """;

    private final StoredCatalogue catalogue;
    private final JdbcClient jdbc;
    private final JdbcCatalogue reader;
    private final JdbcCatalogueWriter writer;
    private final JdbcSearchIndex searchIndex;
    private final TransactionOperations transactions;

    ServiceEditor(StoredCatalogue catalogue, JdbcClient jdbc, TransactionOperations transactions) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.transactions = transactions;
        reader = new JdbcCatalogue(jdbc);
        writer = new JdbcCatalogueWriter(jdbc);
        searchIndex = new JdbcSearchIndex(jdbc);
    }

    public static boolean isCode(String text) {
        return ServiceReader.CODE.matcher(text).matches();
    }

    /** All headings, also those without a service, in the order of the pages. */
    public List<Service.Group> listGroups() {
        return reader.listGroups();
    }

    /** Gives a heading other names; false when its present names are not the ones that the person had before them. */
    public boolean renameGroup(String code, Text before, Text name) {
        return change(named(RENAME_GROUP, code, name)
                .param("nb_before", before.nb())
                .param("da_before", before.da())
                .param("en_before", before.en()));
    }

    /** The same for a service. */
    public boolean rename(String code, Text before, Text name) {
        return change(named(RENAME_SERVICE, code, name)
                .param("nb_before", before.nb())
                .param("da_before", before.da())
                .param("en_before", before.en()));
    }

    /** Adds a heading after the others; false when the code is taken. */
    public boolean addGroup(String code, Text name) {
        return change(named(ADD_GROUP, code, name));
    }

    /** Adds a service after the others; false when the code is taken. The heading must be there. */
    public boolean add(String code, String group, Text name) {
        return change(named(ADD_SERVICE, code, name).param("group", group));
    }

    private JdbcClient.StatementSpec named(String sql, String code, Text name) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("nb", name.nb())
                .param("da", name.da())
                .param("en", name.en());
    }

    private boolean change(JdbcClient.StatementSpec statement) {
        boolean done = requireNonNull(transactions.execute(status -> {
            writer.lock();
            boolean changed = statement.update() == 1;
            if (changed) {
                searchIndex.update(true, List.of());
                writer.countUp();
            }
            return changed;
        }));
        if (done) {
            catalogue.refresh();
        }
        return done;
    }

    /** The names of a service, or of a heading, as they are now. */
    public Optional<Text> findName(String code, boolean group) {
        return group
                ? listGroups().stream()
                        .filter(one -> one.code().equals(code))
                        .map(Service.Group::name)
                        .findFirst()
                : catalogue.findService(code).map(Service::name);
    }
}
