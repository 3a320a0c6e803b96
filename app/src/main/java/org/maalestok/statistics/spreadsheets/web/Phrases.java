package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/**
 * Says in the reader's language what a refusal says in English: what was found, and what was expected. The phrases stand in the texts under
 * {@code phrase.…}; what is none of them is the file's own words, and stays.
 */
final class Phrases {

    private static final List<String> KEYS = Steps.TEXTS.in(Language.EN).keys().stream()
            .filter(key -> key.startsWith("phrase."))
            .sorted()
            .toList();

    private static final Set<Refusal.Kind> WHOLE =
            Set.of(Refusal.Kind.OTHER_FORMAT, Refusal.Kind.CUT_OFF, Refusal.Kind.MALFORMED);

    private Phrases() {}

    /** What is wrong with a file as a whole is said of what it is; with a cell, of where it stands. */
    static String sentence(Refusal refusal, Language language) {
        if (!refusal.told().isNone()) {
            return refusal.sentence(language);
        }
        Texts t = Steps.TEXTS.in(language);
        String found = phrase(refusal.found(), t);
        if (WHOLE.contains(refusal.kind()) && refusal.place().isEmpty() && isPhrase(refusal.found())) {
            return t.get("refused.file", refusal.body(), found, phrase(refusal.expected(), t));
        }
        var translated =
                new Refusal(refusal.kind(), refusal.body(), refusal.place(), found, phrase(refusal.expected(), t));
        return translated.sentence(language);
    }

    private static boolean isPhrase(String english) {
        return KEYS.stream().anyMatch(key -> pattern(Steps.TEXTS.in(Language.EN).get(key))
                .matcher(english)
                .matches());
    }

    private static String phrase(String english, Texts t) {
        for (String key : KEYS) {
            Matcher values = pattern(Steps.TEXTS.in(Language.EN).get(key)).matcher(english);
            if (values.matches()) {
                return values.groupCount() == 0 ? t.get(key) : t.get(key, written(values.group(1), t.language()));
            }
        }
        return english;
    }

    /** A whole number with the language's separators; other words as they are. */
    private static String written(String value, Language language) {
        return value.matches("\\d{5,18}") ? Numbers.in(language).format(Long.parseLong(value)) : value;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\Q" + words.replace("{0}", "\\E(.*)\\Q") + "\\E", Pattern.DOTALL);
    }
}
