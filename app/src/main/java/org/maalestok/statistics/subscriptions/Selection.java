package org.maalestok.statistics.subscriptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which codes are wanted, variable by variable. Written one line for each variable, {@code Region: 3911, 3901}; {@code *} and {@code top(3)} stand for
 * what the source makes of them. A comma inside parentheses belongs to the code.
 *
 * @param codes the codes of each variable, in the order in which they were written
 */
public record Selection(Map<String, List<String>> codes) {

    /** Everything that the source gives without being told. */
    public static final Selection NONE = new Selection(Map.of());

    public Selection {
        var copy = new LinkedHashMap<String, List<String>>();
        codes.forEach((variable, chosen) -> copy.put(variable, List.copyOf(chosen)));
        codes = java.util.Collections.unmodifiableMap(copy);
    }

    /** Reads the lines; throws {@link IllegalArgumentException} with the line that cannot be understood. */
    public static Selection parse(String text) {
        var codes = new LinkedHashMap<String, List<String>>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            List<String> chosen = colon < 1 ? List.of() : split(line.substring(colon + 1));
            if (chosen.isEmpty() || codes.put(line.substring(0, colon).strip(), chosen) != null) {
                throw new IllegalArgumentException(line);
            }
        }
        return new Selection(codes);
    }

    /** The codes of one line, {@code 3911, 3901}. */
    public static List<String> split(String written) {
        var codes = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= written.length(); at++) {
            char sign = at == written.length() ? ',' : written.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (at == written.length() || sign == ',' && depth <= 0) {
                codes.add(written.substring(from, at).strip());
                from = at + 1;
            }
        }
        codes.removeIf(String::isEmpty);
        return List.copyOf(codes);
    }

    /** The same lines again. */
    @Override
    public String toString() {
        return codes.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
