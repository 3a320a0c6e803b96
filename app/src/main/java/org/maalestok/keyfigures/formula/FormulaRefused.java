package org.maalestok.keyfigures.formula;

/** A formula that cannot be used. The message is a sentence for whoever wrote it: what was found, where, and what was expected. */
public final class FormulaRefused extends RuntimeException {

    FormulaRefused(String message) {
        super(message);
    }

    FormulaRefused(String message, Object... values) {
        super(message.formatted(values));
    }
}
