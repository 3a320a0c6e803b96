package org.maalestok.municipalities;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names as people on any keyboard would: {@code Ålesund} and {@code Aalesund} become {@code alesund}, {@code Tønsberg} {@code tonsberg}. */
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() {}

    static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ŋ', 'n')
                .replace('ŧ', 't');
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return NOT_WORD.matcher(plain)
                .replaceAll(" ")
                .strip()
                .replace("aa", "a")
                .replace("oe", "o");
    }
}
