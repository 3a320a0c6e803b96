package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of Excel's query language M as copy-ready lines are written in, after the language's specification: {@code let}, calls, lists, records, types, and four
 * functions. It is as strict as Excel: what it does not know, or what is not as the line says, is an error.
 */
final class PowerQuery {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[A-Za-z][A-Za-z0-9.]*|[0-9]+|[\\[\\]{}(),=])");

    /** {@code type number}. */
    private record Type(String name) {}

    private final Function<String, String> web;
    private final List<String> tokens;
    private final Map<String, Object> names = new LinkedHashMap<>();
    private int at;

    private PowerQuery(String expression, Function<String, String> web) {
        this.web = web;
        this.tokens = TOKEN.matcher(expression)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(String.join("", tokens)).isEqualToIgnoringWhitespace(expression.replaceAll("\\s", ""));
    }

    /**
     * @param web fetches an address
     * @return the rows of the table that the expression makes, by the names of its columns
     */
    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> rows(String expression, Function<String, String> web) {
        var query = new PowerQuery(expression, web);
        var rows = (List<Map<String, @Nullable Object>>) query.let();
        assertThat(query.at).as("what stands behind").isEqualTo(query.tokens.size());
        return rows;
    }

    private Object let() {
        expect("let");
        do {
            String name = next();
            expect("=");
            names.put(name, expression());
        } while (skip(","));
        expect("in");
        return expression();
    }

    private Object expression() {
        String token = next();
        if (token.startsWith("\"")) {
            assertThat(token).as("what stands behind #( is read as a character").doesNotContain("#(");
            return token.substring(1, token.length() - 1).replace("\"\"", "\"");
        }
        if (token.matches("[0-9]+")) {
            return new BigDecimal(token);
        }
        return switch (token) {
            case "{" -> list("}");
            case "[" -> record();
            case "type" -> new Type(next());
            case "true" -> true;
            default -> skip("(") ? call(token, list(")")) : named(token);
        };
    }

    private Object named(String name) {
        return name.equals("QuoteStyle.Csv") ? name : Objects.requireNonNull(names.get(name), name);
    }

    private List<Object> list(String end) {
        var list = new ArrayList<>();
        while (!skip(end)) {
            list.add(expression());
            skip(",");
        }
        return list;
    }

    private Map<String, Object> record() {
        var record = new LinkedHashMap<String, Object>();
        while (!skip("]")) {
            String name = next();
            expect("=");
            record.put(name, expression());
            skip(",");
        }
        return record;
    }

    @SuppressWarnings("unchecked")
    private Object call(String function, List<Object> given) {
        return switch (function) {
            case "Web.Contents" -> web.apply((String) given.getFirst());
            case "Csv.Document" -> document((String) given.get(0), (Map<String, Object>) given.get(1));
            case "Table.PromoteHeaders" -> {
                assertThat(given.get(1)).isEqualTo(Map.of("PromoteAllScalars", true));
                yield promoted((List<List<String>>) given.getFirst());
            }
            case "Table.TransformColumnTypes" ->
                typed((List<Map<String, Object>>) given.get(0), (List<List<Object>>) given.get(1), (String)
                        given.get(2));
            default -> throw new AssertionError("Excel has no function " + function);
        };
    }

    private static List<List<String>> document(String text, Map<String, Object> options) {
        assertThat(List.of(
                        "Delimiter",
                        "Columns",
                        "Encoding",
                        "CsvStyle",
                        "QuoteStyle",
                        "IncludeByteOrderMark",
                        "ExtraValues"))
                .containsAll(options.keySet());
        assertThat(options)
                .containsEntry("Delimiter", ",")
                .containsEntry("Encoding", new BigDecimal(65001))
                .containsEntry("QuoteStyle", "QuoteStyle.Csv");
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> row.getFields())
                .toList();
    }

    /** A file that began with a byte order mark would have it in its first name. */
    private static List<Map<String, Object>> promoted(List<List<String>> rows) {
        List<String> heads = rows.getFirst();
        assertThat(heads).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_ .]*"));
        return rows.subList(1, rows.size()).stream()
                .map(row -> {
                    Map<String, Object> named = new LinkedHashMap<>();
                    for (int i = 0; i < heads.size(); i++) {
                        named.put(heads.get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    /** Nothing is null; a number is written as in the culture, which for ours has a point. */
    private static List<Map<String, @Nullable Object>> typed(
            List<Map<String, Object>> rows, List<List<Object>> columns, String culture) {
        assertThat(culture).isEqualTo("en-US");
        var typed = new ArrayList<Map<String, @Nullable Object>>();
        for (Map<String, Object> row : rows) {
            Map<String, @Nullable Object> with = new LinkedHashMap<>(row);
            for (List<Object> column : columns) {
                String name = (String) column.get(0);
                assertThat(row).containsKey(name);
                assertThat(column.get(1)).isEqualTo(new Type("number"));
                String text = (String) row.get(name);
                with.put(name, text.isEmpty() ? null : new BigDecimal(text));
            }
            typed.add(with);
        }
        return typed;
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean skip(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        assertThat(next()).isEqualTo(token);
    }
}
