package org.maalestok.ui;

/**
 * The same words in the three languages: content that carries its languages with it, as indicators and areas do.
 *
 * @param da Danish
 * @param nb Norwegian (bokmål)
 * @param en English
 */
public record Text(String da, String nb, String en) {

    /** No words at all. */
    public static final Text NONE = same("");

    /** One wording for all languages, as for the name of a town. */
    public static Text same(String words) {
        return new Text(words, words, words);
    }

    /** Whether there is nothing to say, in any language. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The words in one language. */
    public String in(Language language) {
        return switch (language) {
            case DA -> da;
            case NB -> nb;
            case EN -> en;
        };
    }
}
