package org.maalestok.statistics.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an extract of many municipalities' accounts: a list of rows {@code [year, art, district, function, class, region, thousands]}, as in
 * {@code statisticsnorway/java-vtl}. Row by row; the file may be as long as it likes.
 */
final class KostraExtractReader implements AccountReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KEYS = Pattern.compile("(19|20)\\d{2} \\d{3} \\d{2} \\d{3} [01] \\d{4}");
    private static final int FIELDS = 7;
    private static final String EXAMPLE = "[\"2016\", \"010\", \"00\", \"202\", \"1\", \"0301\", 1234]";

    @Override
    public void read(InputStream body, String name, AccountSink sink) throws IOException, TableRefused {
        try (JsonParser parser = JSON.createParser(body)) {
            read(parser, name, sink);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw broken(e, name);
        }
    }

    private static TableRefused broken(JacksonException e, String name) {
        String words = String.valueOf(e.getOriginalMessage());
        boolean ends = e instanceof UnexpectedEndOfInputException || words.startsWith("Unexpected end-of-input");
        String place = "line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return ends
                ? new TableRefused(new Refusal(Kind.CUT_OFF, name, place, "", "", AccountWords.of("json.cut")))
                : new TableRefused(
                        new Refusal(Kind.MALFORMED, name, place, words, "", AccountWords.of("json.broken", EXAMPLE)));
    }

    private static void read(JsonParser parser, String name, AccountSink sink) throws TableRefused {
        expect(JsonToken.START_ARRAY, parser.nextToken(), name, 0);
        long number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            number++;
            expect(JsonToken.START_ARRAY, token, name, number);
            readRow(parser, name, number, sink);
        }
        if (parser.nextToken() != null) {
            throw refused(Kind.MALFORMED, name, number, String.valueOf(parser.currentToken()), "json.broken");
        }
        if (number == 0) {
            throw refused(Kind.CUT_OFF, name, 0, "", "json.empty");
        }
    }

    private static void readRow(JsonParser parser, String name, long number, AccountSink sink) throws TableRefused {
        var fields = new @Nullable String[FIELDS];
        boolean whole = true;
        boolean amount = false;
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null || !token.isScalarValue() || count == FIELDS) {
                throw refused(
                        Kind.MALFORMED,
                        name,
                        number,
                        count == FIELDS ? joined(fields) + " …" : joined(fields),
                        "json.row");
            }
            whole &= token != JsonToken.VALUE_NULL;
            amount = token == JsonToken.VALUE_NUMBER_INT;
            fields[count++] = token == JsonToken.VALUE_NULL ? null : parser.getString();
        }
        String row = joined(fields);
        if (count == FIELDS && !whole) {
            sink.incomplete(number, row);
        } else if (count != FIELDS) {
            throw refused(Kind.MALFORMED, name, number, row, "json.row");
        } else {
            sink.accept(line(fields, row, amount, name, number));
        }
    }

    private static AccountLine line(@Nullable String[] fields, String row, boolean amount, String name, long number)
            throws TableRefused {
        int end = row.lastIndexOf(' ');
        String thousands = row.substring(end + 1);
        if (!KEYS.matcher(row.substring(0, end)).matches()) {
            throw refused(Kind.MALFORMED, name, number, row, "json.row");
        }
        if (!amount || !thousands.matches("-?\\d{1,12}")) {
            throw refused(Kind.BAD_NUMBER, name, number, thousands, "json.amount");
        }
        String[] keys = row.split(" ");
        return new AccountLine(
                number,
                "",
                Integer.parseInt(keys[0]),
                0,
                keys[5],
                keys[2],
                keys[4],
                keys[3],
                keys[1],
                Long.parseLong(thousands));
    }

    /** As it stands in a refusal: {@code 2016 010 00 202 1 0301 1234}. */
    private static String joined(@Nullable String[] fields) {
        return Arrays.stream(fields).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void expect(JsonToken wanted, @Nullable JsonToken found, String name, long number)
            throws TableRefused {
        if (found == null) {
            throw refused(Kind.CUT_OFF, name, number, "", "json.cut");
        }
        if (found != wanted) {
            throw refused(Kind.MALFORMED, name, number, String.valueOf(found), "json.broken");
        }
    }

    private static TableRefused refused(Kind kind, String name, long number, String found, String key) {
        String shown = found.length() > 100 ? found.substring(0, 100) + "…" : found;
        String place = number == 0 ? "" : "row %d".formatted(number);
        Text told = key.equals("json.broken") ? AccountWords.of(key, EXAMPLE) : AccountWords.of(key, shown, EXAMPLE);
        return new TableRefused(new Refusal(kind, name, place, shown, "", told));
    }
}
