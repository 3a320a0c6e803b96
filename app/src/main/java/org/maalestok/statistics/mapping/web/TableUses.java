package org.maalestok.statistics.mapping.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.ui.Text;

/** What mappings are used for, told by those who have tables: a mapping is edited beside the table that it is for. */
public interface TableUses {

    /** Those who fetch a table with this mapping, by title. */
    List<Use> list(String mapping);

    /** The one with this {@linkplain Use#id id}; empty when it is none of these, or no longer there. */
    Optional<Use> find(String id);

    /**
     * Somebody who has a table that a mapping is for.
     *
     * @param id tells it from all others, of other kinds, too: {@code 3}, {@code upload-3}
     * @param title what people call it
     * @param path of its page, after the language: {@code admin/subscriptions/3}
     * @param choosing whether a mapping is chosen on its page, which takes it as the parameter {@code mapping}
     * @param mapping the code of its mapping; one that is free when it has none yet
     * @param table the source's table number; empty when the table itself says it
     * @param selection the codes that are fetched of each variable; those of a variable that is not named are for the source to choose
     * @param look what is said to be in the table. Takes a few seconds at most, also when the source says nothing
     */
    record Use(
            String id,
            String title,
            String path,
            boolean choosing,
            String mapping,
            String table,
            Map<String, List<String>> selection,
            Supplier<Seen> look) {

        /** The page that lists it and its like: {@code admin/subscriptions}. */
        String list() {
            return path.substring(0, path.lastIndexOf('/'));
        }

        /** Where somebody goes on who has saved this mapping for it. */
        String after(String saved) {
            return choosing ? path + "?mapping=" + saved : path;
        }
    }

    /**
     * What is known of a table.
     *
     * @param table empty when the source has never answered
     * @param source what people call the source; empty texts when nobody says
     * @param trouble why it did not answer just now; empty texts when it did
     */
    record Seen(Optional<SourceTable> table, Text source, Text trouble) {}
}
