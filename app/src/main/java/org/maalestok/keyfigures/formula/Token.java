package org.maalestok.keyfigures.formula;

/**
 * A word of a formula.
 *
 * @param text as written; empty at the end
 * @param position of its first character, counted from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        CODE,
        SIGN,
        END
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }
}
