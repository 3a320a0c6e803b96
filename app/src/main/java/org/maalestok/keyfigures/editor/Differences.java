package org.maalestok.keyfigures.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maalestok.ui.Language;

/** What two definitions have otherwise, field by field. */
final class Differences {

    private Differences() {}

    /** @param before empty words where there was nothing */
    record Difference(String label, String before, String after) {}

    /** In the order of the form. */
    static List<Difference> between(
            Map<String, String> before, Map<String, String> after, Labels labels, Language language) {
        return EditPage.order(language).stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(labels.of(field), labels.value(field, before), labels.value(field, after)))
                .toList();
    }
}
