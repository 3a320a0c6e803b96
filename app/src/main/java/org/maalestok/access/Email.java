package org.maalestok.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is stored and compared: composed characters, lower case, no space around it. Two addresses that
 * differ in capitals only are one person's, whatever the standard allows a mail server to do.
 */
record Email(String value) {

    private static final int LONGEST = 254;

    /** Wide on purpose: whether mail arrives is for mail to show. Without spaces, control characters, quotes and angle brackets. */
    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s\\p{C}\"<>(),:;\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.-]*[\\p{L}\\p{M}\\p{N}])?\\.[\\p{L}\\p{M}\\p{N}-]{2,}");

    /** The address that a person typed, or empty when it cannot be one. */
    static Optional<Email> of(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        boolean fits = value.length() <= LONGEST
                && !value.contains("..")
                && SHAPE.matcher(value).matches();
        return fits ? Optional.of(new Email(value)) : Optional.empty();
    }

    String localPart() {
        return value.substring(0, value.indexOf('@'));
    }
}
