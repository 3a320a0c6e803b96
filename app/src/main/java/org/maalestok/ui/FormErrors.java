package org.maalestok.ui;

import java.util.ArrayList;
import java.util.List;

/** What is to be corrected in a form, in the order of its fields. */
public record FormErrors(List<Item> items) {

    private static final Texts.ByLanguage TEXTS = Texts.beside(FormErrors.class);

    /** Nothing is wrong. */
    public static final FormErrors NONE = new FormErrors(List.of());

    /** The same, however the caller's list changes. */
    public FormErrors {
        items = List.copyOf(items);
    }

    /**
     * Something to correct.
     *
     * @param field the id of the field that it is about
     * @param words the same in the summary and at the field
     */
    public record Item(String field, String words) {}

    /** One thing to correct. */
    public static FormErrors at(String field, String words) {
        return NONE.and(field, words);
    }

    /** These and one more. */
    public FormErrors and(String field, String words) {
        var more = new ArrayList<>(items);
        more.add(new Item(field, words));
        return new FormErrors(more);
    }

    /** Whether the form is in order. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What is wrong with this field, the first of it; empty when nothing is. */
    public String of(String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .map(Item::words)
                .findFirst()
                .orElse("");
    }

    /** The title of a page that came back begins with the word that says so, for people who hear it. */
    public String title(String title, Language language) {
        return isEmpty() ? title : TEXTS.in(language).get("error.prefix") + " " + title;
    }

    /** What a form is read with: every fault that is met is added, and in the end they are the errors. */
    public static final class Gathering {

        private final List<Item> items = new ArrayList<>();

        /** One more thing to correct at the field with this id. */
        public void add(String field, String words) {
            items.add(new Item(field, words));
        }

        /** Whether nothing was wrong so far. */
        public boolean isEmpty() {
            return items.isEmpty();
        }

        /** All of them, in the order in which they were met. */
        public FormErrors gathered() {
            return new FormErrors(items);
        }
    }
}
