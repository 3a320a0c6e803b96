package org.maalestok.keyfigures;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;

/**
 * An observation as tables and sentences show it, so that a gap looks the same wherever a reader meets it.
 *
 * @param text the number, or why there is none: {@code 20 276}, {@code ca. 12,4}, <i>ingen tall</i>; in wide tables the sign {@code ..}
 * @param note what the text alone does not say: <i>foreløpig</i> beside a number, <i>ingen tall</i> beside a sign; else empty
 * @param style the class of the style sheet: {@code st-prov}, {@code st-miss}, {@code st-na}, {@code st-supp}, {@code st-wait}, or empty for a final number
 */
public record ObservationText(String text, String note, String style) {

    private static final Text MISSING = new Text("ingen tal", "ingen tall", "no figure");
    private static final Text NOT_APPLICABLE = new Text("ikke relevant", "ikke aktuelt", "not applicable");
    private static final Text SUPPRESSED = new Text("skjult", "skjult", "hidden");
    private static final Text NOT_YET = new Text("ikke indberettet endnu", "ikke rapportert ennå", "not yet reported");
    private static final Text LEFT_OUT = new Text("udeladt", "tatt ut", "left out");
    private static final Text HELD_BACK = new Text("holdt tilbage", "holdt tilbake", "held back");
    private static final Text PROVISIONAL = new Text("foreløbig", "foreløpig", "provisional");
    private static final Text REVISED = new Text("revideret", "revidert", "revised");
    private static final Text ABOUT = new Text("ca.\u00a0", "ca.\u00a0", "approx.\u00a0");

    /** In words: for most tables, and within a sentence. */
    public static ObservationText of(Observation observation, int decimals, Language language) {
        return switch (observation) {
            case Measured measured -> number(measured, decimals, language);
            case Missing ignored -> new ObservationText(MISSING.in(language), "", "st-miss");
            case NotApplicable ignored -> new ObservationText(NOT_APPLICABLE.in(language), "", "st-na");
            case Suppressed ignored -> new ObservationText(SUPPRESSED.in(language), "", "st-supp");
            case NotYetReported ignored -> new ObservationText(NOT_YET.in(language), "", "st-wait");
            case LeftOut leftOut -> new ObservationText(leftOut(leftOut).in(language), "", "st-miss");
        };
    }

    /** The same with a further note; the very same when there is none. */
    public ObservationText and(String further) {
        return further.isEmpty()
                ? this
                : new ObservationText(text, note.isEmpty() ? further : note + ", " + further, style);
    }

    /** For tables with many columns: a sign in place of the words, which become the note. */
    public static ObservationText compact(Observation observation, int decimals, Language language) {
        ObservationText full = of(observation, decimals, language);
        String sign = sign(observation);
        return sign.isEmpty() ? full : new ObservationText(sign, full.text, full.style);
    }

    /** The standard sign of an observation without a number, the same in tables and files whatever the source wrote; empty for a number. */
    public static String sign(Observation observation) {
        return switch (observation) {
            case Measured ignored -> "";
            case Missing ignored -> "..";
            case LeftOut ignored -> "..";
            case NotApplicable ignored -> ".";
            case Suppressed ignored -> ":";
            case NotYetReported ignored -> "...";
        };
    }

    /** Why the secretariat does not show a figure, in a word or two. */
    static Text leftOut(LeftOut leftOut) {
        return leftOut.forNow() ? HELD_BACK : LEFT_OUT;
    }

    private static ObservationText number(Measured measured, int decimals, Language language) {
        Quality quality = measured.quality();
        String number = Numbers.in(language).format(measured.value(), decimals);
        return new ObservationText(
                quality.estimated() ? ABOUT.in(language) + number : number,
                String.join(", ", marks(quality, language)),
                quality.provisional() ? "st-prov" : "");
    }

    private static List<String> marks(Quality quality, Language language) {
        var marks = new ArrayList<String>(2);
        if (quality.provisional()) {
            marks.add(PROVISIONAL.in(language));
        }
        if (quality.revised()) {
            marks.add(REVISED.in(language));
        }
        return marks;
    }
}
