package org.maalestok.statistics.mapping;

import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Says what a mapping did not take, and why. */
public final class LeftOutText {

    private static final Texts.ByLanguage TEXTS = Texts.beside(LeftOutText.class);

    private LeftOutText() {}

    /** One sentence in each language, with the count written as that language writes it. */
    public static Text of(LeftOut left) {
        return new Text(in(Language.DA, left), in(Language.NB, left), in(Language.EN, left));
    }

    private static String in(Language language, LeftOut left) {
        return TEXTS.in(language)
                .get(
                        "left." + left.reason() + (left.cells() == 1 ? ".one" : ".other"),
                        left.words(language),
                        Numbers.in(language).format(left.cells()));
    }
}
