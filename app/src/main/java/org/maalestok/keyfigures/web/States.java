package org.maalestok.keyfigures.web;

import java.math.BigDecimal;
import java.util.List;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.web.DataPage.State;
import org.maalestok.ui.Texts;

/** The legend: every state that a value can have, shown by the same code that shows values everywhere else. */
final class States {

    private static final BigDecimal NUMBER = new BigDecimal("20276");

    private States() {}

    static List<State> of(Texts t) {
        return List.of(
                state(t, "number", measured(NUMBER, Quality.FINAL), "20276"),
                state(t, "zero", measured(BigDecimal.ZERO, Quality.FINAL), "0"),
                state(t, "missing", Observation.NONE, ".."),
                state(t, "notApplicable", new Observation.NotApplicable("."), "."),
                state(t, "suppressed", new Observation.Suppressed(":"), ":"),
                state(t, "heldBack", new Observation.LeftOut(true), ".. held_back"),
                state(t, "leftOut", new Observation.LeftOut(false), ".. left_out"),
                state(t, "notYetReported", new Observation.NotYetReported("..."), "..."),
                state(t, "provisional", measured(NUMBER, new Quality(true, false, false)), "20276 p"),
                state(t, "estimated", measured(NUMBER, new Quality(false, true, false)), "20276 e"),
                state(t, "revised", measured(NUMBER, new Quality(false, false, true)), "20276 r"));
    }

    private static Observation measured(BigDecimal value, Quality quality) {
        return new Observation.Measured(value, quality);
    }

    private static State state(Texts t, String key, Observation observation, String sign) {
        ObservationText shown = ObservationText.of(observation, 0, t.language());
        return new State(
                t.get("state." + key),
                t.get("state." + key + ".meaning"),
                shown.text(),
                shown.note(),
                shown.style(),
                sign);
    }
}
