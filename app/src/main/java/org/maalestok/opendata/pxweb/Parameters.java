package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;

/** The query of a request: names in any mixture of capital letters, {@code name[VARIABLE]=…}, lists with commas. */
record Parameters(Map<String, String[]> given) {

    static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap());
    }

    /** The value of a plain parameter; empty when it is not there or has none. */
    Optional<String> find(String name) {
        return given.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Whether the parameter is there, with or without a value. */
    boolean has(String name) {
        return given.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** A list with commas, or one name several times, as clients made from the OpenAPI file write it; empty when the parameter is not there. */
    List<String> list(String name) {
        return given.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .flatMap(value -> split(value).stream())
                .toList();
    }

    boolean flag(String name) {
        return find(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A whole number of at least one. */
    int number(String name, int otherwise) {
        return find(name).map(text -> parse(name, text)).orElse(otherwise);
    }

    private static int parse(String name, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Problem(Kind.BAD_PARAMETER, "number", name, Problem.shortened(text));
    }

    /** What stands in {@code name[VARIABLE]=a,b}, by variable. */
    Map<String, List<String>> byVariable(String name) {
        var found = new LinkedHashMap<String, List<String>>();
        given.forEach((key, values) -> {
            if (key.length() >= name.length() && key.regionMatches(true, 0, name, 0, name.length())) {
                variableOf(name, key).ifPresent(variable -> {
                    var list = found.computeIfAbsent(variable, v -> new ArrayList<>());
                    for (String value : values) {
                        list.addAll(split(value));
                    }
                });
            }
        });
        return found;
    }

    private static Optional<String> variableOf(String name, String key) {
        String rest = key.substring(name.length());
        if (rest.startsWith("[") && rest.endsWith("]") && rest.length() > 2) {
            return Optional.of(rest.substring(1, rest.length() - 1));
        }
        if (rest.isEmpty() || rest.startsWith("[")) {
            throw new Problem(Kind.BAD_SELECTION, "variable.nameless", Problem.shortened(key), name);
        }
        return Optional.empty();
    }

    /** Splits at commas outside brackets and parentheses; brackets around an item keep its commas together and fall away. */
    static List<String> split(String list) {
        var items = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if ((c == ']' || c == ')') && depth > 0) {
                depth--;
            } else if (c == ',' && depth == 0) {
                add(items, list.substring(from, i));
                from = i + 1;
            }
        }
        add(items, list.substring(from));
        return items;
    }

    private static void add(List<String> items, String item) {
        String text = item.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (!text.isEmpty()) {
            items.add(text);
        }
    }
}
