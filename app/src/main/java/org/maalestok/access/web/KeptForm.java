package org.maalestok.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when nobody was signed in any more, or when others had to be waited for.
 *
 * @param account whose page the form stood on; nobody else gets to see it
 * @param action the address that it was sent to
 * @param page the address of the page that it stood on; empty when unknown
 * @param openTo for whom the action is open
 * @param loss what could not be kept
 * @param fields names and values in the order of the form, secrets left out
 */
record KeptForm(
        UUID id, long account, String action, String page, Who openTo, Loss loss, List<Field> fields, Instant at) {

    /** The name of a field that stands for a file: its value is what the file was called. No form of ours has a field with this name. */
    static final String FILE = "!file";

    /** The name of a field that stands for the reason: others were publishing. Without it the session had ended. */
    static final String WAITED = "!waited";

    record Field(String name, String value) {}

    /** The id as it stands in an address or a field; empty when it is none. */
    static Optional<UUID> number(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a person wrote, without the empty fields. */
    List<Field> typed() {
        return fields.stream()
                .filter(field -> !field.value().isBlank() && !field.name().equals(FILE))
                .toList();
    }

    /** What is sent again: the fields of the form, and nothing that only we know. */
    List<Field> sent() {
        return fields.stream()
                .filter(field -> !field.name().equals(FILE) && !field.name().equals(WAITED))
                .toList();
    }

    boolean waited() {
        return fields.stream().anyMatch(field -> field.name().equals(WAITED));
    }

    /** The names of the files that have to be chosen again. */
    List<String> files() {
        return fields.stream()
                .filter(field -> field.name().equals(FILE))
                .map(Field::value)
                .toList();
    }

    enum Loss {
        NOTHING,
        /** Files were sent along. They have to be chosen again, so the form cannot be sent from here. */
        FILES,
        /** There was more than {@link FormKeeper#MOST_CHARACTERS}. */
        TOO_LARGE
    }
}
