package org.maalestok.statistics.mapping;

import java.util.regex.Pattern;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Says what a mapping did not take, and why. */
public final class LeftOutText {

    private static final Texts.ByLanguage TEXTS = Texts.beside(LeftOutText.class);

    /** What lines of accounts are counted by; a recipe makes figures of them, and no mapping. */
    private static final Pattern ACCOUNTS = Pattern.compile("(function|art|class) [0-9A-Z]+");

    private LeftOutText() {}

    static boolean isOfAccounts(LeftOut left) {
        return left.reason() == Reason.NOT_ASKED_FOR
                && ACCOUNTS.matcher(left.what()).matches();
    }

    /** One sentence in each language, with the count written as that language writes it. */
    public static Text of(LeftOut left) {
        return new Text(in(Language.DA, left), in(Language.NB, left), in(Language.EN, left));
    }

    private static String in(Language language, LeftOut left) {
        return TEXTS.in(language)
                .get(
                        "left." + (isOfAccounts(left) ? "accounts." : "") + left.reason()
                                + (left.cells() == 1 ? ".one" : ".other"),
                        left.words(language),
                        Numbers.in(language).format(left.cells()));
    }
}
