package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** What must hold for a proposal to publish itself. */
class PublishingRuleTest {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    @Test
    void asManyAreRevisedAsTheSubscriptionSays() {
        var counts = new Counts(100, 0, 9, 91, 0);
        assertThat(PublishingRule.broken(new PublishingRule.Facts(1, 0, counts, 9, List.of(), FIVE, FIVE)))
                .containsExactly(PublishingRule.FEW_REVISED);
        assertThat(PublishingRule.broken(
                        new PublishingRule.Facts(1, 0, counts, 9, List.of(), FIVE, BigDecimal.valueOf(9))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'all is well',               1, 0, 100, 0, 0, 1,  0,   1, REGION_LEFT_OUT, '[]'",
        "'nothing was there before',  0, 0, 100, 0, 0, 0,  0,   1, REGION_LEFT_OUT, '[NOT_THE_FIRST]'",
        "'a figure is odd',           1, 1, 100, 0, 0, 0,  0,   1, REGION_LEFT_OUT, '[NO_SUSPECTS]'",
        "'just as many as allowed',   1, 0, 0,   0, 0, 99, 1,   1, REGION_LEFT_OUT, '[]'",
        "'one too many',              1, 0, 0,   0, 0, 98, 1,   1, REGION_LEFT_OUT, '[FEW_WITHDRAWN]'",
        "'none may go, one goes',     1, 0, 0,   0, 0, 98, 1,   0, REGION_LEFT_OUT, '[FEW_WITHDRAWN]'",
        "'all may go',                1, 0, 5,   0, 0, 0,  7, 100, REGION_LEFT_OUT, '[]'",
        "'as much revised as allowed', 1, 0, 0, 9, 5, 91, 0,  1, REGION_LEFT_OUT, '[]'",
        "'one revised too many',      1, 0, 0, 9, 6, 91, 0,   1, REGION_LEFT_OUT, '[FEW_REVISED]'",
        "'all changed by little',     1, 0, 0, 90, 0, 0, 0,   1, REGION_LEFT_OUT, '[]'",
        "'nobody knows a region',     1, 0, 0,   0, 0, 99, 0,   1, UNKNOWN_REGION,  '[NO_UNKNOWN_REGIONS]'",
        "'everything at once',        0, 3, 0,   0, 0, 0,  9,   1, UNKNOWN_REGION,  '[NOT_THE_FIRST, NO_SUSPECTS,"
                + " FEW_WITHDRAWN, NO_UNKNOWN_REGIONS]'",
    })
    void saysWhatDoesNotHold(
            String name,
            int against,
            int suspects,
            long added,
            long changed,
            long revised,
            long unchanged,
            long withdrawn,
            BigDecimal limit,
            Reason leftOut,
            String broken) {
        var counts = new Counts(added + changed + unchanged, added, changed, unchanged, withdrawn);
        var left = List.of(new LeftOut(leftOut, "99", 1));
        assertThat(PublishingRule.broken(
                        new PublishingRule.Facts(against, suspects, counts, revised, left, limit, FIVE)))
                .hasToString(broken);
    }
}
