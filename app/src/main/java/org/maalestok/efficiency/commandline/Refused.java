package org.maalestok.efficiency.commandline;

import java.util.List;

/** Why a file or a wish cannot be followed: sentences that name what was found, where, and the way out. */
final class Refused extends RuntimeException {

    private static final int SHOWN = 10;

    Refused(String sentence) {
        super(sentence);
    }

    /** Several reasons at once, so that a file need not be mended one cell at a time. */
    static Refused because(List<String> sentences) {
        List<String> shown = sentences.subList(0, Math.min(SHOWN, sentences.size()));
        int more = sentences.size() - shown.size();
        return new Refused(
                String.join("\n", shown) + (more == 0 ? "" : "\n… and %,d more of the kind.".formatted(more)));
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
