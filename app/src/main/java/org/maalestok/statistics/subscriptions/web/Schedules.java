package org.maalestok.statistics.subscriptions.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.maalestok.statistics.subscriptions.Schedule;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Schedules in words: <i>Hver mandag kl. 06.30 (Oslo)</i>. */
final class Schedules {

    private Schedules() {}

    static String words(Schedule schedule, Texts t) {
        return switch (schedule) {
            case Schedule.ByHand hand -> t.get("schedule.hand");
            case Schedule.Daily daily -> t.get("schedule.daily", time(daily.at(), t), place(daily.zone(), t));
            case Schedule.Weekly weekly ->
                t.get(
                        "schedule.weekly",
                        weekly.day().getDisplayName(TextStyle.FULL, t.language().locale()),
                        time(weekly.at(), t),
                        place(weekly.zone(), t));
            case Schedule.Monthly monthly ->
                t.get("schedule.monthly", monthly.day(), time(monthly.at(), t), place(monthly.zone(), t));
        };
    }

    private static String time(LocalTime at, Texts t) {
        return DateTimeFormatter.ofPattern(t.language() == Language.EN ? "HH:mm" : "HH.mm")
                .format(at);
    }

    static String place(ZoneId zone, Texts t) {
        return t.get("zone." + zone.getId().substring(zone.getId().indexOf('/') + 1));
    }
}
