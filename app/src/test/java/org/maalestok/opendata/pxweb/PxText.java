package org.maalestok.opendata.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PX file read by the letter of its description (PX-file format, Statistics Sweden), by code that shares nothing with what wrote it: keywords with their
 * values, then the data row by row.
 *
 * @param keywords each with its language and its parts in brackets, as written: {@code CODES("region")}
 * @param data numbers as they are; signs without their quotation marks
 */
record PxText(Map<String, List<String>> keywords, List<String> data) {

    static PxText parse(String file) {
        var keywords = new LinkedHashMap<String, List<String>>();
        int at = 0;
        while (at < file.length()) {
            int equals = outside(file, at, '=');
            int end = outside(file, equals, ';');
            String keyword = file.substring(at, equals).strip();
            String value = file.substring(equals + 1, end).strip();
            if (keyword.equals("DATA")) {
                return new PxText(keywords, tokens(value, " \r\n\t"));
            }
            keywords.put(keyword, tokens(value, ",\r\n"));
            at = end + 1;
            while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
                at++;
            }
        }
        throw new IllegalArgumentException("The file has no DATA.");
    }

    /** Where the character next stands outside quotation marks. */
    private static int outside(String file, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < file.length(); i++) {
            if (file.charAt(i) == '"') {
                quoted = !quoted;
            } else if (file.charAt(i) == wanted && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("No %s after position %d.".formatted(wanted, from));
    }

    /** Texts in quotation marks that follow each other without a comma are one text on several lines. */
    private static List<String> tokens(String value, String separators) {
        var tokens = new ArrayList<String>();
        boolean comma = true;
        boolean data = separators.indexOf(',') < 0;
        for (int i = 0; i < value.length(); ) {
            char c = value.charAt(i);
            if (separators.indexOf(c) >= 0) {
                comma |= c == ',';
                i++;
            } else if (c == '"') {
                int end = value.indexOf('"', i + 1);
                String text = value.substring(i + 1, end);
                if (comma || data) {
                    tokens.add(text);
                } else {
                    tokens.add(tokens.removeLast() + text);
                }
                comma = false;
                i = end + 1;
            } else {
                int end = i;
                while (end < value.length() && separators.indexOf(value.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(value.substring(i, end));
                comma = false;
                i = end;
            }
        }
        return tokens;
    }

    List<String> get(String keyword) {
        return keywords.getOrDefault(keyword, List.of());
    }

    /** The names of the variables, the last of which varies fastest in the data. */
    List<String> variables() {
        return Stream.concat(get("STUB").stream(), get("HEADING").stream()).toList();
    }

    List<String> codes(String variable) {
        return get("CODES(\"" + variable + "\")");
    }

    List<String> values(String variable) {
        return get("VALUES(\"" + variable + "\")");
    }
}
