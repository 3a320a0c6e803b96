package org.maalestok.comparison.findings;

import java.util.Optional;
import java.util.OptionalDouble;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.NotShown;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

/**
 * One thing worth talking about, with all that it rests on.
 *
 * @param kind a strength, a challenge, or a difference that is neither good nor bad
 * @param indicator what
 * @param period when
 * @param value the municipality's figure
 * @param median the peers'
 * @param peers how many of them have a figure
 * @param peerKey who they are, as in an address
 * @param z how many usual distances the figure lies above the median, negative for below
 * @param lasting whether it was so before
 * @param judgement the verdict, by whichever engine judges the indicator; it stands apart
 * @param quality whether the figure is provisional, or was estimated
 * @param notShown a later figure that is held back or was left out, so that this one is the latest
 * @param trend of the municipality's own figures
 * @param kroner the distance times the volume, positive for more than the median; empty when it isn't money per something
 * @param currency of the kroner; empty without
 * @param weight by which it was picked, before its perspective was taken into account
 */
public record Finding(
        Kind kind,
        Indicator indicator,
        Period period,
        double value,
        double median,
        int peers,
        String peerKey,
        double z,
        Lasting lasting,
        Judgement judgement,
        Quality quality,
        Optional<NotShown> notShown,
        Trend trend,
        OptionalDouble kroner,
        String currency,
        double weight) {

    public enum Kind {
        STRENGTH,
        CHALLENGE,
        /** The indicator has no good direction, as spending: something to ask about. */
        DIFFERENCE
    }

    /** Whether the figure stood apart the same way in the latest period before with enough figures. */
    public enum Lasting {
        YES,
        NO,
        /** There is no earlier period with enough figures. */
        UNKNOWN
    }

    /** The distance from the median, in the indicator's unit; in decimals, so that it is rounded as on the indicator's own page. */
    public double gap() {
        return Judgement.distance(value, median);
    }

    /** The same, weighed. */
    Finding weighing(double newWeight) {
        return new Finding(
                kind, indicator, period, value, median, peers, peerKey, z, lasting, judgement, quality, notShown, trend,
                kroner, currency, newWeight);
    }

    public TrendVerdict trendVerdict() {
        return TrendVerdict.of(trend, indicator.polarity());
    }
}
