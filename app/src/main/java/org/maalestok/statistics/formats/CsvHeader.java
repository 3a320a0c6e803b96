package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * The header of a delimited table, and what stands above it.
 *
 * @param title what stands above; empty when nothing does
 * @param columns the headings
 * @param stub how many columns of categories there are, before those with values; −1 when that is to be seen from the first row
 * @param hasStatus whether the last column is what stands beside the value
 * @param isLong whether there is one value in a row
 */
record CsvHeader(String title, List<String> columns, int stub, boolean hasStatus, boolean isLong) {

    /** A time at the end of a heading: {@code 2019}, {@code 2019K1}, {@code 2019M03}, {@code 2019/20}, {@code 2019-2020}. */
    static final Pattern TIME_AT_END = Pattern.compile(
            "(?<rest>.*?)[\\s,]*(?<time>(?:1[89]|20|21)\\d\\d(?:[KQTMUWH]\\d{1,2}|[/-]\\d{2}(?:\\d{2})?)?)");

    private static final int LINES_ABOVE = 5;
    private static final String CANDIDATES = ";\t,";

    static CsvHeader read(CsvRecords records) throws IOException, TableRefused {
        String title = "";
        for (int i = 0; i < LINES_ABOVE && !records.isAtEnd(); i++) {
            String line = records.peekLine().replace("\uFEFF", "").strip();
            char separator = separatorOf(line);
            if (separator != 0) {
                records.separateBy(separator);
                return readHeadings(records, title);
            }
            title = title.isEmpty() ? line.replaceAll("^\"|\"$", "") : title;
            records.skipLine();
        }
        throw records.refused(Kind.OTHER_FORMAT, title, "CSV");
    }

    /** The separator that divides the line most often outside quotation marks; 0 when none does. */
    private static char separatorOf(String line) {
        int[] counts = new int[CANDIDATES.length()];
        int blanks = 0;
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            quoted ^= character == '"';
            if (!quoted && CANDIDATES.indexOf(character) >= 0) {
                counts[CANDIDATES.indexOf(character)]++;
            } else if (!quoted && character == ' ') {
                blanks++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (counts[best] > 0) {
            return CANDIDATES.charAt(best);
        }
        return blanks > 0 && line.startsWith("\"") ? ' ' : 0;
    }

    private static CsvHeader readHeadings(CsvRecords records, String title) throws IOException, TableRefused {
        if (!records.next()) {
            throw records.refused(Kind.CUT_OFF, title, "");
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < records.count(); i++) {
            columns.add(records.text(i).replace("\uFEFF", "").strip());
        }
        if (columns.stream().distinct().count() != columns.size()) {
            throw records.refused(
                    Kind.MALFORMED, String.join(", ", columns.stream().limit(30).toList()), "");
        }
        return of(title, columns);
    }

    private static CsvHeader of(String title, List<String> columns) {
        int last = columns.size() - 1;
        boolean status = columns.size() > 2 && is("status", columns.get(last)) && is("value", columns.get(last - 1));
        if (status || is("INDHOLD", columns.get(last)) || is("value", columns.get(last))) {
            return new CsvHeader(title, columns, status ? last - 1 : last, status, true);
        }
        int times = 0;
        while (times < last && TIME_AT_END.matcher(columns.get(last - times)).matches()) {
            times++;
        }
        return new CsvHeader(title, columns, times == 0 ? -1 : columns.size() - times, false, false);
    }

    private static boolean is(String wanted, String heading) {
        return heading.toUpperCase(Locale.ROOT).equals(wanted.toUpperCase(Locale.ROOT));
    }
}
