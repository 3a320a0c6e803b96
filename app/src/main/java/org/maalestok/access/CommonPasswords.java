package org.maalestok.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What guessers try first, as far as it has twelve characters: a common word dressed up with digits and signs, one piece repeated, and
 * walks along the keyboard.
 */
final class CommonPasswords {

    /** Letters only; {@code Velkommen2026!} is {@code velkommen}. */
    private static final Set<String> WORDS = Set.of(
            "",
            "abc",
            "abcd",
            "admin",
            "administrator",
            "adgangskode",
            "adgangskoden",
            "bruger",
            "bruker",
            "changeme",
            "danmark",
            "default",
            "efterår",
            "forår",
            "fotball",
            "fodbold",
            "football",
            "hejmeddig",
            "hemmelig",
            "hemmeligt",
            "heihei",
            "høst",
            "iloveyou",
            "jegelskerdeg",
            "jegelskerdig",
            "kode",
            "kodeord",
            "kodeordet",
            "kommune",
            "kommunen",
            "letmein",
            "login",
            "logginn",
            "malestok",
            "malestokk",
            "maalestok",
            "målestok",
            "målestokk",
            "mitkodeord",
            "mittpassord",
            "monkey",
            "mypassword",
            "nordmann",
            "norge",
            "norway",
            "pass",
            "passord",
            "passordet",
            "passw",
            "passwd",
            "password",
            "passwort",
            "princess",
            "qwert",
            "secret",
            "sommer",
            "sommeren",
            "summer",
            "superman",
            "sunshine",
            "test",
            "tester",
            "testtest",
            "user",
            "velkommen",
            "velkommentil",
            "vinter",
            "vinteren",
            "vår",
            "welcome",
            "welcometo",
            "winter");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern REPEATED_PIECE = Pattern.compile("(.{1,64}?)\\1+");

    private static final String WALKS =
            "12345678901234567890 09876543210987654321 abcdefghijklmnopqrstuvwxyzæøå qwertyuiopåasdfghjkløæzxcvbnm qwertyuiopasdfghjklzxcvbnm "
                    + "qazwsxedcrfvtgbyhnujmikolp 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik 1q2w3e4r5t6y7u8i9o0p";

    private CommonPasswords() {}

    /** @param lower the password in lower case */
    static boolean contain(String lower) {
        String letters = withoutRepetition(NOT_LETTERS.matcher(lower).replaceAll(""));
        return WORDS.contains(letters) || REPEATED_PIECE.matcher(lower).matches() || WALKS.contains(lower);
    }

    private static String withoutRepetition(String letters) {
        var repeated = REPEATED_PIECE.matcher(letters);
        return repeated.matches() ? repeated.group(1) : letters;
    }
}
