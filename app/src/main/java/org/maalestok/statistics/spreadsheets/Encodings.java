package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out how a text file is encoded. A byte order mark decides; then zeros at every other place (UTF-16 without one); then whether the whole file is
 * valid UTF-8, which other texts are only by the rarest accident; and what is none of these is windows-1252, in which every Danish and Norwegian
 * letter stands where Latin-1 has it.
 */
final class Encodings {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int SAMPLE = 4096;

    private Encodings() {}

    static Charset of(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        double even = zeros(head, 0);
        double odd = zeros(head, 1);
        if (odd > 0.5 && even < 0.2) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > 0.5 && odd < 0.2) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SAMPLE);
        }
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** Which share of the bytes at even or odd places is zero. */
    private static double zeros(byte[] head, int from) {
        int zeros = 0;
        int all = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) zeros / all;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.flush(chars.clear()).isError();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
