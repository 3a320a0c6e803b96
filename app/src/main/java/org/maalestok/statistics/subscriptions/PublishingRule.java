package org.maalestok.statistics.subscriptions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** What must hold for a proposal to publish itself. The sentences stand in the texts under {@code rule.<name>}. */
public enum PublishingRule {
    /** The data set has been published before, so that there is something to compare with and somebody has looked at it once. */
    NOT_THE_FIRST {
        @Override
        boolean holds(Facts facts) {
            return facts.against() > 0;
        }
    },
    /** No quality rule asks a person to look at a figure. */
    NO_SUSPECTS {
        @Override
        boolean holds(Facts facts) {
            return facts.suspects() == 0;
        }
    },
    /** At most a certain share of the figures that stood is withdrawn. */
    FEW_WITHDRAWN {
        @Override
        boolean holds(Facts facts) {
            return facts.atMost(facts.withdrawnLimit(), facts.counts().withdrawn());
        }
    },
    /** At most a certain share of the figures that stood is revised by much. */
    FEW_REVISED {
        @Override
        boolean holds(Facts facts) {
            return facts.atMost(facts.revisedLimit(), facts.revised());
        }
    },
    /** The source delivered no region that nobody knows. */
    NO_UNKNOWN_REGIONS {
        @Override
        boolean holds(Facts facts) {
            return facts.leftOut().stream().noneMatch(left -> left.reason() == Reason.UNKNOWN_REGION);
        }
    };

    /**
     * What the rules look at.
     *
     * @param against the data set's latest release; 0 for none
     * @param revised how many of the figures that stood are changed by much
     * @param withdrawnLimit how many of a hundred figures that stood may be withdrawn
     * @param revisedLimit how many of a hundred figures that stood may be revised by much
     */
    record Facts(
            int against,
            int suspects,
            Counts counts,
            long revised,
            List<LeftOut> leftOut,
            BigDecimal withdrawnLimit,
            BigDecimal revisedLimit) {

        /** Whether these are no more than so many of a hundred of the figures that stood. */
        private boolean atMost(BigDecimal limit, long these) {
            long stood = counts.changed() + counts.unchanged() + counts.withdrawn();
            return BigDecimal.valueOf(100L * these).compareTo(limit.multiply(BigDecimal.valueOf(stood))) <= 0;
        }
    }

    abstract boolean holds(Facts facts);

    /** Those that do not hold. */
    static List<PublishingRule> broken(Facts facts) {
        return Arrays.stream(values()).filter(rule -> !rule.holds(facts)).toList();
    }
}
