package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Remark;

/**
 * A remark with its history.
 *
 * @param rules the rules that had asked; none for a note
 * @param words the reason or the note
 * @param about the source's figure that it is about
 * @param newValue what is shown instead, for a correction
 * @param end when and how it ended; empty while it holds
 */
public record Said(
        long id,
        Remark.Kind kind,
        Cell cell,
        Set<Integer> rules,
        String words,
        Observation about,
        Optional<BigDecimal> newValue,
        long writerId,
        String who,
        Remark.Role role,
        Instant when,
        Optional<End> end) {

    /**
     * @param by whose name; empty when nobody did it
     * @param words why; empty when nobody said
     */
    public record End(Instant when, Ending how, Optional<String> by, Optional<String> words) {}
}
