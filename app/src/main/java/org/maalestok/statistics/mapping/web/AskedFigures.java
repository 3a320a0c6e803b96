package org.maalestok.statistics.mapping.web;

import java.util.List;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.SuspectText;
import org.maalestok.keyfigures.SuspectTexts;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/**
 * The figures that the quality rules would ask a person to look at, and what is to become of them when somebody publishes; the same for a file and for a
 * subscription.
 *
 * @param suspects the first of them
 * @param count how many there are, in a sentence; empty for none
 * @param holdBack whether the person wants them held back until somebody has decided
 */
public record AskedFigures(Texts t, List<SuspectText> suspects, String count, boolean holdBack) {

    private static final String HELD_BACK = "heldBack";

    /** @param answer what the person chose, as the form sends it */
    public static AskedFigures of(List<Suspect> found, SuspectTexts texts, int most, String answer, Language language) {
        Texts t = MappingsController.TEXTS.in(language);
        List<SuspectText> shown = texts.of(found, most, language);
        return new AskedFigures(t, shown, shown.isEmpty() ? "" : count(shown.size(), found, t), isHeldBack(answer));
    }

    /** What stands beside such a figure. */
    public String mark() {
        return t.get("asked.mark");
    }

    /** Whether the answer of the form is that they are to be held back. */
    public static boolean isHeldBack(String answer) {
        return HELD_BACK.equals(answer);
    }

    private static String count(int shown, List<Suspect> found, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        long all = SuspectTexts.countFigures(found);
        String count = t.count("asked", all, numbers.format(all));
        return shown < all ? count + " " + t.get("asked.first", numbers.format(shown)) : count;
    }
}
