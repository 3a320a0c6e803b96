package org.maalestok.keyfigures.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.ui.Text;

/** The lines above the header, which say what the data set is. */
final class Preamble {

    static final String FIRST_LINE = "# maalestok: figures 1";

    private static final List<String> REQUIRED =
            List.of("dataset", "title.nb", "title.da", "title.en", "source", "retrieved", "licence");
    private static final Set<String> OPTIONAL = Set.of("table", "address", "note.nb", "note.da", "note.en");
    private static final Pattern LINE = Pattern.compile("#\\s*(?<key>[a-z.]+)\\s*:\\s*(?<value>.*?)\\s*");
    private static final Pattern DATA_SET_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, String> values = new HashMap<>();
    private final Rejections rejections;
    private @Nullable LocalDate retrieved;
    private boolean good = true;

    Preamble(Rejections rejections) {
        this.rejections = rejections;
    }

    void read(String text, long line) {
        if (line == 1 && text.strip().equals(FIRST_LINE)) {
            values.put("maalestok", "figures 1");
            return;
        }
        var form = LINE.matcher(text);
        if (!form.matches()) {
            refuse(text, line, Words.of("preamble.form"));
        } else if (!REQUIRED.contains(form.group("key")) && !OPTIONAL.contains(form.group("key"))) {
            values.putIfAbsent(form.group("key"), "");
            refuse(text, line, whatIsAllowed(line));
        } else if (values.put(form.group("key"), form.group("value")) != null) {
            refuse(text, line, Words.of("preamble.twice", form.group("key")));
        } else {
            check(form.group("key"), form.group("value"), text, line);
        }
    }

    private static Text whatIsAllowed(long line) {
        return line == 1
                ? Words.of("preamble.first", FIRST_LINE)
                : Words.of("preamble.names", String.join(", ", REQUIRED));
    }

    private void check(String key, String value, String text, long line) {
        if (REQUIRED.contains(key) && value.isEmpty()) {
            refuse(text, line, Words.of("preamble.empty"));
        } else if (key.equals("dataset") && !DATA_SET_CODE.matcher(value).matches()) {
            refuse(text, line, Words.of("preamble.code"));
        } else if (key.equals("retrieved")) {
            readDate(value, text, line);
        }
    }

    private void readDate(String value, String text, long line) {
        try {
            retrieved = LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            refuse(text, line, Words.of("preamble.date"));
        }
    }

    private void refuse(String text, long line, Text expected) {
        good = false;
        rejections.add(Kind.BAD_PREAMBLE, line, text, () -> expected);
    }

    /** The data set; null when something is wrong or missing, which has then been said. */
    @Nullable DataSet finish(long headerLine) {
        if (!values.containsKey("maalestok")) {
            missing("maalestok", headerLine, Words.of("preamble.first", FIRST_LINE));
        }
        for (String key : REQUIRED) {
            if (!values.containsKey(key)) {
                missing(key, headerLine, Text.NONE);
            }
        }
        return good && retrieved != null ? dataSet(retrieved) : null;
    }

    private void missing(String key, long headerLine, Text expected) {
        good = false;
        rejections.add(Kind.MISSING_PREAMBLE, headerLine, key, () -> expected);
    }

    private DataSet dataSet(LocalDate date) {
        return new DataSet(
                value("dataset"),
                text("title"),
                value("source"),
                value("table"),
                value("address"),
                date,
                value("licence"),
                text("note"));
    }

    private Text text(String key) {
        return new Text(value(key + ".da"), value(key + ".nb"), value(key + ".en"));
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }
}
