package org.maalestok.keyfigures.quality.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maalestok.ui.Language;

/**
 * A number as a person types it in their language. Where a point or comma could be read in two ways, it is refused rather than guessed:
 * {@code 1.234} is a thousand in Danish, and nothing in Norwegian.
 */
final class TypedNumber {

    /** More than any figure has. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern NORWEGIAN = Pattern.compile("-?(\\d+|\\d{1,3}( \\d{3})+)(,\\d+)?");
    private static final Pattern DANISH = Pattern.compile("-?(\\d+|\\d{1,3}([. ]\\d{3})+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d+|\\d{1,3}([, ]\\d{3})+)(\\.\\d+)?");

    private TypedNumber() {}

    /** The number as it can be typed; empty for none. */
    static String written(Optional<BigDecimal> number, Language language) {
        String plain = number.map(BigDecimal::toPlainString).orElse("");
        return language == Language.EN ? plain : plain.replace('.', ',');
    }

    /** Empty for anything that is no number in this language. */
    static Optional<BigDecimal> parse(String typed, Language language) {
        String plain = typed.strip().replace('\u2212', '-').replaceAll("[\\u00a0\\u202f\\u2009]", " ");
        Pattern form =
                switch (language) {
                    case NB -> NORWEGIAN;
                    case DA -> DANISH;
                    case EN -> ENGLISH;
                };
        if (!form.matcher(plain).matches()
                || plain.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        String digits = language == Language.EN
                ? plain.replaceAll("[, ]", "")
                : plain.replaceAll("[. ]", "").replace(',', '.');
        return Optional.of(new BigDecimal(digits));
    }
}
