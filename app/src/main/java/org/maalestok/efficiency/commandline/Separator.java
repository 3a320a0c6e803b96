package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands between the columns: the sign that the heading has and most lines have equally often, outside quotes. */
final class Separator {

    private static final char[] KNOWN = {';', '\t', ',', '|'};
    private static final int LOOKED_AT = 50;
    private static final int TITLES = 5;

    private Separator() {}

    /** A title without any such sign may stand above the heading; who reads the file is to tell the person of it. */
    static char of(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        return IntStream.rangeClosed(0, Math.min(TITLES, lines.size()))
                .mapToObj(above -> best(lines.subList(above, lines.size())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(',');
    }

    private static Optional<Character> best(List<String> lines) {
        Optional<Character> best = Optional.empty();
        int agreement = 0;
        for (char separator : KNOWN) {
            int agreeing = lines.isEmpty() ? 0 : agreeing(lines, separator);
            if (agreeing > agreement) {
                best = Optional.of(separator);
                agreement = agreeing;
            }
        }
        return best;
    }

    private static int agreeing(List<String> lines, char separator) {
        long inHeading = count(lines.getFirst(), separator);
        return inHeading == 0
                ? 0
                : (int) lines.stream()
                        .filter(line -> count(line, separator) == inHeading)
                        .count();
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (char sign : line.toCharArray()) {
            quoted ^= sign == '"';
            count += sign == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
