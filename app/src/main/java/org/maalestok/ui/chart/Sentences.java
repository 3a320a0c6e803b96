package org.maalestok.ui.chart;

/** A description, most important first; a sentence that would make it longer than may be is left out. */
final class Sentences {

    /** Screen readers read a description in one breath. */
    static final int LONGEST = 400;

    private final StringBuilder text = new StringBuilder(LONGEST);

    Sentences add(String words) {
        // A sentence that ends in an abbreviation (Danish "kr.") needs no second full stop.
        String sentence = words.endsWith("..") ? words.substring(0, words.length() - 1) : words;
        int space = text.isEmpty() ? 0 : 1;
        if (!sentence.isEmpty() && text.length() + space + sentence.length() <= LONGEST) {
            if (space == 1) {
                text.append(' ');
            }
            text.append(sentence);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
