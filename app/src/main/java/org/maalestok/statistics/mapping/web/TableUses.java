package org.maalestok.statistics.mapping.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.ui.Text;

/** What mappings are used for, told by those who fetch tables: a mapping is edited beside the table that it is for. */
public interface TableUses {

    /** Those who fetch a table with this mapping, by title. */
    List<Use> list(String mapping);

    /** What the source says that is in the table. Takes a few seconds at most, also when the source says nothing. */
    Seen look(Use use);

    /**
     * Somebody who fetches a table with a mapping.
     *
     * @param title what people call it
     * @param path of its page, after the language: {@code admin/subscriptions/3}
     * @param table the source's table number
     * @param selection the codes that are fetched of each variable; those of a variable that is not named are for the source to choose
     */
    record Use(int id, String title, String path, String source, String table, Map<String, List<String>> selection) {}

    /**
     * What is known of a table.
     *
     * @param table empty when the source has never answered
     * @param source what people call the source
     * @param trouble why it did not answer just now; empty texts when it did
     */
    record Seen(Optional<SourceTable> table, Text source, Text trouble) {}
}
