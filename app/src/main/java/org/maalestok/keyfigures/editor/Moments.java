package org.maalestok.keyfigures.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.maalestok.keyfigures.Days;
import org.maalestok.ui.Language;

/** When something was saved: the time of day when it was today, else the day. */
final class Moments {

    /** Oslo and Copenhagen keep the same time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Moments() {}

    static String of(Instant moment, Language language) {
        var local = moment.atZone(ZONE);
        boolean today = local.toLocalDate().equals(LocalDate.now(ZONE));
        return today ? time(language).format(local) : Days.of(moment, language);
    }

    private static DateTimeFormatter time(Language language) {
        return DateTimeFormatter.ofPattern(
                switch (language) {
                    case NB, DA -> "'kl.' HH.mm";
                    case EN -> "HH:mm";
                });
    }
}
