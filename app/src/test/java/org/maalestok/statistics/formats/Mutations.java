package org.maalestok.statistics.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can happen to a body on its way. */
final class Mutations {

    private static final List<String> SCRAPS = List.of(
            "\"",
            ";",
            ",",
            ":",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "=",
            "\n",
            "\r\n",
            "\0",
            "-",
            ".",
            "..",
            "null",
            "true",
            "1e999",
            "NaN",
            "99999999999999999999",
            "-1",
            "0",
            "\u00e6",
            "\uFEFF",
            "\"id\":",
            "\"size\":",
            "\"value\":",
            "\"status\":",
            "KEYS(\"A\")=CODES;",
            "DATA=",
            "VALUES(\"A\")=",
            "CODEPAGE=\"utf-16\";",
            "DATANOTECELL(\"*\",\"*\")=\"p\";",
            "INDHOLD",
            "*",
            "<html>",
            "2147483648");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /** One to four of them. */
    byte[] of(byte[] body) {
        byte[] mutated = body;
        for (int i = random.nextInt(1, 5); i > 0 && mutated.length > 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] body) {
        int at = random.nextInt(body.length);
        int length = Math.min(body.length - at, random.nextInt(1, random.nextBoolean() ? 8 : 400));
        return switch (random.nextInt(7)) {
            case 0 -> spliced(body, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(body, at, 0, scrap());
            case 2 -> spliced(body, at, length, scrap());
            case 3 -> spliced(body, at, length, new byte[0]);
            case 4 -> spliced(body, at, 0, Arrays.copyOfRange(body, at, at + length));
            case 5 -> Arrays.copyOf(body, at);
            default -> spliced(body, at, 1, new byte[] {(byte) (body[at] ^ 1 << random.nextInt(8))});
        };
    }

    private byte[] scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] spliced(byte[] body, int at, int removed, byte[] added) {
        var result = new ByteArrayOutputStream(body.length + added.length);
        result.write(body, 0, at);
        result.writeBytes(added);
        result.write(body, at + removed, body.length - at - removed);
        return result.toByteArray();
    }
}
