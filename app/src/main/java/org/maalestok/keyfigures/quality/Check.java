package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Spread;
import org.maalestok.keyfigures.formula.Formula;

/** The kinds of tests. Their formulas and sources stand in {@code docs/method/quality.md}. */
sealed interface Check {

    /** A test of one indicator by itself. */
    sealed interface OfOne extends Check {
        Applies applies();
    }

    /** A test of several indicators for the same area and period. */
    sealed interface OfSeveral extends Check {
        /** The codes of everything that it reads. */
        Set<String> codes();
    }

    /** The number lies outside of what can be. Either end may be open. */
    record Range(
            Applies applies,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) implements OfOne {}

    /**
     * The number has moved from the period before by more, or less, than is usual.
     *
     * @param inPoints whether changes are told as differences; else as parts of the number before
     * @param least how far from the usual change it must lie at the least: in points, or as a part of the number before
     * @param floor the same in the figure's own unit
     * @param z how many usual deviations from the usual change it must lie
     * @param own how many times the area's own usual change
     */
    record Jump(Applies applies, boolean inPoints, double least, double floor, double z, double own) implements OfOne {}

    /**
     * The number lies apart from those of comparable municipalities.
     *
     * @param logarithm whether distances are told on a logarithmic scale, as fits amounts with a long tail
     * @param z how many usual deviations from the middle it must lie
     * @param floor how far at the least, in the figure's own unit
     * @param fewest how many others of the group must have a number; with fewer, the whole country is looked at
     */
    record Peers(Applies applies, boolean logarithm, double z, double floor, int fewest) implements OfOne {

        /** Whether a distance from these can be told: they are enough, and not half of them alike. */
        boolean tells(double[] numbers) {
            return scaled(numbers).isPresent();
        }

        /** Where others lie on the rule's scale; empty when that {@linkplain #tells tells} nothing. */
        Optional<Spread> scaled(double[] numbers) {
            double[] known = logarithm
                    ? Arrays.stream(numbers)
                            .filter(value -> value > 0)
                            .map(Math::log)
                            .toArray()
                    : numbers;
            return known.length < fewest
                    ? Optional.empty()
                    : Optional.of(Spread.of(known)).filter(spread -> spread.mad() > 0);
        }
    }

    /**
     * Parts do not add up to the whole.
     *
     * @param whole formula or number
     * @param about the indicator that is put on the list
     * @param absolute how far they may lie apart, in the unit of the whole
     * @param relative how far they may lie apart, as a part of the whole
     */
    record Sum(Side whole, List<Formula> parts, String about, double absolute, double relative, Set<String> codes)
            implements OfSeveral {}

    /** All conditions hold at once, which cannot be. */
    record Impossible(List<Condition> conditions, String about, Set<String> codes) implements OfSeveral {}

    /**
     * An area has a figure, a zero or nothing where nearly all of its group have something else.
     *
     * @param agreement how large a part of the group must be alike
     * @param fewest how many others of the group must be there
     */
    record Alike(Set<String> codes, double agreement, int fewest) implements OfSeveral {}

    /** One side of a comparison. */
    sealed interface Side {
        record Constant(BigDecimal value) implements Side {}

        record Computed(Formula formula) implements Side {}
    }

    /** Two sides and how they must lie to each other. */
    record Condition(Side left, Relation relation, Side right) {}

    enum Relation {
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        GREATER(">"),
        EQUAL("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
                case EQUAL -> order == 0;
            };
        }
    }
}
