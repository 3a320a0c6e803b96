package org.maalestok.comparison.findings;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.comparison.Recency;
import org.maalestok.keyfigures.Service;

/**
 * The findings of a municipality and a service.
 *
 * @param areaId the municipality
 * @param service which
 * @param strengths at most four, the weightiest first
 * @param challenges likewise
 * @param differences likewise
 * @param next what was not picked, the weightiest first, for a person who thinks otherwise
 * @param tally what was looked at
 * @param recency which of the service's figures tell of today; the others are those that the tally counts as older
 */
public record ServiceFindings(
        int areaId,
        Service service,
        List<Finding> strengths,
        List<Finding> challenges,
        List<Finding> differences,
        List<Finding> next,
        Tally tally,
        Recency recency) {

    /**
     * What became of the service's indicators.
     *
     * @param indicators ratios of the service that are not background
     * @param withoutFigure the municipality has no figure at all
     * @param tooFewPeers fewer than five others have one
     * @param notCompared its interval should decide, and none can be given
     * @param alike by spread: within the usual distance from the median
     * @param chance by interval: chance alone may explain the difference
     * @param small by interval: significantly different, and by no more than is usual among the others
     * @param apart judged to stand apart; what there was to pick from, but for the older ones
     * @param older how many of those compared are older than the three latest periods or years: judged as on every page, and no findings
     */
    public record Tally(
            int indicators,
            int withoutFigure,
            int tooFewPeers,
            int notCompared,
            int alike,
            int chance,
            int small,
            int apart,
            int older) {

        /** How many figures were compared. */
        public int compared() {
            return alike + chance + small + apart;
        }

        /** How many were compared and tell of today. */
        public int recent() {
            return compared() - older;
        }

        /** Why the rest was not compared. */
        public LeftOut leftOut() {
            return new LeftOut(withoutFigure, 0, tooFewPeers, notCompared, 0);
        }

        /** Too little to speak of a picture: fewer than five figures compared. */
        public boolean thin() {
            return compared() < 5;
        }
    }

    /** Whether one that was left out weighed as much as the last one picked when that was picked, so that it could as well stand in its place. */
    public boolean tied(Finding.Kind kind) {
        return next.stream()
                .filter(other -> other.kind() == kind)
                .anyMatch(other -> Selection.couldStandForTheLast(other, picked(kind)));
    }

    /** Those of a kind, the weightiest first. */
    public List<Finding> picked(Finding.Kind kind) {
        return switch (kind) {
            case STRENGTH -> strengths;
            case CHALLENGE -> challenges;
            case DIFFERENCE -> differences;
        };
    }

    /** All that were picked, strengths first. */
    public Stream<Finding> picked() {
        return Stream.of(Finding.Kind.values()).map(this::picked).flatMap(List::stream);
    }

    /** Why one of {@link #next} was not picked. */
    public enum Omission {
        /** There was no room for a fifth. */
        FULL,
        /** It weighs less than one usual distance with full certainty. */
        LIGHT,
        /** Others of the same perspective were picked, and for the picture to be spread it counts for less. */
        SAME_PERSPECTIVE
    }

    /** @param one of {@link #next} */
    public Omission omission(Finding one) {
        if (picked(one.kind()).size() >= Selection.MOST) {
            return Omission.FULL;
        }
        return one.weight() < Selection.ENOUGH ? Omission.LIGHT : Omission.SAME_PERSPECTIVE;
    }
}
