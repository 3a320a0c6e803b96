package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.access.AccessFixture.EMAIL;
import static org.maalestok.access.AccessFixture.PASSWORD;
import static org.maalestok.access.AccessFixture.TOWN_HALL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    final AccessFixture access = new AccessFixture();

    @Test
    void fiveWrongOnesCloseTheDoorAndWaitingOpensIt() {
        access.kari();
        guess(5);
        assertThat(right()).isEqualTo(new SignIn.Outcome.Wait(Duration.ofSeconds(30)));
        access.clock.pass(Duration.ofSeconds(29));
        assertThat(right()).isEqualTo(new SignIn.Outcome.Wait(Duration.ofSeconds(1)));
        access.clock.pass(Duration.ofSeconds(1));
        assertThat(right()).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void knockingWhileTheDoorIsClosedDoesNotKeepItClosed() {
        access.kari();
        guess(50);
        access.clock.pass(Duration.ofSeconds(30));
        assertThat(right()).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void successBeginsTheCountAnew() {
        access.kari();
        guess(4);
        right();
        guess(4);
        assertThat(right()).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aDayWithoutFailuresBeginsTheCountAnew() {
        access.kari();
        guess(4);
        access.clock.pass(Duration.ofHours(24).plusSeconds(1));
        guess(4);
        assertThat(right()).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void unknownAddressesWaitLikeKnownOnes() {
        for (int i = 0; i < 5; i++) {
            access.signIn.attempt("nobody@example.org", "guess", TOWN_HALL);
        }
        assertThat(access.signIn.attempt("nobody@example.org", "guess", TOWN_HALL))
                .isEqualTo(new SignIn.Outcome.Wait(Duration.ofSeconds(30)));
    }

    @Test
    void othersGoOnMeanwhileFromTheSameTownHall() {
        access.kari();
        for (int i = 0; i < 50; i++) {
            access.signIn.attempt("nobody@example.org", "guess", TOWN_HALL);
        }
        assertThat(right()).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void oneAddressThatTriesManyAccountsIsSlowedDown() {
        access.kari();
        for (int i = 0; i < 101; i++) {
            access.throttle.enter(new Email("person%d@example.org".formatted(i)), TOWN_HALL);
        }
        assertThat(right()).isEqualTo(new SignIn.Outcome.Wait(Duration.ofSeconds(30)));
        assertThat(access.signIn.attempt(EMAIL, PASSWORD, "192.0.2.8")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void nodesCountTogether() {
        var other = AccessFixture.anotherNode();
        access.kari();
        for (int i = 0; i < 3; i++) {
            access.signIn.attempt(EMAIL, "wrong", TOWN_HALL);
        }
        for (int i = 0; i < 2; i++) {
            other.signIn.attempt(EMAIL, "wrong", TOWN_HALL);
        }
        assertThat(access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL)).isInstanceOf(SignIn.Outcome.Wait.class);
    }

    @Test
    void manyAtOnceAreNoBetterThanOneAfterTheOther() throws Exception {
        var guesses = new ArrayList<Callable<Throttle.Turn>>();
        for (int i = 0; i < 40; i++) {
            guesses.add(() -> access.throttle.enter(new Email(EMAIL), TOWN_HALL));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            long looked = 0;
            for (var guess : pool.invokeAll(guesses)) {
                looked += guess.get().mustWait() ? 0 : 1;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void addressesAreNotReadableAndForgottenAfterADay() {
        access.kari();
        guess(2);
        assertThat(access.jdbc
                        .sql("select subject from access.sign_in_attempts")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).matches("[0-9a-f]{64}"));
        var housekeeping = new Housekeeping(
                new JdbcAttempts(access.jdbc),
                new JdbcHistory(access.jdbc),
                new AccessSettings(Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(395)),
                access.clock);
        access.clock.pass(Duration.ofHours(23));
        housekeeping.forget();
        assertThat(count("sign_in_attempts")).isEqualTo(2);
        access.clock.pass(Duration.ofHours(2));
        housekeeping.forget();
        assertThat(count("sign_in_attempts")).isZero();
        assertThat(count("event")).isPositive();
        access.clock.pass(Duration.ofDays(395));
        housekeeping.forget();
        assertThat(count("event")).isZero();
    }

    @Test
    void theSameIsWrittenWhetherOrNotSomebodyExists() {
        long kari = access.kari().id();
        guess(6);
        for (int i = 0; i < 6; i++) {
            access.signIn.attempt("nobody@example.org", "guess", TOWN_HALL);
        }
        assertThat(written("about = " + kari))
                .isEqualTo(written("about is null"))
                .hasSize(6);
    }

    @Test
    void oneLineForEachWaitHoweverOftenSomebodyKnocks() {
        long kari = access.kari().id();
        guess(50);
        assertThat(written("about = " + kari)).containsOnlyOnce("SIGN_IN_SLOWED_DOWN");
        access.clock.pass(Duration.ofSeconds(30));
        guess(50);
        assertThat(written("about = " + kari))
                .endsWith("SIGN_IN_REFUSED", "SIGN_IN_SLOWED_DOWN")
                .hasSize(8);
    }

    private List<String> written(String where) {
        return access.jdbc
                .sql("select what from access.event where what like 'SIGN_IN%' and " + where + " order by id")
                .query(String.class)
                .list();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            access.signIn.attempt(EMAIL, "wrong", TOWN_HALL);
        }
    }

    private SignIn.Outcome right() {
        return access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL);
    }

    private int count(String table) {
        return access.jdbc
                .sql("select count(*) from access." + table)
                .query(Integer.class)
                .single();
    }
}
