package org.maalestok.comparison.uncertainty;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.uncertainty.Basis.Given;
import org.maalestok.comparison.uncertainty.Basis.NotGiven;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;

/**
 * What an indicator's figures rest on, read once from its parts and units in the catalogue, for any number of areas and periods.
 *
 * <p>With value v in unit U and denominator d in unit D, the amount above the line is v·d in U·D. It is a count when U·D counts people, pupils,
 * children or cases; places are decided and not left to chance. It is a <b>share</b> when U is a pure number (per cent) and a <b>rate</b> otherwise. When the numerator is in
 * the catalogue its number is taken; else v·d, unrounded, so that the interval lies around the figure that is shown. Where the numbers of the parts are of another day than the
 * figure, and differ from it by more than rounding, the count says how uncertain it is and the figure where it lies: the whole is then count / v.
 *
 * @param refusal why there can never be an interval; null when there can
 * @param numerator the code of what stands above the line; null when value times denominator gives it
 * @param denominator the code of what stands below the line; empty with a refusal
 * @param share whether it is a part of a whole
 * @param unit what one per one is in the indicator's unit: 100 for per cent
 * @param halfStep half of the last decimal shown: so much may the parts and the figure differ by rounding
 */
public record Recipe(
        @Nullable Refusal refusal,
        @Nullable String numerator,
        String denominator,
        boolean share,
        double unit,
        double halfStep) {

    private static final Set<String> COUNTED = Set.of("person", "pupil", "child");

    /** Populations of another day in the year change a figure by a few per cent; what differs more is another figure. */
    private static final double AGREEMENT = 0.05;

    /** Why figures of an indicator can never have an interval. */
    public enum Refusal {
        /** A share, or a rate of people, of which the catalogue doesn't say which counts it is made of, if any: a share of kroner is made of none. */
        NO_PARTS,
        /** Money, hours, full-time equivalents, means and indices: an amount is not the outcome of chance in a count. */
        AMOUNT,
        /** A mean without the spread of the answers. */
        NO_SPREAD
    }

    /** What the catalogue says of an indicator. */
    public static Recipe of(Indicator indicator, Catalogue catalogue) {
        Unit unit = indicator.measure();
        if (unit.bases().containsKey("points")) {
            return refused(Refusal.NO_SPREAD);
        }
        Indicator.Parts parts = indicator.parts();
        if (parts == null) {
            return withoutParts(unit);
        }
        return catalogue
                .findIndicator(parts.denominator())
                .map(denominator -> of(indicator, parts, unit, denominator))
                .orElseGet(() -> withoutParts(unit));
    }

    /** Only of what could be a share or a rate is it worth saying that no count behind it is known: kroner have none. */
    private static Recipe withoutParts(Unit unit) {
        return refused(isShare(unit) || isRate(unit) ? Refusal.NO_PARTS : Refusal.AMOUNT);
    }

    private static boolean isShare(Unit unit) {
        return unit.equals(Unit.PERCENT) || unit.equals(Unit.PERMILLE);
    }

    /** People, or plain cases, per people. */
    private static boolean isRate(Unit unit) {
        return unit.bases().values().stream().anyMatch(exponent -> exponent < 0)
                && unit.bases().keySet().stream().allMatch(COUNTED::contains);
    }

    private static Recipe of(Indicator indicator, Indicator.Parts parts, Unit unit, Indicator denominator) {
        Unit above = unit.times(denominator.measure());
        if (!isCounted(above)
                || !isCounted(denominator.measure())
                || denominator.measure().tens() != 0) {
            return refused(Refusal.AMOUNT);
        }
        double halfStep = 0.5 * Math.pow(10, -indicator.decimals());
        double one = Math.pow(10, -above.tens());
        return new Recipe(null, parts.numerator(), denominator.code(), unit.isDimensionless(), one, halfStep);
    }

    private static boolean isCounted(Unit unit) {
        return unit.bases().isEmpty()
                || unit.bases().size() == 1
                        && COUNTED.contains(unit.bases().firstKey())
                        && unit.bases().values().contains(1);
    }

    /** That there can never be an interval, and why. */
    public static Recipe refused(Refusal refusal) {
        return new Recipe(refusal, null, "", false, 1, 0);
    }

    /** Whether figures can have an interval at all. */
    public boolean possible() {
        return refusal == null;
    }

    /**
     * What a figure rests on.
     *
     * @param value the figure; NaN when there is none
     * @param above the numerator's number; NaN when there is none; not read when the catalogue names no numerator
     * @param below the denominator's number; NaN when there is none
     * @throws IllegalStateException when intervals are not possible
     */
    public Basis basis(double value, double above, double below) {
        if (refusal != null) {
            throw new IllegalStateException("There are no intervals to ask for: " + refusal);
        }
        if (Double.isNaN(value)) {
            return new NotGiven(Reason.NO_FIGURE);
        }
        double count = numerator == null ? value * below / unit : above;
        if (Double.isNaN(count) || Double.isNaN(below) || below <= 0) {
            return new NotGiven(Reason.PART_WITHOUT_NUMBER);
        }
        if (count < 0) {
            return new NotGiven(Reason.BELOW_ZERO);
        }
        double apart = Math.abs(unit * count / below - value);
        if (apart > halfStep + AGREEMENT * Math.abs(value)) {
            return new NotGiven(Reason.PARTS_DISAGREE);
        }
        if (share && count > below) {
            return new NotGiven(Reason.NOT_PART_OF_WHOLE);
        }
        double whole = apart > halfStep ? unit * count / value : below;
        return new Given(
                share
                        ? new Evidence.Share(count, Math.max(count, whole), unit)
                        : new Evidence.Rate(count, whole, unit));
    }
}
