package org.maalestok.ui.chart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.maalestok.ui.Language;

/** The sentences that the kit composes, from {@code words_nb.properties} and its two siblings. */
final class Words {

    private static final Words[] ALL =
            Arrays.stream(Language.values()).map(Words::new).toArray(Words[]::new);

    /** By phrase; each phrase is cut at its places. */
    private final String[][] pieces;

    private Words(Language language) {
        var texts = load(language);
        pieces = Arrays.stream(Phrase.values())
                .map(phrase -> split(texts, phrase.key()))
                .toArray(String[][]::new);
    }

    static Words in(Language language) {
        return ALL[language.ordinal()];
    }

    /** The phrase with the arguments in its places. */
    String say(Phrase phrase, String... arguments) {
        var parts = pieces[phrase.ordinal()];
        if (parts.length == 1) {
            return parts[0];
        }
        var said = new StringBuilder(80).append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            var part = parts[i];
            said.append(arguments[part.charAt(0) - '0']).append(part, 1, part.length());
        }
        return said.toString();
    }

    /** {@code 2018, 2019 og 2020}. */
    String list(List<String> names) {
        int last = names.size() - 1;
        if (last <= 0) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, last)) + say(Phrase.AND) + names.get(last);
    }

    /** What stands where a number would. */
    String absence(Absence reason) {
        return switch (reason) {
            case MISSING, NOT_YET_REPORTED -> say(Phrase.NO_FIGURE);
            case LEFT_OUT -> say(Phrase.LEFT_OUT);
            case HELD_BACK -> say(Phrase.HELD_BACK);
            case SUPPRESSED -> say(Phrase.HIDDEN);
            case NOT_APPLICABLE -> say(Phrase.NOT_APPLICABLE);
        };
    }

    /** The same, with what was said of it. */
    String spoken(Reading.Blank blank) {
        return blank.footnote().told(absence(blank.reason()));
    }

    /** Splits {@code "from {0} to {1}."} into {@code "from "}, {@code "0 to "}, {@code "1."}: each piece but the first begins with its number. */
    private static String[] split(Properties texts, String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("The chart kit's words lack '" + key + "'");
        }
        var parts = text.split("\\{", -1);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = parts[i].charAt(0) + parts[i].substring(2);
        }
        return parts;
    }

    static Properties load(Language language) {
        var name = "words_" + language.tag() + ".properties";
        var texts = new Properties();
        try (var stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not beside the chart kit");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
