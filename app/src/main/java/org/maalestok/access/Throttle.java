package org.maalestok.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows down the guessing of passwords, per account and per network address, for all nodes together. An attempt counts as failed from the moment
 * it begins until {@link #succeeded} says otherwise, so that a thousand at once are no better than one after the other. Unknown
 * accounts are counted like known ones, so that the wait tells nothing about who exists.
 */
class Throttle {

    private final JdbcAttempts attempts;
    private final TransactionOperations transactions;
    private final Clock clock;

    Throttle(JdbcAttempts attempts, TransactionOperations transactions, Clock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How an attempt begins.
     *
     * @param time zero when it may go on, else how long to wait
     * @param closesDoor whether a wait begins with it, unless it succeeds
     */
    record Turn(Duration time, boolean closesDoor) {

        boolean mustWait() {
            return !time.isZero();
        }
    }

    /** Begins an attempt. Waiting ones are not counted. */
    Turn enter(Email account, String address) {
        return Objects.requireNonNull(
                transactions.execute(status -> enterLocked("account:" + account.value(), "address:" + address)));
    }

    /** The account is locked before the address, always, so that two attempts cannot wait for each other. */
    private Turn enterLocked(String account, String address) {
        Instant now = now();
        Attempts ofAccount = attempts.lock(account, now);
        Attempts ofAddress = attempts.lock(address, now);
        Duration wait = longer(ofAccount.waitAt(now), ofAddress.waitAt(now));
        if (!wait.isZero()) {
            return new Turn(wait, false);
        }
        Attempts moreOfAccount = ofAccount.oneMore(ThrottleRule.ACCOUNT, now);
        Attempts moreOfAddress = ofAddress.oneMore(ThrottleRule.ADDRESS, now);
        attempts.save(account, moreOfAccount);
        attempts.save(address, moreOfAddress);
        Duration next = longer(moreOfAccount.waitAt(now), moreOfAddress.waitAt(now));
        return new Turn(Duration.ZERO, !next.isZero());
    }

    /** The attempt that began with {@link #enter} was not a failure: the account's count begins anew, the address gets this one back. */
    void succeeded(Email account, String address) {
        transactions.executeWithoutResult(status -> {
            Instant now = now();
            attempts.delete("account:" + account.value());
            String subject = "address:" + address;
            attempts.save(subject, attempts.lock(subject, now).oneLess(now));
        });
    }

    /** To the millisecond: the database rounds finer ones, up as well as down, and a moment from now would be a wait. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
