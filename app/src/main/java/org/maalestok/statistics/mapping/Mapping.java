package org.maalestok.statistics.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.ui.Text;

/**
 * Which cells of a source's table become which figures of which data set. Data, edited by people and kept with its history.
 *
 * @param code stable: lower-case letters, digits, hyphens; also the code of the data set
 * @param target what the data set is called and where it comes from
 * @param areas how the source's region codes become areas
 * @param time the code of the dimension with the periods; their form is recognised ({@code 2025}, {@code 2025K1}, {@code 2025M03}, {@code 2024/2025})
 * @param measures which cells are which indicators; a cell that none of them names is left out and counted
 * @param signs the source's signs and letters beyond the usual ones ({@code .} {@code ..} {@code ...} {@code :}), and what they mean
 */
public record Mapping(
        String code, Target target, AreaRule areas, String time, List<Measure> measures, Map<String, Sign> signs) {

    public Mapping {
        measures = List.copyOf(measures);
        signs = Map.copyOf(signs);
    }

    /**
     * Whether it is known what a sign means, from here or because it is a usual one.
     *
     * @param besideNumber where it cannot be why there is none
     */
    public boolean explains(String sign, boolean besideNumber) {
        Optional<Sign> meaning = Optional.ofNullable(signs.getOrDefault(sign, Signs.USUAL.get(sign)));
        return meaning.filter(
                        it -> sign.isEmpty() || !besideNumber || it.reason().isEmpty())
                .isPresent();
    }

    /** The same, but for these indicators. */
    public Mapping without(Set<String> indicators) {
        var kept = measures.stream()
                .filter(it -> !indicators.contains(it.indicator()))
                .toList();
        return new Mapping(code, target, areas, time, kept, signs);
    }

    /**
     * The data set's preamble, but for the day of retrieval.
     *
     * @param table the source's table number; empty when it has none
     * @param address where the source shows it; empty when unknown
     * @param note what a reader must know; empty texts when nothing
     */
    public record Target(Text title, String source, String table, String address, String licence, Text note) {}

    /**
     * How region codes become areas, tried in this order: those left out, those named one by one, then the country's municipalities by number.
     *
     * @param dimension the code of the dimension with the regions
     * @param country {@code NO}, {@code DK}: put before the number
     * @param digits how long a municipality's number is; shorter ones have lost their zeros and get them back
     * @param prefixes what may stand before the number ({@code K-}, {@code K_}) and is taken off
     * @param named source codes (or labels, in files without codes) and the area codes they mean: {@code 0 → NO}, {@code EAK → NO}, {@code EKG09 → NO-EKG09}
     * @param leftOut source codes that are known and not wanted; {@code *} at the end stands for anything, {@code ?} for any one character
     * @param unknown what to do with any other code
     */
    public record AreaRule(
            String dimension,
            String country,
            int digits,
            List<String> prefixes,
            Map<String, String> named,
            Set<String> leftOut,
            Unknown unknown) {

        public AreaRule {
            prefixes = List.copyOf(prefixes);
            named = Map.copyOf(named);
            leftOut = Set.copyOf(leftOut);
        }

        /** Whether a source's region is known and not wanted. */
        public boolean leavesOut(String region, String label) {
            return leftOut.stream().anyMatch(pattern -> isMeantBy(pattern, region, label));
        }

        /** Whether a source's region is the one, or one of those, that stand in {@link #leftOut}. */
        public static boolean isMeantBy(String pattern, String region, String label) {
            if (!pattern.contains("?") && !pattern.endsWith("*")) {
                return pattern.equals(region) || pattern.equals(label);
            }
            String anything = pattern.endsWith("*") ? ".*" : "";
            String known = pattern.substring(0, pattern.length() - (anything.isEmpty() ? 0 : 1));
            return region.matches("(?s)" + Pattern.quote(known).replace("?", "\\E.\\Q") + anything);
        }

        /** What becomes of a code that nobody has. */
        public enum Unknown {
            REFUSE,
            LEAVE_OUT
        }
    }

    /**
     * The cells of one indicator.
     *
     * @param indicator its code in the catalogue
     * @param where the category for each other dimension (dimension code → category code). A dimension with a single category need not be named.
     * @param factor by which the number is multiplied, a power of ten such as 1000 where the source counts in thousands; exact
     */
    public record Measure(String indicator, Map<String, String> where, BigDecimal factor) {

        public Measure {
            where = Map.copyOf(where);
        }
    }

    /** What a sign stands for: a reason for a missing figure, or a quality beside a number. */
    public enum Sign {
        MISSING(new Observation.Missing("..")),
        NOT_APPLICABLE(new Observation.NotApplicable(".")),
        SUPPRESSED(new Observation.Suppressed(":")),
        NOT_YET_REPORTED(new Observation.NotYetReported("...")),
        PROVISIONAL(null),
        ESTIMATED(null),
        REVISED(null),
        /** Beside a number: nothing that matters here. */
        IGNORED(null);

        private final @Nullable Observation reason;

        Sign(@Nullable Observation reason) {
            this.reason = reason;
        }

        /** The reason, for those that stand in place of a number. */
        public Optional<Observation> reason() {
            return Optional.ofNullable(reason);
        }
    }
}
