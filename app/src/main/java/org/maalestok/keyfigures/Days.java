package org.maalestok.keyfigures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.maalestok.ui.Language;

/** Days as the three languages write them: <i>22. november 2026</i>, <i>22 November 2026</i>. Day and month stay on one line. */
public final class Days {

    /** Oslo and Copenhagen keep the same time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Days() {}

    public static String of(Instant moment, Language language) {
        return of(LocalDate.ofInstant(moment, ZONE), language);
    }

    public static String of(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day)
                .replaceFirst(" ", "\u00a0");
    }
}
