package org.maalestok.keyfigures.quality.web;

import java.util.ArrayList;
import java.util.List;

/** What is to be corrected in a form, in the order of its fields. */
record Mistakes(List<Item> items) {

    static final Mistakes NONE = new Mistakes(List.of());

    /** @param field the id of the field that it is about */
    record Item(String field, String words) {}

    Mistakes and(String field, String words) {
        var more = new ArrayList<>(items);
        more.add(new Item(field, words));
        return new Mistakes(List.copyOf(more));
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
}
