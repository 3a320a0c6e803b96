package org.maalestok.statistics.formats;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts real files in the plainest way there is, with whole trees, whole texts and regular expressions, so that the readers have something to agree with. */
final class PlainCounts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PlainCounts() {}

    /** All data sets of the body, wherever they are. */
    static Tally jsonStat(byte[] body) {
        var tally = new Tally();
        search(JSON.readTree(body), tally);
        return tally;
    }

    private static void search(JsonNode node, Tally tally) {
        if (node.isObject() && node.has("value") && node.has("dimension")) {
            count(node, tally);
        } else {
            node.forEach(child -> search(child, tally));
        }
    }

    private static void count(JsonNode dataset, Tally tally) {
        var values = dataset.get("value");
        var keys = values.isArray()
                ? IntStream.range(0, values.size()).mapToObj(String::valueOf).toList()
                : values.propertyNames().stream().toList();
        for (String key : keys) {
            var value = values.isArray() ? values.get(Integer.parseInt(key)) : values.get(key);
            String status = status(dataset.path("status"), key);
            if (value.isNumber()) {
                tally.number(value.decimalValue(), status);
            } else {
                tally.sign(status);
            }
        }
    }

    private static String status(JsonNode status, String key) {
        var found = status.isArray()
                ? status.get(status.size() == 1 ? 0 : Integer.parseInt(key))
                : status.isObject() ? status.path(key) : status;
        return found.isString() ? found.stringValue() : "";
    }

    /** Everything behind {@code DATA=} that is not a key. */
    static Tally px(byte[] body, String charset) {
        String text = new String(body, Charset.forName(charset));
        Map<String, String> symbols = Pattern.compile("DATASYMBOL(\\w+)=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
        String data = text.substring(text.indexOf("DATA=") + 5).replaceAll("\"[^\".]+\",", " ");
        var tally = new Tally();
        Matcher cell = Pattern.compile("\"?([^\\s;\"]+)\"?").matcher(data);
        while (cell.find()) {
            String found = cell.group(1);
            if (found.matches("\\.+")) {
                tally.sign(symbols.getOrDefault(String.valueOf(found.length()), found));
            } else if (found.equals("-")) {
                tally.sign(symbols.getOrDefault("NIL", found));
            } else {
                tally.number(new BigDecimal(found), "");
            }
        }
        return tally;
    }

    /**
     * The last columns of a delimited text.
     *
     * @param above how many lines stand above the first row
     */
    static Tally columns(byte[] body, String separator, int above, int columns) {
        var tally = new Tally();
        new String(body, StandardCharsets.ISO_8859_1).lines().skip(above).forEach(line -> {
            String[] fields = line.split(separator, -1);
            Arrays.stream(fields).skip(fields.length - columns).forEach(field -> {
                String plain = field.replace("\"", "");
                if (plain.matches("-?\\d+([.,]\\d+)?(e[+-]\\d+)?")) {
                    tally.number(new BigDecimal(plain.replace(',', '.')), "");
                } else {
                    tally.sign(plain);
                }
            });
        });
        return tally;
    }
}
