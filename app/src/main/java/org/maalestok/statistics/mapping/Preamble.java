package org.maalestok.statistics.mapping;

import java.time.LocalDate;
import org.maalestok.ui.Text;

/** The lines of a figures file that say what the data set is. */
final class Preamble {

    private final StringBuilder lines = new StringBuilder("# maalestok: figures 1\n");

    private Preamble() {}

    static String of(Mapping mapping, LocalDate retrieved) {
        var target = mapping.target();
        return new Preamble()
                .required("dataset", mapping.code())
                .texts("title", target.title())
                .required("source", target.source())
                .optional("table", target.table())
                .optional("address", target.address())
                .required("retrieved", retrieved.toString())
                .required("licence", target.licence())
                .optional("note.nb", target.note().nb())
                .optional("note.da", target.note().da())
                .optional("note.en", target.note().en())
                .lines
                .toString();
    }

    private Preamble texts(String key, Text text) {
        return required(key + ".nb", text.nb()).required(key + ".da", text.da()).required(key + ".en", text.en());
    }

    private Preamble optional(String key, String value) {
        return value.isBlank() ? this : required(key, value);
    }

    private Preamble required(String key, String value) {
        lines.append("# %s: %s\n".formatted(key, value.replaceAll("\\s+", " ").strip()));
        return this;
    }
}
