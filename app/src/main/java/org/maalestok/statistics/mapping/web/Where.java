package org.maalestok.statistics.mapping.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.ui.Texts;

/** Which cells, as a line of text: {@code contents = Andel udpendlere; age = 0 years}. A semicolon within a name is written {@code \;}. */
public final class Where {

    private Where() {}

    public static String print(Map<String, String> where) {
        return where.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> (it.getKey() + " = " + it.getValue()).replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }

    /** For a reader: <i>Hva som måles: Besøk i bibliotek; alder: 0 år</i>. */
    static String told(Map<String, String> where, Texts t) {
        return where.isEmpty()
                ? t.get("mapping.everything")
                : where.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> variable(it.getKey(), t) + ": " + category(it.getValue(), t))
                        .collect(Collectors.joining("; "));
    }

    /** A category without a name is that of the cells for which the source says nothing. */
    static String category(String name, Texts t) {
        return name.isEmpty() ? t.get("mapping.category.none") : name;
    }

    /** What an equals sign with nothing behind it means, for whoever meets one in a form; empty where there is none. */
    static String open(String line, Texts t) {
        return parse(line)
                .flatMap(where -> where.entrySet().stream()
                        .filter(it -> it.getValue().isEmpty())
                        .findFirst())
                .map(it -> t.get("mapping.where.open", variable(it.getKey(), t)))
                .orElse("");
    }

    /** What spreadsheets have under our own names is said in words; the sources' variables keep theirs. */
    private static String variable(String code, Texts t) {
        String key = "mapping.variable." + code;
        return t.has(key) ? t.get(key) : code;
    }

    /** Empty when a part has no equals sign, or a dimension comes twice. Nothing typed is no condition. */
    public static Optional<Map<String, String>> parse(String text) {
        var where = new LinkedHashMap<String, String>();
        for (String part : text.split("(?<!\\\\);")) {
            int sign = part.indexOf(" = ") >= 0 ? part.indexOf(" = ") + 1 : part.indexOf('=');
            if (part.isBlank()) {
                continue;
            }
            if (sign < 1 || where.put(name(part.substring(0, sign)), name(part.substring(sign + 1))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(where);
    }

    private static String name(String written) {
        return written.strip().replace("\\;", ";");
    }
}
