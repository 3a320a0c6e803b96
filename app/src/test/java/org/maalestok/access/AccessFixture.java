package org.maalestok.access;

import java.util.Optional;
import javax.sql.DataSource;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module without Spring, on empty tables, with time that a test can move and a person that it can put in front. */
final class AccessFixture {

    static final String EMAIL = "kari@faerder.kommune.no";
    static final String PASSWORD = "hest stoler kvist bærum";
    static final String TOWN_HALL = "192.0.2.7";

    /** One for all tests of the module: they run one after the other, and a database for each would cost more than the tests. */
    private static final DataSource DATABASE = TestDatabase.fresh();

    final MovableClock clock = new MovableClock();
    final JdbcClient jdbc;
    final Passwords passwords = new Passwords();
    final JdbcAccounts rows;
    final Throttle throttle;
    final Accounts accounts;
    final SignIn signIn;

    Optional<User> present = Optional.empty();

    AccessFixture() {
        this(DATABASE);
        jdbc.sql("truncate access.account, access.membership, access.event, access.sign_in_attempts, access.kept_form")
                .update();
    }

    /** Another process on the same database. */
    static AccessFixture anotherNode() {
        return new AccessFixture(DATABASE);
    }

    private AccessFixture(DataSource database) {
        jdbc = JdbcClient.create(database);
        rows = new JdbcAccounts(jdbc);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var history = new JdbcHistory(jdbc);
        throttle = new Throttle(new JdbcAttempts(jdbc), transactions, clock);
        accounts = new Accounts(rows, history, passwords, () -> present, transactions, clock, event -> {});
        signIn = new SignIn(rows, history, passwords, throttle, clock);
    }

    User kari() {
        return created(accounts.createMember(
                EMAIL, "Kari Controller", PASSWORD, new Membership("NO-3911", Membership.Role.MEMBER)));
    }

    static User created(AccountOutcome outcome) {
        return ((AccountOutcome.Created) outcome).user();
    }
}
