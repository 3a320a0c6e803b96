package org.maalestok.statistics.accounts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

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

    private static final Pattern HEAD = Pattern.compile("0[AC](19|20)\\d{2}[ 1-4]\\d{6}");
    private static final Pattern KEYS = Pattern.compile("[01]\\d{3} \\d{3}");
    private static final Pattern AMOUNT = Pattern.compile(" *-?\\d+");

    @Override
    public void read(InputStream body, String name, AccountSink sink) throws IOException, TableRefused {
        var stream = new BufferedInputStream(body);
        long number = 0;
        for (String line = next(stream); line != null; line = next(stream)) {
            number++;
            sink.accept(parse(line, number, name));
        }
        if (number == 0) {
            throw new TableRefused(new Refusal(Kind.CUT_OFF, name, "", "", ""));
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
            throw refused(
                    name,
                    number,
                    1,
                    line,
                    "%d".formatted(LENGTH),
                    line.length() < LENGTH ? Kind.CUT_OFF : Kind.MALFORMED);
        }
        check(HEAD, line, 0, 13, "0A2025 030100", name, number);
        check(KEYS, line, 31, 39, "1202 010", name, number);
        check(AMOUNT, line, 39, 48, "-1234", name, number);
        char quarter = line.charAt(6);
        return new AccountLine(
                number,
                line.substring(0, 2),
                Integer.parseInt(line.substring(2, 6)),
                quarter == ' ' ? 0 : quarter - '0',
                line.substring(7, 11),
                line.substring(11, 13),
                line.substring(31, 32),
                line.substring(32, 35),
                line.substring(36, 39),
                Long.parseLong(line.substring(39).strip()));
    }

    private static void check(Pattern form, String line, int from, int to, String example, String name, long number)
            throws TableRefused {
        String part = line.substring(from, to);
        if (!form.matcher(part).matches()) {
            throw refused(name, number, from + 1, part, example, Kind.MALFORMED);
        }
    }

    private static TableRefused refused(
            String name, long number, int column, String found, String expected, Kind kind) {
        String place = "line %d, column %d".formatted(number, column);
        String shown = found.length() > LENGTH ? found.substring(0, LENGTH) + "…" : found;
        return new TableRefused(new Refusal(kind, name, place, shown, expected));
    }
}
