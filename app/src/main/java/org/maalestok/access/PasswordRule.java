package org.maalestok.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are accepted: length, and not one of those that are guessed first. No demands for digits or signs, which only make people
 * write {@code Passord123!} (NIST SP 800-63B, section 3.1.1).
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordRule() {}

    /** The same characters, however the keyboard composed them; passwords are measured, hashed and compared in this form. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** What is wrong with this password for the account with this address; empty when it will do. */
    static Optional<PasswordProblem> problemOf(String typed, Email email) {
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT).strip();
        if (lower.equals(email.value()) || lower.equals(email.localPart())) {
            return Optional.of(PasswordProblem.IS_EMAIL);
        }
        return CommonPasswords.contain(lower) ? Optional.of(PasswordProblem.TOO_COMMON) : Optional.empty();
    }
}
