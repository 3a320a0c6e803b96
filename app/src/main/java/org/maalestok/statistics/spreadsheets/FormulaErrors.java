package org.maalestok.statistics.spreadsheets;

import java.util.regex.Pattern;

/** What spreadsheets write into a cell whose formula has no result: {@code #DIV/0!}, {@code #N/A}, in Danish {@code #VÆRDI!}, in LibreOffice {@code Err:502}. */
public final class FormulaErrors {

    private static final Pattern ERROR = Pattern.compile("#\\p{Lu}[\\p{Lu}/0_]*[!?]?|Err:\\d{3}");

    private FormulaErrors() {}

    /** Whether a text is one, as a workbook stores it or as an export to CSV writes it. */
    public static boolean isOne(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '#' || text.charAt(0) == 'E')
                && ERROR.matcher(text).matches();
    }
}
