package org.maalestok.statistics.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.statistics.mapping.Mapping.Sign;

/** What the source's signs become in the file: those of the mapping first, then the usual ones. Where there is neither number nor sign, the number is missing. */
final class Signs {

    static final Map<String, Sign> USUAL = Map.of(
            "", Sign.MISSING,
            "..", Sign.MISSING,
            ".", Sign.NOT_APPLICABLE,
            "...", Sign.NOT_YET_REPORTED,
            ":", Sign.SUPPRESSED);

    private static final byte[] NOTHING = {};

    /**
     * What stands in the columns value, status and symbol.
     *
     * @param isReason whether it says why there is no number
     */
    record Columns(boolean isReason, byte[] reason, byte[] status, byte[] symbol) {}

    private final Map<String, Columns> known = new HashMap<>();
    private String last = "";
    private @Nullable Columns lastColumns;

    Signs(Map<String, Sign> ofMapping) {
        USUAL.forEach((sign, meaning) -> known.put(sign, columns(sign, meaning)));
        ofMapping.forEach((sign, meaning) -> known.put(sign, columns(sign, meaning)));
    }

    /** A letter that is known for its quality, without a number, means that the number is missing. */
    private static Columns columns(String sign, Sign meaning) {
        String reason = meaning.reason().map(Observation::symbol).orElse(Observation.NONE.symbol());
        String letter =
                switch (meaning) {
                    case PROVISIONAL -> "p";
                    case ESTIMATED -> "e";
                    case REVISED -> "r";
                    default -> "";
                };
        boolean own = !sign.isEmpty() && !sign.equals(reason);
        return new Columns(
                meaning.reason().isPresent() && !sign.isEmpty(),
                reason.getBytes(StandardCharsets.UTF_8),
                letter.getBytes(StandardCharsets.UTF_8),
                own ? FigureRows.field(sign) : NOTHING);
    }

    /** Empty for a sign that nobody knows. Sources hand the same few strings over again and again. */
    Optional<Columns> find(String sign) {
        if (lastColumns == null || !last.equals(sign)) {
            last = sign;
            lastColumns = known.get(sign);
        }
        return Optional.ofNullable(lastColumns);
    }
}
