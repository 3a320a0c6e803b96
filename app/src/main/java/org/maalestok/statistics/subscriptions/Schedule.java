package org.maalestok.statistics.subscriptions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a subscription runs. Times are of the clock on the wall: in the night when it is put forward, a time that does not exist becomes the same time an hour
 * later (02:30 is 03:30); in the night when it is put back, a time that comes twice means the first one.
 */
public sealed interface Schedule {

    /** The zones that there are to choose from; their clocks agree, and each country finds its own. */
    List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Oslo"), ZoneId.of("Europe/Copenhagen"));

    /** Only when somebody says so. */
    record ByHand() implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "by hand";
        }
    }

    /** Every day. */
    record Daily(LocalTime at, ZoneId zone) implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            return first(after, today(after, zone), today(after, zone).plusDays(1), at, zone);
        }

        @Override
        public String toString() {
            return "daily %s %s".formatted(at, zone);
        }
    }

    /** Once a week. */
    record Weekly(DayOfWeek day, LocalTime at, ZoneId zone) implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            LocalDate here = today(after, zone).with(TemporalAdjusters.nextOrSame(day));
            return first(after, here, here.plusWeeks(1), at, zone);
        }

        @Override
        public String toString() {
            return "weekly %s %s %s".formatted(day.name().toLowerCase(Locale.ROOT), at, zone);
        }
    }

    /**
     * Once a month.
     *
     * @param day 1 to 31; in a month that has no such day, its last one
     */
    record Monthly(int day, LocalTime at, ZoneId zone) implements Schedule {

        public Monthly {
            if (day < 1 || day > 31) {
                throw new DateTimeException("Day of month " + day);
            }
        }

        @Override
        public Optional<Instant> next(Instant after) {
            LocalDate month = today(after, zone).withDayOfMonth(1);
            return first(after, in(month), in(month.plusMonths(1)), at, zone);
        }

        private LocalDate in(LocalDate month) {
            return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        }

        @Override
        public String toString() {
            return "monthly %d %s %s".formatted(day, at, zone);
        }
    }

    /** The first time after this moment; empty for one that runs by hand only. */
    Optional<Instant> next(Instant after);

    /**
     * Reads what {@code toString} writes: {@code by hand}, {@code daily 06:30 Europe/Oslo}, {@code weekly monday 06:30 Europe/Oslo},
     * {@code monthly 15 06:30 Europe/Copenhagen}. Throws {@link IllegalArgumentException} for anything else.
     */
    static Schedule parse(String text) {
        String[] words = text.strip().split("\\s+");
        try {
            return switch (words[0] + " " + words.length) {
                case "by 2" -> new ByHand();
                case "daily 3" -> new Daily(LocalTime.parse(words[1]), zone(words[2]));
                case "weekly 4" ->
                    new Weekly(
                            DayOfWeek.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            LocalTime.parse(words[2]),
                            zone(words[3]));
                case "monthly 4" -> new Monthly(Integer.parseInt(words[1]), LocalTime.parse(words[2]), zone(words[3]));
                default -> throw new IllegalArgumentException(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ZoneId zone(String name) {
        ZoneId zone = ZoneId.of(name);
        if (!ZONES.contains(zone)) {
            throw new IllegalArgumentException(name);
        }
        return zone;
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    private static Optional<Instant> first(
            Instant after, LocalDate here, LocalDate otherwise, LocalTime at, ZoneId zone) {
        Instant first = ZonedDateTime.of(here, at, zone).toInstant();
        return Optional.of(
                first.isAfter(after)
                        ? first
                        : ZonedDateTime.of(otherwise, at, zone).toInstant());
    }
}
