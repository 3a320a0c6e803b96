package org.maalestok.access.web;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.ui.Texts;

/** What is to be corrected in a form, in the order of its fields. */
record FormErrors(List<Item> items) {

    static final FormErrors NONE = new FormErrors(List.of());

    /**
     * Something to correct.
     *
     * @param field the id of the field that it is about
     * @param words the same in the summary and at the field
     */
    record Item(String field, String words) {}

    static FormErrors at(String field, String words) {
        return NONE.and(field, words);
    }

    FormErrors and(String field, String words) {
        var more = new ArrayList<>(items);
        more.add(new Item(field, words));
        return new FormErrors(List.copyOf(more));
    }

    boolean isEmpty() {
        return items.isEmpty();
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
    String title(String title, Texts texts) {
        return isEmpty() ? title : texts.get("error.prefix") + " " + title;
    }
}
