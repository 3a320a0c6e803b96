package org.maalestok.keyfigures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an import ended. */
public sealed interface ImportOutcome {

    /** It is out. */
    record Published(Release release) implements ImportOutcome {}

    /**
     * A dry run found nothing wrong; publishing would have done this.
     *
     * @param suspects the figures that would be put on the suspects' list; those of the present state that are decided upon are not among them
     * @param touched what would become of each indicator; those that stay as they are are left out
     * @param largest for each indicator its largest changes and some of what would be withdrawn, ten of each at most; new figures are not among them
     * @param revised how many numbers that stood would be revised by more than {@link #LARGE_REVISION} per cent of what they were, or give way to a sign
     */
    record WouldPublish(
            DataSet dataSet,
            Release.Counts counts,
            List<Suspect> suspects,
            List<Touched> touched,
            List<Change> largest,
            long revised)
            implements ImportOutcome {

        /** In per cent. Sources revise last year's figures by a few per cent; a tenth is another definition, another unit, or a mistake. */
        public static final int LARGE_REVISION = 10;
    }

    /** How many figures of an indicator are new, changed or withdrawn. */
    record Touched(int indicatorId, int added, int changed, int withdrawn) {}

    /**
     * Something was wrong, and nothing was kept.
     *
     * @param shown the first hundred reasons, by line
     * @param totals how many there are of each kind, also beyond the ones shown
     * @param clashes the figures that another data set holds, all of them, by indicator and data set
     */
    record Rejected(List<Rejection> shown, Map<Rejection.Kind, Long> totals, List<Clash> clashes)
            implements ImportOutcome {

        /** Nothing clashes. */
        public Rejected(List<Rejection> shown, Map<Rejection.Kind, Long> totals) {
            this(shown, totals, List.of());
        }

        /**
         * Figures of the file that another data set holds already.
         *
         * @param dataSet the code of the other one
         * @param figures how many
         * @param places which, as far as they are named: at least the first
         */
        public record Clash(int indicatorId, String dataSet, long figures, List<Place> places) {

            /** @param period as {@link Period#code} counts */
            public record Place(int areaId, int period) {}

            public Clash {
                places = List.copyOf(places);
            }

            /** Whether all of them are named; of very many only the first are. */
            public boolean isComplete() {
                return places.size() == figures;
            }
        }

        /**
         * The same reason, of however many of the rows that are shown.
         *
         * @param first where it was met first
         */
        public record Cause(Rejection first, long rows) {}

        /** What is shown without repeating itself, in the order of the file. */
        public List<Cause> causes() {
            var causes = new LinkedHashMap<Rejection, Cause>();
            for (Rejection it : shown) {
                var without = new Rejection(it.kind(), 0, it.found(), it.expected());
                causes.merge(without, new Cause(it, 1), (first, next) -> new Cause(first.first(), first.rows() + 1));
            }
            return List.copyOf(causes.values());
        }

        public long total() {
            return totals.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
