package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.statistics.formats.Refusal.Kind;

/** Writes statements of a PX file: a keyword, an equals sign, a value, a semicolon. Writing is refused in the name of the table. */
final class PxStatements {

    private final Writer px;
    private final SourceTable table;

    PxStatements(Writer px, SourceTable table) {
        this.px = px;
        this.table = table;
    }

    /** @param value as it stands in the file */
    void line(String keyword, String value) throws IOException {
        px.write(keyword + "=" + value + ";\n");
    }

    /** @param value words, which may be written with other quotation marks */
    void text(String keyword, String value) throws IOException {
        line(keyword, "\"" + plain(value) + "\"");
    }

    /** A note, in which {@code #} begins a new line. */
    void note(String keyword, String value) throws IOException {
        text(keyword, value.replaceAll("\\R", "#"));
    }

    String list(List<String> values) throws TableRefused {
        var texts = new ArrayList<String>(values.size());
        for (String value : values) {
            texts.add(quoted(value));
        }
        return String.join(",", texts);
    }

    /** The format has no way to write a quotation mark: in a code it is refused. */
    String quoted(String text) throws TableRefused {
        if (text.indexOf('"') >= 0) {
            throw TableWriter.refused(table, Kind.MALFORMED, text, "");
        }
        return "\"" + text + "\"";
    }

    /** In a label it becomes another one. */
    static String plain(String text) {
        return text.replace('"', '\u201D');
    }
}
