package org.maalestok.opendata;

import org.maalestok.keyfigures.Period;

/** How long the periods of a table are; all of them are alike, as every client expects. */
public enum TimeUnit {
    YEAR("", "Annual"),
    SCHOOL_YEAR("-schoolyear", "Other"),
    QUARTER("-quarter", "Quarterly"),
    MONTH("-month", "Monthly");

    private final String suffix;
    private final String published;

    TimeUnit(String suffix, String published) {
        this.suffix = suffix;
        this.published = published;
    }

    static TimeUnit of(Period period) {
        return switch (period.months()) {
            case 1 -> MONTH;
            case 3 -> QUARTER;
            default -> period.start().getMonthValue() == 1 ? YEAR : SCHOOL_YEAR;
        };
    }

    /** What the id of a table ends with. */
    String suffix() {
        return suffix;
    }

    /** As PxWebApi calls it. */
    public String published() {
        return published;
    }

    /** The code of a period as Nordic statistical offices write it: {@code 2024}, {@code 2024K1}, {@code 2024M03}, {@code 2023-2024}. */
    public static String code(Period period) {
        int year = period.start().getYear();
        return switch (of(period)) {
            case YEAR -> String.valueOf(year);
            case SCHOOL_YEAR -> "%d-%d".formatted(year, year + 1);
            case QUARTER -> period.toString().replace('Q', 'K');
            case MONTH -> period.toString();
        };
    }
}
