package org.maalestok.statistics.accounts;

import java.util.Arrays;
import java.util.function.Function;
import org.maalestok.statistics.mapping.KostraCodes;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Sentences about accounts in the three languages, for people who keep accounts. */
final class AccountWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(AccountWords.class);

    private AccountWords() {}

    /** @param values numbers are written as the language does, {@link Text} in the language */
    static Text of(String key, Object... values) {
        return each(language -> TEXTS.in(language).get(key, written(values, language)));
    }

    /** The same with {@code key.one} for the number 1 and {@code key.other} for all others. */
    static Text count(String key, long number, Object... values) {
        return each(language -> TEXTS.in(language).count(key, number, written(values, language)));
    }

    /** Sentences one after the other. */
    static Text together(Text... sentences) {
        return each(language -> String.join(
                " ",
                Arrays.stream(sentences)
                        .map(it -> it.in(language))
                        .filter(it -> !it.isEmpty())
                        .toList()));
    }

    /** {@code Driftsregnskapet}, as a sentence begins with it. */
    static Text accountClass(String accountClass) {
        return of("class." + accountClass);
    }

    /** {@code 202 Grunnskole}; the number alone where nobody has named it. */
    static String function(String code) {
        return KostraCodes.function(code).map(name -> code + " " + name).orElse(code);
    }

    static String art(String code) {
        return KostraCodes.art(code).map(name -> code + " " + name).orElse(code);
    }

    /** What a form is, behind its number; empty for one that nobody has described. */
    static Text form(String form) {
        return each(language -> {
            Texts t = TEXTS.in(language);
            return t.has("form." + form) ? " (" + t.get("form." + form) + ")" : "";
        });
    }

    private static Text each(Function<Language, String> words) {
        return new Text(words.apply(Language.DA), words.apply(Language.NB), words.apply(Language.EN));
    }

    private static Object[] written(Object[] values, Language language) {
        return Arrays.stream(values)
                .map(value -> switch (value) {
                    case Long number -> (Object) Numbers.in(language).format(number);
                    case Text text -> text.in(language);
                    default -> value;
                })
                .toArray();
    }
}
