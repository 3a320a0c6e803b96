package org.maalestok.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.JdbcHistory.Event;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes and changes accounts, and writes down who did. Whether the present person may is the caller's question
 * ({@link Access#mayAdminister}); the command line may everything.
 */
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

    private final JdbcAccounts accounts;
    private final JdbcHistory history;
    private final Passwords passwords;
    private final Access access;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            JdbcAccounts accounts,
            JdbcHistory history,
            Passwords passwords,
            Access access,
            TransactionOperations transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.history = history;
        this.passwords = passwords;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** An account that runs the platform; the first one is made on the command line. */
    public AccountOutcome createSecretariat(String email, String name, String password) {
        return create(email, name, password, true, List.of());
    }

    /** An account of somebody in a municipality. */
    public AccountOutcome createMember(String email, String name, String password, Membership membership) {
        return create(email, name, password, false, List.of(membership));
    }

    private AccountOutcome create(
            String email, String name, String password, boolean secretariat, List<Membership> memberships) {
        Optional<Email> address = Email.of(email);
        if (address.isEmpty()) {
            return new AccountOutcome.BadEmail();
        }
        if (!NAME.matcher(name.strip()).matches()) {
            return new AccountOutcome.BadName();
        }
        Optional<PasswordProblem> problem = PasswordRule.problemOf(password, address.get());
        if (problem.isPresent()) {
            return new AccountOutcome.PasswordTooWeak(problem.get());
        }
        String hash = passwords.hash(password);
        return inTransaction(() -> insert(address.get(), name.strip(), hash, secretariat, memberships));
    }

    private AccountOutcome insert(
            Email email, String name, String hash, boolean secretariat, List<Membership> memberships) {
        Instant now = now();
        Optional<Long> id = accounts.insert(email, name, hash, secretariat, now);
        if (id.isEmpty()) {
            return new AccountOutcome.EmailTaken();
        }
        note(Event.ACCOUNT_CREATED, id.get(), secretariat ? "SECRETARIAT" : null);
        memberships.forEach(membership -> addMembership(id.get(), membership));
        return new AccountOutcome.Created(get(id.get()).user());
    }

    /** Makes somebody a member of a municipality, or changes their role there. */
    public void join(long account, Membership membership) {
        transactions.executeWithoutResult(
                status -> addMembership(get(account).user().id(), membership));
    }

    private void addMembership(long account, Membership membership) {
        accounts.join(account, membership, now());
        note(Event.MUNICIPALITY_JOINED, account, membership.municipality() + " " + membership.role());
    }

    /** Ends a membership, at once in all of the person's sessions. */
    public void leave(long account, String municipality) {
        transactions.executeWithoutResult(status -> {
            if (accounts.leave(account, municipality)) {
                note(Event.MUNICIPALITY_LEFT, account, municipality);
            }
        });
    }

    /** Closes an account, at once in all of the person's sessions. */
    public void disable(long account) {
        transactions.executeWithoutResult(status -> {
            if (accounts.disable(account, now())) {
                note(Event.ACCOUNT_DISABLED, account, null);
                events.publishEvent(new AccountDisabled(account));
            }
        });
    }

    /**
     * Gives an account another password without knowing the present one, for somebody who has forgotten it; ends all of the person's sessions.
     * Empty when it is done, else why the new password would be guessed.
     */
    public Optional<PasswordProblem> resetPassword(long account, String password) {
        Email email = Email.of(get(account).user().email()).orElseThrow();
        Optional<PasswordProblem> problem = PasswordRule.problemOf(password, email);
        if (problem.isEmpty()) {
            String hash = passwords.hash(password);
            transactions.executeWithoutResult(status -> {
                accounts.changePassword(account, hash, now());
                note(Event.PASSWORD_RESET, account, null);
            });
        }
        return problem;
    }

    /** The user with this e-mail address, in capital letters or not, unless there is none or the account is disabled. */
    public Optional<User> findByEmail(String email) {
        return Email.of(email)
                .flatMap(accounts::find)
                .filter(account -> !account.disabled())
                .map(Account::user);
    }

    /** The user with this number, unless there is none or the account is disabled. */
    public Optional<User> find(long id) {
        return accounts.find(id).filter(account -> !account.disabled()).map(Account::user);
    }

    /** The user of a session that began with this stamp; empty when the account has been disabled or the password changed since. */
    public Optional<User> resume(long id, String stamp) {
        return accounts.find(id)
                .filter(account -> !account.disabled() && account.stamp().equals(stamp))
                .map(Account::user);
    }

    private Account get(long id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private void note(Event what, long about, @Nullable String detail) {
        history.add(now(), what, access.currentUser().map(User::id).orElse(null), about, detail);
    }

    private AccountOutcome inTransaction(java.util.function.Supplier<AccountOutcome> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** To the millisecond, which is what stamps and the database both keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
