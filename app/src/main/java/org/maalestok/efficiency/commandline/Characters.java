package org.maalestok.efficiency.commandline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding nobody wrote down: by its byte-order mark; without one UTF-16 when every second byte is
 * zero, UTF-8 when the bytes are, and otherwise windows-1252, in which spreadsheets here save.
 */
final class Characters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Characters() {}

    static String of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (mostlyZero(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (mostlyZero(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return utf8Or(WINDOWS, bytes);
    }

    private static String utf8Or(Charset otherwise, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, otherwise);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean mostlyZero(byte[] bytes, int first) {
        int looked = Math.min(bytes.length, 200);
        int zeros = 0;
        for (int i = first; i < looked; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros > looked / 3;
    }
}
