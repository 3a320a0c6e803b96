package org.maalestok.statistics.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How PX writes the periods of a time variable: by this, and nothing else, its programs know which variable is the time. */
enum PxTimes {
    YEARS("A1", "\\d{4}"),
    QUARTERS("Q1", "\\d{4}[KQ][1-4]"),
    MONTHS("M1", "\\d{4}M\\d{2}");

    private final String scale;
    private final String code;

    PxTimes(String scale, String code) {
        this.scale = scale;
        this.code = code;
    }

    /** The scale of which all of the codes are; empty for lengths that the format does not know, such as school years. */
    static Optional<PxTimes> of(List<String> codes) {
        return Arrays.stream(values())
                .filter(times -> codes.stream().allMatch(code -> code.matches(times.code)))
                .findFirst();
    }

    String scale() {
        return scale;
    }

    /** {@code 2024K1} is {@code 20241}. */
    static String written(String code) {
        return code.replaceAll("\\D", "");
    }
}
