package org.maalestok.statistics.accounts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Text;

/**
 * Reads the file that municipalities send: lines of 48 characters, each field at its place. From Statistics Norway's description of the file for 2025
 * ({@code kravspesifikasjon/file_description_Regnskap_2025.md} of {@code statisticsnorway/kostra-kontrollprogram}), the same as in 2019:
 *
 * <pre>
 *  1– 2 form (0A, 0C)     14–22 organisation number    33–36 function, left-aligned
 *  3– 6 year              23–31 enterprise number      37–39 art
 *  7    quarter or blank  32    account class          40–48 thousands of kroner, right-aligned, expenditure positive, income negative
 *  8–13 municipality and district
 * </pre>
 */
final class KostraFileReader implements AccountReader {

    private static final int LENGTH = 48;
    /** No line is longer by so much that it could be meant. */
    private static final int LONGEST = 1000;

    /** What a line has at which place, in the order in which a fault is told. */
    private enum Field {
        FORM(0, 2, "0[AC]"),
        YEAR(2, 6, "(19|20)\\d{2}"),
        QUARTER(6, 7, "[ 1-4]"),
        REGION(7, 13, "\\d{6}"),
        CLASS(31, 32, "[01]"),
        FUNCTION(32, 36, "\\d{3} "),
        ART(36, 39, "\\d{3}"),
        AMOUNT(39, 48, " *-?\\d+");

        private final int from;
        private final int to;
        private final Pattern pattern;

        Field(int from, int to, String pattern) {
            this.from = from;
            this.to = to;
            this.pattern = Pattern.compile(pattern);
        }

        String of(String line) {
            return line.substring(from, to);
        }
    }

    @Override
    public void read(InputStream body, String name, AccountSink sink) throws IOException, TableRefused {
        var stream = new BufferedInputStream(body);
        long number = 0;
        for (String line = next(stream); line != null; line = next(stream)) {
            number++;
            sink.accept(parse(line, number, name));
        }
        if (number == 0) {
            throw new TableRefused(new Refusal(Kind.CUT_OFF, name, "", "", "", AccountWords.of("file.empty")));
        }
    }

    /** The next line without its end; null after the last. The fields are ASCII, so it doesn't matter which of its extensions this is. */
    private static @org.jspecify.annotations.Nullable String next(InputStream stream) throws IOException {
        var line = new byte[LONGEST];
        int length = 0;
        int next = stream.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            if (length < LONGEST) {
                line[length++] = (byte) next;
            }
        }
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static AccountLine parse(String line, long number, String name) throws TableRefused {
        if (line.length() != LENGTH) {
            boolean isShort = line.length() < LENGTH;
            Text told = AccountWords.of(isShort ? "line.short" : "line.long", (long) line.length());
            throw refused(isShort ? Kind.CUT_OFF : Kind.MALFORMED, name, number, line, told);
        }
        for (Field field : Field.values()) {
            check(field, line, number, name);
        }
        String quarter = Field.QUARTER.of(line);
        String region = Field.REGION.of(line);
        return new AccountLine(
                number,
                Field.FORM.of(line),
                Integer.parseInt(Field.YEAR.of(line)),
                quarter.isBlank() ? 0 : Integer.parseInt(quarter),
                region.substring(0, 4),
                region.substring(4),
                Field.CLASS.of(line),
                Field.FUNCTION.of(line).strip(),
                Field.ART.of(line),
                Long.parseLong(Field.AMOUNT.of(line).strip()));
    }

    private static void check(Field field, String line, long number, String name) throws TableRefused {
        String found = field.of(line);
        if (!field.pattern.matcher(found).matches()) {
            String key = "line." + field.name().toLowerCase(Locale.ROOT);
            Text told = AccountWords.together(
                    AccountWords.of(key, found, AccountWords.form(found)),
                    field == Field.FORM ? Text.NONE : AccountWords.of("line.then"));
            throw refused(Kind.MALFORMED, name, number, found, told);
        }
    }

    private static TableRefused refused(Kind kind, String name, long number, String found, Text told) {
        String shown = found.length() > LENGTH ? found.substring(0, LENGTH) + "…" : found;
        return new TableRefused(new Refusal(kind, name, "line %d".formatted(number), shown, "", told));
    }
}
