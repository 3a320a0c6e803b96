package org.maalestok.statistics.spreadsheets;

import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** Makes refusals in one line. */
final class Refusals {

    private Refusals() {}

    static TableRefused of(Kind kind, String body, String place, String found, String expected) {
        return new TableRefused(new Refusal(kind, body, place, shortened(found), expected));
    }

    private static String shortened(String found) {
        return found.length() > 120 ? found.substring(0, 119) + "…" : found;
    }
}
