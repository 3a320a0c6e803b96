package org.maalestok.keyfigures.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;

/**
 * A remark as it lies in the database.
 *
 * @param about the source's figure that it was written about
 * @param newValue the number to show instead, for a correction
 * @param rules the numbers of the rules that it answers, in order
 */
record StoredRemark(
        long id,
        Remark.Kind kind,
        int indicatorId,
        int areaId,
        int period,
        String words,
        String who,
        Remark.Role role,
        Instant when,
        Observation about,
        @Nullable BigDecimal newValue,
        List<Integer> rules) {

    /** A decision is about one figure and holds for no other; a note stays when the figure changes. What the rules ask about is always the figure as it stands. */
    boolean holdsFor(Observation now) {
        return !kind.isDecision() || about.saysSameAs(now);
    }

    /** What is shown instead of the source's figure; a correction keeps what the source said of its quality. */
    Observation shownFor(Observation source) {
        return switch (kind) {
            case CONFIRMED, NOT_CHECKED, NOTE -> source;
            case LEFT_OUT -> new Observation.LeftOut(false);
            case HELD_BACK -> new Observation.LeftOut(true);
            case CORRECTED ->
                newValue == null
                        ? source
                        : source instanceof Observation.Measured measured
                                ? new Observation.Measured(newValue, measured.quality())
                                : new Observation.Measured(newValue, org.maalestok.keyfigures.Quality.FINAL);
        };
    }

    Remark toRemark(Observation source) {
        boolean otherThanShown = kind.changesFigure() || kind == Remark.Kind.NOTE && !about.saysSameAs(source);
        return new Remark(
                id,
                kind,
                words,
                who,
                role,
                when,
                otherThanShown ? Optional.of(about) : Optional.empty(),
                indicatorId,
                Optional.empty(),
                rules);
    }

    Period asPeriod() {
        return Period.ofCode(period);
    }
}
