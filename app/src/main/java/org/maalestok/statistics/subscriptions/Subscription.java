package org.maalestok.statistics.subscriptions;

import java.math.BigDecimal;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.statistics.sources.Query;

/**
 * What is fetched again and again.
 *
 * @param title what the secretariat calls it
 * @param source the source's code
 * @param table the source's table number
 * @param selection which codes of which variables
 * @param mapping the code of the mapping, which is the code of the data set too
 * @param withdrawnLimit how many of a hundred figures may be withdrawn, at most, when it publishes by itself
 * @param revisedLimit how many of a hundred figures that stood may be revised by more than {@value ImportOutcome.WouldPublish#LARGE_REVISION} per cent, at most,
 *     when it publishes by itself
 * @param active whether the schedule counts; a paused one runs when somebody says so
 */
public record Subscription(
        String title,
        String source,
        String table,
        Selection selection,
        String mapping,
        Schedule schedule,
        Publishing publishing,
        BigDecimal withdrawnLimit,
        BigDecimal revisedLimit,
        boolean active) {

    /** One figure of a hundred: a municipality that reports late in a table of all of them is less, a county that is gone is more. */
    public static final BigDecimal USUAL_LIMIT = BigDecimal.ONE;

    /** Sources revise the last years of a table now and then; more than one figure in twenty by much is another definition or another unit. */
    public static final BigDecimal USUAL_REVISED_LIMIT = BigDecimal.valueOf(5);

    /** Who publishes what a run proposes. */
    public enum Publishing {
        BY_PERSON,
        BY_ITSELF
    }

    /** What the source is asked. */
    public Query query() {
        return new Query(table, selection.codes());
    }

    Subscription withActive(boolean now) {
        return new Subscription(
                title, source, table, selection, mapping, schedule, publishing, withdrawnLimit, revisedLimit, now);
    }
}
