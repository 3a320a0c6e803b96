package org.maalestok.statistics.spreadsheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Makes a figure of what stands in a cell: a number, kept with all its digits, or a sign. What has digits in it and is no number is refused, never read as
 * a sign.
 */
final class Figures {

    /** So many digits fit a long, whatever they are. */
    static final int MOST_DIGITS = 18;

    private static final String MONTH = "(?:jan|feb|mar|apr|mai|maj|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*\\.?";
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[. -]{0,2}" + MONTH + "(?:[. -]{0,2}\\d{2,4})?|" + MONTH + "[. -]{0,2}\\d{2,4}"
                    + "|\\d{4}-\\d{1,2}-\\d{1,2}(?:[ T].*)?|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED = Pattern.compile("(?<number>.*\\d%?)\\s?(?<mark>[*†\\p{L}]{1,2})");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final String NUMBER_EXPECTED =
            "a number with a decimal %s or a sign for there being none (..). Correct the cell and upload the file again";
    private static final String NO_DATE =
            "a number: a spreadsheet has probably taken 1.5 or 3-4 for a date; format the cell as text and type it"
                    + " again";

    private final char decimal;

    Figures(char decimal) {
        this.decimal = decimal;
    }

    /** @param into where the number or the sign goes; the sign of an empty cell is empty */
    void read(SheetCell cell, SourceCell into, Place place) throws TableRefused {
        GridCell value = cell.value();
        switch (value.kind()) {
            case EMPTY -> into.setSign("");
            case NUMBER, PERCENT -> number(new BigDecimal(value.text()), "", into, place);
            case TEXT -> text(value.words(), into, place);
            case BOOLEAN, ERROR -> into.setSign(value.text());
            case DATE -> throw place.refused("the date " + value.text(), NO_DATE);
            case FORMULA ->
                throw place.refused(
                        "the formula " + value.text() + ", never computed", "the workbook, opened and saved once more");
            case INEXACT -> throw place.refused(value.text(), "a number of at most 15 digits, as its cell can hold");
        }
    }

    /** Knows where the cell is. */
    @FunctionalInterface
    interface Place {
        TableRefused refused(String found, String expected);
    }

    private void text(String text, SourceCell into, Place place) throws TableRefused {
        Optional<BigDecimal> number = Numerals.parse(text, decimal);
        if (number.isPresent()) {
            number(number.get(), "", into, place);
        } else if (FormulaErrors.isOne(text)) {
            into.setSign(text);
        } else if (DATE.matcher(text).matches()) {
            throw place.refused("the date " + text, NO_DATE);
        } else if (DIGIT.matcher(text).find()) {
            marked(text, into, place);
        } else {
            into.setSign(text);
        }
    }

    /** A number with a mark behind it, {@code 76,2*}. */
    private void marked(String text, SourceCell into, Place place) throws TableRefused {
        Matcher marked = MARKED.matcher(text);
        Optional<BigDecimal> number =
                marked.matches() ? Numerals.parse(marked.group("number"), decimal) : Optional.empty();
        if (number.isEmpty()) {
            throw place.refused(text, NUMBER_EXPECTED.formatted(decimal == ',' ? "comma (12,5)" : "point (12.5)"));
        }
        number(number.get(), marked.group("mark"), into, place);
    }

    private static void number(BigDecimal number, String beside, SourceCell into, Place place) throws TableRefused {
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw place.refused(number.toPlainString(), "a number of at most %d digits".formatted(MOST_DIGITS));
        }
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        into.setNumber(whole.unscaledValue().longValueExact(), whole.scale(), beside);
    }
}
