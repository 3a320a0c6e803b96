package org.maalestok.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What guessers try first, as far as it has twelve characters: digits and signs alone, a common word dressed up with them,
 * one piece repeated, and walks along the keyboard.
 */
final class CommonPasswords {

    /** Letters only; {@code Velkommen2026!} is {@code velkommen}. */
    private static final Set<String> WORDS = Set.of("""
            abc abcd adgangskode adgangskoden admin administrator bruger bruker changeme danmark default efterår fodbold
            football forår fotball heihei hejmeddig hemmelig hemmeligt høst iloveyou jegelskerdeg jegelskerdig kode
            kodeord kodeordet kommune kommunen letmein logginn login maalestok malestok malestokk mitkodeord mittpassord
            monkey mypassword målestok målestokk nordmann norge norway pass passord passordet passw passwd password
            passwort princess qwert secret sommer sommeren summer sunshine superman test tester testtest user velkommen
            velkommentil vinter vinteren vår welcome welcometo winter
            """.strip().split("\\s+"));

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern REPEATED_PIECE = Pattern.compile("(.{1,64}?)\\1+");

    private static final String WALKS =
            "12345678901234567890 09876543210987654321 abcdefghijklmnopqrstuvwxyzæøå qwertyuiopåasdfghjkløæzxcvbnm qwertyuiopasdfghjklzxcvbnm "
                    + "qazwsxedcrfvtgbyhnujmikolp 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik 1q2w3e4r5t6y7u8i9o0p";

    private CommonPasswords() {}

    /** @param lower the password in lower case */
    static boolean contain(String lower) {
        String letters = withoutRepetition(NOT_LETTERS.matcher(lower).replaceAll(""));
        return letters.isEmpty()
                || WORDS.contains(letters)
                || REPEATED_PIECE.matcher(lower).matches()
                || WALKS.contains(lower)
                || isWalk(letters);
    }

    /** Three neighbouring keys also stand in ordinary words; four hardly do. */
    private static boolean isWalk(String letters) {
        return letters.length() > 3 && WALKS.contains(letters);
    }

    private static String withoutRepetition(String letters) {
        var repeated = REPEATED_PIECE.matcher(letters);
        return repeated.matches() ? repeated.group(1) : letters;
    }
}
