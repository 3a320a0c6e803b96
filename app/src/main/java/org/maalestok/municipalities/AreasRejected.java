package org.maalestok.municipalities;

import java.util.List;

/** The area files were refused as a whole; nothing has changed. Each reason is a sentence that names file and line. */
public final class AreasRejected extends RuntimeException {

    private static final int SHOWN = 5;

    private final transient List<String> reasons;

    AreasRejected(List<String> reasons) {
        super(summaryOf(reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** All reasons, in the order of the files. */
    public List<String> reasons() {
        return reasons;
    }

    private static String summaryOf(List<String> reasons) {
        var lines = reasons.stream().limit(SHOWN).toList();
        String rest = reasons.size() > SHOWN ? "%nand %d more".formatted(reasons.size() - SHOWN) : "";
        return String.join(System.lineSeparator(), lines) + rest;
    }
}
