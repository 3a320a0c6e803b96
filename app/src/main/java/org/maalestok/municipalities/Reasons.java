package org.maalestok.municipalities;

import java.util.ArrayList;
import java.util.List;

/** Gathers why files cannot be taken, so that a person sees everything at once. */
final class Reasons {

    private static final int ENOUGH = 100;

    private final List<String> sentences = new ArrayList<>();

    void add(String file, long line, String sentence, Object... values) {
        add("%s, line %d: %s".formatted(file, line, values.length == 0 ? sentence : sentence.formatted(values)));
    }

    void add(String sentence) {
        if (sentences.size() < ENOUGH) {
            sentences.add(sentence);
        }
    }

    void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new AreasRejected(sentences);
        }
    }
}
