package org.maalestok.statistics.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.maalestok.statistics.formats.Refusal.Kind;

/** The first bytes of a body, which tell a web page, an error message or a packed file from what was asked for. */
final class Beginning {

    private static final int LOOKED_AT = 512;
    private static final int SHOWN = 120;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final BufferedInputStream body;
    private final byte[] bytes;

    private Beginning(BufferedInputStream body, byte[] bytes) {
        this.body = body;
        this.bytes = bytes;
    }

    static Beginning of(InputStream body) throws IOException {
        return of(body, LOOKED_AT);
    }

    /** @param length how far to look */
    static Beginning of(InputStream body, int length) throws IOException {
        var buffered = new BufferedInputStream(body, 1 << 16);
        buffered.mark(length);
        byte[] bytes = buffered.readNBytes(length);
        buffered.reset();
        return new Beginning(buffered, bytes);
    }

    /** The whole body, from its first byte. */
    InputStream body() {
        return body;
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    /** The first character that says anything; 0 when there is none. */
    char first() {
        String text = text().strip();
        return text.isEmpty() ? 0 : text.charAt(0);
    }

    /** The bytes as letters of ASCII; others are something else. */
    String ascii() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean hasByteOrderMark() {
        return ascii().startsWith(BYTE_ORDER_MARK);
    }

    /** Whether there are bytes that no text has. UTF-16 is such a thing too. */
    boolean isBinary() {
        for (byte one : bytes) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
                return true;
            }
        }
        return false;
    }

    /** What to say when this is something else. */
    TableRefused isNot(String format, String name) {
        return isEmpty()
                ? new TableRefused(new Refusal(Kind.CUT_OFF, name, "", "", format))
                : new TableRefused(new Refusal(Kind.OTHER_FORMAT, name, "", shown(), format));
    }

    private String shown() {
        String text = text().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
