package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.access.AccessFixture.EMAIL;
import static org.maalestok.access.AccessFixture.PASSWORD;
import static org.maalestok.access.AccessFixture.TOWN_HALL;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    final Passwords passwords = new Passwords();

    @Test
    void hashesWithArgon2idAtTheStrengthThatOwaspAsksFor() {
        String hash = passwords.hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash(PASSWORD));
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
    }

    @Test
    void matchesHoweverTheKeyboardComposedALetter() {
        assertThat(passwords.matches("bla\u030Aba\u0308r", passwords.hash("bl\u00E5b\u00E4r")))
                .isTrue();
    }

    @Test
    void renewsAWeakerHashAtSignInAndLetsSessionsGoOn() {
        var access = new AccessFixture();
        User kari = access.kari();
        String weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        access.rows.renewHash(kari.id(), weak);
        String stamp = access.rows.find(kari.id()).orElseThrow().stamp();

        var outcome = access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL);

        assertThat(outcome).isInstanceOf(SignIn.Outcome.Welcome.class);
        Account renewed = access.rows.find(kari.id()).orElseThrow();
        assertThat(renewed.passwordHash()).contains("m=19456,t=2,p=1");
        assertThat(renewed.stamp()).isEqualTo(stamp);
        assertThat(access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void nobodysHashIsAsStrongAsAnyAndFitsNothing() {
        assertThat(passwords.isOutdated(Passwords.NOBODYS)).isFalse();
        assertThat(passwords.matches("", Passwords.NOBODYS)).isFalse();
        assertThat(passwords.matches(PASSWORD, Passwords.NOBODYS)).isFalse();
    }

    /** A malformed hash would answer in microseconds; a third leaves room for a busy machine. */
    @Test
    void anUnknownAccountCostsTheSameTimeAsAKnownOne() {
        String hash = passwords.hash(PASSWORD);
        assertThat(quickest(Passwords.NOBODYS)).isGreaterThan(quickest(hash) / 3);
    }

    private long quickest(String hash) {
        return LongStream.range(0, 5).map(i -> time(hash)).min().orElseThrow();
    }

    private long time(String hash) {
        long start = System.nanoTime();
        passwords.matches("wrong", hash);
        return System.nanoTime() - start;
    }
}
