package org.maalestok.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as the three languages write them: <i>22. november 2026</i>, <i>22 November 2026</i>. Day and month stay on one line. */
public final class Days {

    /** Oslo and Copenhagen keep the same time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Days() {}

    /** The day it is here, wherever the server stands. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static String of(Instant moment, Language language) {
        return of(LocalDate.ofInstant(moment, ZONE), language);
    }

    public static String of(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day)
                .replaceFirst(" ", "\u00a0");
    }

    /** Day and time of day: <i>22. november 2026 kl. 11.45</i>, <i>22 November 2026 at 11:45</i>. */
    public static String andTime(Instant moment, Language language) {
        String pattern =
                switch (language) {
                    case NB, DA -> "' kl. 'HH.mm";
                    case EN -> "' at 'HH:mm";
                };
        return of(moment, language)
                + DateTimeFormatter.ofPattern(pattern).withZone(ZONE).format(moment);
    }
}
