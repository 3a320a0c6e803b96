package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** Opens files, whatever they are called: their first bytes say what they are. */
public final class Grids {

    /** What may be uploaded. */
    public static final long MOST_BYTES = 100L * 1024 * 1024;

    /** The encodings of text files that a person can choose. */
    public static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");

    private static final int HEAD = 512;

    private Grids() {}

    /**
     * Opens a file and finds out how it is written.
     *
     * @param name what to call it in a refusal
     */
    public static Grid open(Path file, String name) throws IOException, TableRefused {
        return open(file, name, "", "");
    }

    /**
     * @param encoding of a text file, as a person chose it; empty when it is to be found out
     * @param delimiter of a text file, as a person chose it; empty when it is to be found out
     */
    public static Grid open(Path file, String name, String encoding, String delimiter)
            throws IOException, TableRefused {
        byte[] head = head(file, name);
        if (starts(head, 'P', 'K')) {
            return XlsxGrid.open(file, name);
        }
        refuseOthers(head, name);
        Charset charset = encoding.isEmpty() ? Encodings.of(file) : Charset.forName(encoding);
        if (charset.equals(StandardCharsets.UTF_8) && isJson(head)) {
            return JsonGrid.open(file, name);
        }
        char separator = delimiter.isEmpty() ? Delimiters.of(file, charset) : delimiter.charAt(0);
        return new CsvGrid(file, name, charset, separator);
    }

    /** How a text file is written: encoding and delimiter; both empty for other files. */
    public static String[] writing(Path file, String name) throws IOException, TableRefused {
        byte[] head = head(file, name);
        Charset charset = Encodings.of(file);
        if (starts(head, 'P', 'K') || charset.equals(StandardCharsets.UTF_8) && isJson(head)) {
            return new String[] {"", ""};
        }
        return new String[] {charset.name(), String.valueOf(Delimiters.of(file, charset))};
    }

    private static byte[] head(Path file, String name) throws IOException, TableRefused {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw Refusals.of(Kind.TOO_LARGE, name, "", size / 1024 / 1024 + " MB", "at most 100 MB");
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(HEAD);
            if (head.length == 0) {
                throw Refusals.of(Kind.CUT_OFF, name, "", "an empty file", "rows with figures");
            }
            return head;
        }
    }

    private static void refuseOthers(byte[] head, String name) throws TableRefused {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (starts(head, 0xD0, 0xCF)) {
            throw other(
                    name,
                    "a workbook of the old kind (.xls), or one with a password",
                    "the same saved as .xlsx, without a password");
        }
        if (text.startsWith("%pdf")) {
            throw other(name, "a PDF", "CSV, .xlsx, PX, JSON or DAT, not a printout");
        }
        if (text.startsWith("<")) {
            throw other(name, "a web page or XML", "CSV, .xlsx, PX, JSON or DAT");
        }
        if (starts(head, 0x1F, 0x8B)) {
            throw other(name, "a compressed file", "the file that is in it");
        }
        if (starts(head, 0x89, 'P') || starts(head, 0xFF, 0xD8) || text.startsWith("gif8")) {
            throw other(name, "a picture", "CSV, .xlsx, PX, JSON or DAT");
        }
        if (isBinary(head)) {
            throw other(name, "something that is no text", "CSV, .xlsx, PX, JSON or DAT");
        }
    }

    /** Control characters that no text has; zeros only where they are half of UTF-16. */
    private static boolean isBinary(byte[] head) {
        int zeros = 0;
        int others = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
            others += b > 0 && b < 9 || b > 13 && b < 32 && b != 26 && b != 27 ? 1 : 0;
        }
        return others > 2 || zeros > 0 && zeros < head.length / 4;
    }

    private static boolean isJson(byte[] head) {
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        return text.startsWith("[{") || text.matches("(?s)^[\\[{]\\s*[{\"].*");
    }

    private static TableRefused other(String name, String found, String expected) {
        return Refusals.of(Kind.OTHER_FORMAT, name, "", found, expected);
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
