package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what separates the fields of a text file: the sign with which most of the first lines have the same number of fields, at least two; of several
 * the one with more fields. Signs inside quotation marks do not count.
 */
final class Delimiters {

    static final List<Character> CHOICES = List.of(';', ',', '\t', '|');

    private static final int LINES = 200;
    private static final int CHARACTERS = 256 * 1024;

    private Delimiters() {}

    static char of(Path file, Charset charset) throws IOException {
        String head = head(file, charset);
        char best = ';';
        double most = 0;
        for (char candidate : CHOICES) {
            double score = score(head, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static String head(Path file, Charset charset) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(CHARACTERS), charset);
        }
    }

    /** The share of lines with the most usual number of separators, times a little for every further one. */
    private static double score(String head, char candidate) {
        var lines = new HashMap<Integer, Integer>();
        int count = 0;
        int all = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length() && all < LINES; i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == candidate ? 1 : 0;
            if (c == '\n' && !quoted || i == head.length() - 1) {
                lines.merge(count, 1, Integer::sum);
                count = 0;
                all++;
            }
        }
        int lineCount = all;
        return lines.entrySet().stream()
                .filter(line -> line.getKey() > 0)
                .mapToDouble(line -> weight(line, lineCount))
                .max()
                .orElse(0);
    }

    private static double weight(Map.Entry<Integer, Integer> line, int all) {
        return (double) line.getValue() / all * (1 + 0.02 * Math.min(line.getKey(), 20));
    }
}
