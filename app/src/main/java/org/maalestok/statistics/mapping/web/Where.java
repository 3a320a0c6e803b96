package org.maalestok.statistics.mapping.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which cells, as a line of text: {@code contents = Andel udpendlere; age = 0 years}. A semicolon within a name is written {@code \;}. */
public final class Where {

    private Where() {}

    public static String print(Map<String, String> where) {
        return where.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> (it.getKey() + " = " + it.getValue()).replace(";", "\\;"))
                .collect(Collectors.joining("; "));
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
