package org.maalestok.keyfigures;

/**
 * One reason why a file was not published.
 *
 * @param line where, counted from 1; 0 when it is about the whole file
 * @param found what stands there
 * @param expected what should stand there, or a suggestion; empty when none is known
 */
public record Rejection(Kind kind, long line, String found, String expected) {

    /** What can be wrong with a file. Each constant carries the English sentence, and the one that is added when something better is known. */
    public enum Kind {
        NOT_A_FILE("%s is not a file that can be read.", " %s"),
        EMPTY_FILE("The file is empty.", " It must begin with \"%s\"."),
        NOT_TEXT("This is not a text file: %s.", " %s"),
        WRONG_ENCODING("This is not UTF-8: %s.", " The file looks like %s; save it as UTF-8."),
        CUT_OFF("The file ends in the middle of a row, \"%s\".", " %s"),
        FILE_CHANGED("The file was changed while it was being imported.", ""),
        OVERTAKEN("Release %s of the same data set has come out meanwhile.", ""),
        MISSING_PREAMBLE("The line \"# %s: …\" is missing above the header.", " %s"),
        BAD_PREAMBLE("The line \"%s\" cannot be understood.", " %s"),
        WRONG_HEADER("The header is \"%s\".", " It must be \"%s\"."),
        NO_ROWS("There are no rows under the header.", " %s"),
        FIELD_COUNT("The row has %s.", " %s"),
        OPEN_QUOTE("A quotation mark is not closed, or something stands behind it: %s.", ""),
        UNKNOWN_INDICATOR("There is no indicator \"%s\" in the catalogue.", " Did you mean %s?"),
        DERIVED_INDICATOR(
                "\"%s\" is computed from other indicators and cannot be imported.", " Import the parts of %s."),
        UNKNOWN_AREA("No area had the code \"%s\" in that period or ever since.", " Did you mean %s?"),
        AREA_NOT_THEN("The code \"%s\" has belonged to several areas, and to none in that period.", " Now it is %s."),
        BAD_PERIOD("\"%s\" is not a period.", " Write it as %s."),
        EMPTY_VALUE("The value is empty.", " Say why there is none: %s."),
        BAD_NUMBER("\"%s\" is neither a number nor one of the symbols for why there is none.", " %s"),
        BAD_STATUS("\"%s\" is not a status.", " Write %s, or leave it empty."),
        STATUS_WITHOUT_NUMBER("The status \"%s\" stands at a figure that is not there.", " %s"),
        SYMBOL_AT_NUMBER("The symbol \"%s\" stands at a number.", " %s"),
        DUPLICATE("%s is there twice.", " It stands on line %s already."),
        OTHER_DATA_SET(
                "%s is already given by another data set.",
                " It belongs to \"%s\", and a figure comes from one data set only.");

        private final String sentence;
        private final String hint;

        Kind(String sentence, String hint) {
            this.sentence = sentence;
            this.hint = hint;
        }
    }

    /** The reason in one or two English sentences, without the line. */
    public String sentence() {
        return kind.sentence.formatted(found) + (expected.isEmpty() ? "" : kind.hint.formatted(expected));
    }

    /** {@code Line 12: …} */
    @Override
    public String toString() {
        return line == 0 ? sentence() : "Line %d: %s".formatted(line, sentence());
    }
}
