package org.maalestok.keyfigures.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** What a rejection says besides quoting the file, in three languages. */
final class Words {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** The words under a key; values that have languages themselves are written in the same one. */
    static Text of(String key, Object... values) {
        return each(language -> TEXTS.in(language).get(key, written(values, language)));
    }

    /** {@code a or b}; none when there is nothing to choose from. */
    static Text either(Collection<Text> choices) {
        return choices.stream().reduce((one, other) -> of("or", one, other)).orElse(Text.NONE);
    }

    /** One text after the other. */
    static Text sentences(Text... texts) {
        return each(
                language -> Arrays.stream(texts).map(text -> text.in(language)).collect(Collectors.joining(" ")));
    }

    private static Object[] written(Object[] values, Language language) {
        return Arrays.stream(values)
                .map(value -> value instanceof Text text ? text.in(language) : value)
                .toArray();
    }

    private static Text each(Function<Language, String> said) {
        return new Text(said.apply(Language.DA), said.apply(Language.NB), said.apply(Language.EN));
    }
}
