package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.access.AccessFixture.EMAIL;
import static org.maalestok.access.AccessFixture.PASSWORD;
import static org.maalestok.access.AccessFixture.TOWN_HALL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.access.Membership.Role;

class AccountsTest {

    final AccessFixture access = new AccessFixture();
    final Accounts accounts = access.accounts;

    @Test
    void firstAdministratorIsMadeOnTheCommandLine() {
        User sofie = AccessFixture.created(accounts.createSecretariat("Sofie@KS.no", " Sofie Sekretær ", PASSWORD));
        assertThat(sofie.email()).isEqualTo("sofie@ks.no");
        assertThat(sofie.name()).isEqualTo("Sofie Sekretær");
        assertThat(sofie.secretariat()).isTrue();
        assertThat(accounts.find(sofie.id())).contains(sofie);
        assertThat(access.jdbc
                        .sql("select who is null from access.event where what = 'ACCOUNT_CREATED'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAddressBelongsToOnePersonHoweverItIsWritten() {
        access.kari();
        assertThat(accounts.createSecretariat(EMAIL.toUpperCase(), "Kari igjen", PASSWORD))
                .isEqualTo(new AccountOutcome.EmailTaken());
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(accounts.createSecretariat("sofie", "Sofie", PASSWORD)).isEqualTo(new AccountOutcome.BadEmail());
        assertThat(accounts.createSecretariat(EMAIL, "Sofie", "kort"))
                .isEqualTo(new AccountOutcome.PasswordTooWeak(PasswordProblem.TOO_SHORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Sofie\u0000", "Sofie\nSekretær"})
    void wantsANameThatCanBeShown(String name) {
        assertThat(accounts.createSecretariat(EMAIL, name, PASSWORD)).isEqualTo(new AccountOutcome.BadName());
        assertThat(accounts.createSecretariat(EMAIL, "S".repeat(201), PASSWORD))
                .isEqualTo(new AccountOutcome.BadName());
    }

    @Test
    void membershipsComeAndGo() {
        User kari = access.kari();
        accounts.join(kari.id(), new Membership("NO-3905", Role.CONTACT_PERSON));
        accounts.join(kari.id(), new Membership("NO-3911", Role.CONTACT_PERSON));
        accounts.leave(kari.id(), "NO-3905");
        accounts.leave(kari.id(), "NO-3901");
        assertThat(accounts.find(kari.id()).orElseThrow().memberships())
                .containsExactly(new Membership("NO-3911", Role.CONTACT_PERSON));
    }

    @Test
    void historyNamesWhoDidIt() {
        User kari = access.kari();
        User sofie = AccessFixture.created(accounts.createSecretariat("sofie@ks.no", "Sofie", PASSWORD));
        access.present = Optional.of(sofie);
        accounts.disable(kari.id());
        accounts.disable(kari.id());
        assertThat(access.jdbc
                        .sql("select who from access.event where what = 'ACCOUNT_DISABLED' and about = ?")
                        .param(kari.id())
                        .query(Long.class)
                        .list())
                .containsExactly(sofie.id());
    }

    @Test
    void aForgottenPasswordIsReplacedAndTheOldOneNoLongerCounts() {
        User kari = access.kari();
        assertThat(accounts.findByEmail(" " + EMAIL.toUpperCase(java.util.Locale.ROOT)))
                .contains(kari);
        assertThat(accounts.resetPassword(kari.id(), "kort")).contains(PasswordProblem.TOO_SHORT);
        assertThat(accounts.resetPassword(kari.id(), "fjell lampe syltetøy")).isEmpty();
        assertThat(access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(access.signIn.attempt(EMAIL, "fjell lampe syltetøy", TOWN_HALL))
                .isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aDisabledAccountLooksLikeAWrongPassword() {
        User kari = access.kari();
        accounts.disable(kari.id());
        assertThat(access.signIn.attempt(EMAIL, PASSWORD, TOWN_HALL)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(accounts.find(kari.id())).isEmpty();
    }

    @Test
    void guessingThePresentPasswordIsSlowedDownToo() {
        User kari = access.kari();
        for (int i = 0; i < 5; i++) {
            assertThat(access.signIn.changePassword(kari, "wrong", "fjell lampe syltetøy", TOWN_HALL))
                    .isEqualTo(new PasswordChange.CurrentIsWrong());
        }
        assertThat(access.signIn.changePassword(kari, PASSWORD, "fjell lampe syltetøy", TOWN_HALL))
                .isInstanceOf(PasswordChange.Wait.class);
    }

    @Test
    void joiningNeedsAnAccountAndAMunicipality() {
        assertThatThrownBy(() -> accounts.join(4711, new Membership("NO-3911", Role.MEMBER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4711");
        assertThatThrownBy(() -> new Membership("Færder", Role.MEMBER)).hasMessageContaining("Færder");
    }
}
