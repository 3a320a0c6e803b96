package org.maalestok.statistics.formats;

import java.util.Map;

/**
 * What a PX file says of its table beside what every format says.
 *
 * @param language of its texts, {@code no}; empty when it is not said
 * @param subjectCode of the subject that it is listed under
 * @param subject the same in words
 * @param summable whether programs may add values up; they ask before they do
 * @param heading how many of the last dimensions stand above the columns; the others stand in front of the rows
 * @param standIns by the code of a dimension, the label of the category that stands for it when a reader leaves it out
 * @param notes on parts of the table; those on all of it are the table's own
 */
public record PxAbout(
        String language,
        String subjectCode,
        String subject,
        boolean summable,
        int heading,
        Map<String, String> standIns,
        PxNotes notes) {

    public PxAbout {
        standIns = Map.copyOf(standIns);
    }
}
