package org.maalestok.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.maalestok.access.JdbcHistory.Event;

/** Proves by a password who somebody is. An unknown address, a disabled account and a wrong password look alike and take the same time. */
public class SignIn {

    /** What became of an attempt. */
    public sealed interface Outcome {

        /** It is them. */
        record Welcome(SignedIn who) implements Outcome {}

        /** Address and password don't belong together; which of the two is wrong is not told. */
        record Refused() implements Outcome {}

        /** That isn't an e-mail address at all; nothing was looked up. */
        record NotAnEmail() implements Outcome {}

        /** Too many wrong ones lately: nothing is looked at for this long. */
        record Wait(Duration time) implements Outcome {}
    }

    private final JdbcAccounts accounts;
    private final JdbcHistory history;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Clock clock;

    SignIn(JdbcAccounts accounts, JdbcHistory history, Passwords passwords, Throttle throttle, Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * One attempt to sign in.
     *
     * @param address where it comes from, as far as guessing is slowed down together: an IPv4 address or an IPv6 network
     */
    public Outcome attempt(String email, String password, String address) {
        return Email.of(email).map(known -> attempt(known, password, address)).orElseGet(Outcome.NotAnEmail::new);
    }

    private Outcome attempt(Email email, String password, String address) {
        Optional<Account> account = accounts.find(email);
        Throttle.Turn turn = throttle.enter(email, address);
        if (turn.mustWait()) {
            return new Outcome.Wait(turn.time());
        }
        if (!isRight(account, password)) {
            noteRefused(account, turn.closesDoor());
            return new Outcome.Refused();
        }
        throttle.succeeded(email, address);
        return welcome(account.orElseThrow(), password);
    }

    /** Hashes in every case, against nobody's hash when there is no account. */
    private boolean isRight(Optional<Account> account, String password) {
        boolean matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(Passwords.NOBODYS));
        return matches && account.filter(known -> !known.disabled()).isPresent();
    }

    private Outcome welcome(Account account, String password) {
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.renewHash(account.user().id(), passwords.hash(password));
        }
        note(Event.SIGNED_IN, account.user());
        return new Outcome.Welcome(account.signedIn());
    }

    /** Writes down that somebody left. */
    public void signedOut(User user) {
        note(Event.SIGNED_OUT, user);
    }

    /** Another password for somebody who is signed in and proves it once more; wrong guesses count as they do at the door. */
    public PasswordChange changePassword(User user, String current, String wanted, String address) {
        Email email = Email.of(user.email()).orElseThrow();
        Optional<PasswordProblem> problem = PasswordRule.problemOf(wanted, email);
        if (problem.isPresent()) {
            return new PasswordChange.TooWeak(problem.get());
        }
        Throttle.Turn turn = throttle.enter(email, address);
        if (turn.mustWait()) {
            return new PasswordChange.Wait(turn.time());
        }
        if (!isRight(accounts.find(user.id()), current)) {
            return new PasswordChange.CurrentIsWrong();
        }
        throttle.succeeded(email, address);
        accounts.changePassword(user.id(), passwords.hash(wanted), now());
        note(Event.PASSWORD_CHANGED, user);
        return new PasswordChange.Changed(
                accounts.find(user.id()).map(Account::signedIn).orElseThrow());
    }

    private void note(Event what, User user) {
        history.add(now(), what, user.id(), user.id(), null);
    }

    /** Writes as much when there is no account, or the time that writing takes would tell. While somebody waits nothing is written. */
    private void noteRefused(Optional<Account> account, boolean slowedDown) {
        Long about = account.map(known -> known.user().id()).orElse(null);
        history.add(now(), Event.SIGN_IN_REFUSED, null, about, null);
        if (slowedDown) {
            history.add(now(), Event.SIGN_IN_SLOWED_DOWN, null, about, null);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
