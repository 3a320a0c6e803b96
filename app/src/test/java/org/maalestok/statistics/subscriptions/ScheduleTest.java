package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When subscriptions run, by the clock on the wall. */
class ScheduleTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        "daily 06:30 Europe/Oslo,          2026-11-22T06:29, 2026-11-22T06:30",
        "daily 06:30 Europe/Oslo,          2026-11-22T06:30, 2026-11-23T06:30",
        "daily 06:30 Europe/Copenhagen,    2026-12-31T12:00, 2027-01-01T06:30",
        "weekly monday 06:30 Europe/Oslo,  2026-11-22T12:00, 2026-11-23T06:30",
        "weekly monday 06:30 Europe/Oslo,  2026-11-23T06:30, 2026-11-30T06:30",
        "monthly 15 06:30 Europe/Oslo,     2026-11-22T12:00, 2026-12-15T06:30",
        "monthly 31 06:30 Europe/Oslo,     2027-01-31T07:00, 2027-02-28T06:30",
        "monthly 31 06:30 Europe/Oslo,     2028-02-01T07:00, 2028-02-29T06:30",
        // The clock is put forward on 29 March 2026 at two and back on 25 October at three.
        "daily 06:30 Europe/Oslo,          2026-03-28T12:00, 2026-03-29T06:30",
        "daily 02:30 Europe/Oslo,          2026-03-28T12:00, 2026-03-29T03:30",
        "daily 02:30 Europe/Oslo,          2026-03-29T03:30, 2026-03-30T02:30",
        "weekly sunday 02:30 Europe/Oslo,  2026-10-24T12:00, 2026-10-25T02:30",
    })
    void comesNext(String schedule, LocalDateTime after, LocalDateTime next) {
        assertThat(Schedule.parse(schedule).next(after.atZone(OSLO).toInstant()))
                .contains(next.atZone(OSLO).toInstant());
    }

    @Test
    void runsOnceInTheNightWhenAnHourComesTwice() {
        var daily = Schedule.parse("daily 02:30 Europe/Oslo");
        var first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(daily.next(Instant.parse("2026-10-24T12:00:00Z"))).contains(first);
        assertThat(daily.next(first)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void byHandNeverComes() {
        assertThat(Schedule.parse("by hand").next(Instant.now())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by hand",
                "daily 06:30 Europe/Oslo",
                "weekly sunday 23:59 Europe/Copenhagen",
                "monthly 31 00:00 Europe/Oslo"
            })
    void isWrittenAsItIsRead(String text) {
        assertThat(Schedule.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hourly",
                "daily",
                "daily 25:00 Europe/Oslo",
                "daily 06:30 Asia/Tokyo",
                "daily 06:30 Nowhere",
                "weekly someday 06:30 Europe/Oslo",
                "monthly 0 06:30 Europe/Oslo",
                "monthly 32 06:30 Europe/Oslo",
                "monthly x 06:30 Europe/Oslo"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.parse(text));
    }
}
