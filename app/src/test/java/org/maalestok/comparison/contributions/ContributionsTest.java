package org.maalestok.comparison.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.access.Access;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.maalestok.comparison.contributions.Contribution.Ending;
import org.maalestok.comparison.contributions.Contribution.Kind;
import org.maalestok.comparison.contributions.Contributions.Draft;
import org.maalestok.comparison.contributions.Contributions.Outcome;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.access.AccessDeniedException;

/** Who says what about a finding, who reads it, and what happens when two say something at once. */
class ContributionsTest {

    private static final Area FAERDER =
            new Area(1, AreaKind.MUNICIPALITY, "NO", "NO-3911", Text.same("Færder"), Validity.ALWAYS);

    private static final DataSource SOURCE = TestDatabase.fresh();
    private static final User KARI = member(1, "Kari", "NO-3911");
    private static final User OLA = member(2, "Ola", "NO-3911");
    private static final User STRANGER = member(3, "Signe", "NO-3905");
    private static final User SECRETARY = new User(4, "s@ks.no", "Sofie", true, List.of());

    private static User member(long id, String name, String municipality) {
        return new User(
                id, name + "@kommune.no", name, false, List.of(new Membership(municipality, Membership.Role.MEMBER)));
    }

    private static Contributions as(User user) {
        Areas areas = mock();
        when(areas.get(anyInt())).thenReturn(FAERDER);
        Access access = () -> Optional.ofNullable(user);
        return new Contributions(
                new JdbcContributions(JdbcClient.create(SOURCE)),
                access,
                areas,
                Clock.systemUTC(),
                new DataSourceTransactionManager(SOURCE));
    }

    private static Draft answer(int year, String words, boolean published) {
        return new Draft(
                Kind.ANSWER,
                new Subject(FAERDER.id(), "school", 7, Period.year(year)),
                words,
                new BigDecimal("20276"),
                published);
    }

    private static long written(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return ((Outcome.Written) outcome).id();
    }

    @Test
    void isTheMunicipalitysOwnUntilItIsPublished() {
        long first = written(as(KARI).write(answer(2020, "Flere barn.", false), 0));
        assertThat(as(OLA).list(1, "school")).extracting(Contribution::words).contains("Flere barn.");
        for (User other : new User[] {STRANGER, SECRETARY, null}) {
            assertThat(as(other).list(1, "school")).as("%s", other).noneMatch(one -> one.id() == first);
        }
        long second = written(as(OLA).write(answer(2020, "Flere barn og små skoler.", true), first));
        assertThat(as(null).list(1, "school"))
                .filteredOn(one -> one.id() == second)
                .singleElement()
                .satisfies(one -> assertThat(one.who()).isEqualTo("Ola"));
        assertThat(as(KARI).listHistory(Kind.ANSWER, answer(2020, "", false).subject()))
                .extracting(one -> one.end().map(Contribution.End::how))
                .containsExactly(Optional.empty(), Optional.of(Ending.REPLACED));
    }

    @Test
    void onlyTheMunicipalityWritesAndOnlyTheSecretariatHides() {
        for (User other : new User[] {STRANGER, SECRETARY, null}) {
            assertThatThrownBy(() -> as(other).write(answer(2021, "Vi.", true), 0))
                    .isInstanceOf(AccessDeniedException.class);
        }
        written(as(KARI).write(answer(2021, "Vi.", true), 0));
        Contribution standing =
                as(KARI).find(Kind.ANSWER, answer(2021, "", false).subject()).orElseThrow();
        assertThatThrownBy(() -> as(STRANGER).takeBack(standing)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(OLA).hide(standing, "Nei.")).isInstanceOf(AccessDeniedException.class);
        assertThat(as(SECRETARY).hide(standing, "Ikke om tallet.")).isTrue();
        assertThat(as(OLA).takeBack(standing)).as("it had gone already").isFalse();
        assertThat(as(null).findStanding(standing.id())).isEmpty();
    }

    @Test
    void whoeverComesSecondIsShownWhatTheFirstWrote() {
        long first = written(as(KARI).write(answer(2022, "Kari.", false), 0));
        assertThat(as(OLA).write(answer(2022, "Ola.", false), 0))
                .isInstanceOfSatisfying(
                        Outcome.Meanwhile.class,
                        other -> assertThat(other.now().orElseThrow().words()).isEqualTo("Kari."));
        Contribution standing = as(KARI).findStanding(first).orElseThrow();
        as(KARI).takeBack(standing);
        assertThat(as(OLA).write(answer(2022, "Ola.", false), first))
                .isEqualTo(new Outcome.Meanwhile(Optional.empty()));
    }

    @Test
    void oneOfTwoAtTheSameMomentIsWritten() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int year = 1900; year < 1920; year++) {
                Draft draft = answer(year, "Samtidig.", false);
                var barrier = new CyclicBarrier(2);
                Future<Outcome> kari = threads.submit(() -> {
                    barrier.await();
                    return as(KARI).write(draft, 0);
                });
                Future<Outcome> ola = threads.submit(() -> {
                    barrier.await();
                    return as(OLA).write(draft, 0);
                });
                assertThat(List.of(kari.get(), ola.get()))
                        .filteredOn(Outcome.Written.class::isInstance)
                        .as("in %d", year)
                        .hasSize(1);
            }
        }
    }
}
