package org.maalestok.keyfigures.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.ui.Text;

/** Whether bytes are UTF-8 text, and what they look like when they aren't. */
final class Encoding {

    private Encoding() {}

    /** Refuses workbooks, and UTF-16 with and without its mark, before lines are cut at the wrong bytes. */
    static void checkBeginning(byte[] bytes, int length) throws Refused {
        if (length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new Refused(Kind.NOT_TEXT, 1, Words.of("zip"), Words.of("saveAsCsv"));
        }
        int first = length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0x2020;
        boolean marked = first == 0xFEFF || first == 0xFFFE;
        boolean everyOtherIsZero = first != 0 && (first < 0x100 || (first & 0xFF) == 0);
        if (marked || everyOtherIsZero) {
            Text found = Words.of("beginsWith", "%04X".formatted(first));
            throw new Refused(Kind.WRONG_ENCODING, 1, found, Text.same("UTF-16"));
        }
    }

    /** Checks a line that is not all ASCII. */
    static void check(byte[] bytes, int from, int to, long line, long offset) throws Refused {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw new Refused(Kind.NOT_TEXT, line, Words.of("zeroByte", offset + i + 1), Text.NONE);
            }
        }
        int bad = firstBad(bytes, from, to);
        if (bad >= 0) {
            Text found = Words.of("badByte", offset + bad + 1, "%02X".formatted(bytes[bad]));
            throw new Refused(Kind.WRONG_ENCODING, line, found, Text.same("windows-1252"));
        }
    }

    private static int firstBad(byte[] bytes, int from, int to) {
        var input = ByteBuffer.wrap(bytes, from, to - from);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var result = decoder.decode(input, CharBuffer.allocate(to - from), true);
        return result.isError() ? input.position() : -1;
    }
}
