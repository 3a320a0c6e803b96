package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.ui.Texts;

/** What is to be corrected in a form, in the order of its fields. Filled while a form is read. */
final class FormErrors {

    private final List<Item> items = new ArrayList<>();

    /**
     * @param field the id of the field that it is about
     * @param words the same in the summary and at the field
     */
    record Item(String field, String words) {}

    void add(String field, String words) {
        items.add(new Item(field, words));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** What is wrong with this field; empty when nothing is. */
    String of(String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .map(Item::words)
                .findFirst()
                .orElse("");
    }

    /** The title of a page that came back begins with the word that says so, for people who hear it. */
    String title(String title, Texts t) {
        return isEmpty() ? title : t.get("error.prefix") + " " + title;
    }
}
