package org.maalestok.ui;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file fetched by each tool: UTF-8, commas, a decimal point, English headings, and nothing but numbers in the columns of numbers. Codes stay text, so
 * that zeros in front of them stay; Excel is told which columns are numbers and how they are written, because it would else read them the way its own country
 * does.
 */
public final class UseLines {

    /** @param label what the line is for */
    public record Line(String label, String text) {}

    private UseLines() {}

    /**
     * @param address of the file, encoded: it stands between double quotes everywhere
     * @param codes the columns that look like numbers and are none
     * @param numbers the columns of numbers
     */
    public static List<Line> of(String address, List<String> codes, List<String> numbers) {
        return of(address, codes, numbers, List.of());
    }

    /**
     * The same of a file that has signs in place of some numbers. R and pandas are told which; in Excel all columns stay text then, as a sign cannot be a number there.
     *
     * @param signs that are no numbers
     */
    public static List<Line> of(String address, List<String> codes, List<String> numbers, List<String> signs) {
        return List.of(
                new Line(
                        "R",
                        "read.csv(\"%s\"%s%s, encoding = \"UTF-8\")"
                                .formatted(
                                        address,
                                        optional(", colClasses = c(%s)", codes, "%s = \"character\""),
                                        optional(", na.strings = c(\"\", %s)", signs, "\"%s\""))),
                new Line(
                        "Python (pandas)",
                        "import pandas; pandas.read_csv(\"%s\"%s%s)"
                                .formatted(
                                        address,
                                        optional(", dtype={%s}", codes, "\"%s\": str"),
                                        optional(", na_values=[%s]", signs, "\"%s\""))),
                new Line(
                        "Python",
                        "import csv, io, urllib.request; list(csv.DictReader(io.TextIOWrapper(urllib.request.urlopen(\"%s\"), \"utf-8\")))"
                                .formatted(address)),
                new Line("Excel (Power Query)", powerQuery(address, signs.isEmpty() ? numbers : List.of())),
                new Line("curl", "curl \"%s\"".formatted(address)));
    }

    /** As the reference of Power Query M has it for {@code Csv.Document}: the code page of UTF-8, and line breaks between quotes are part of a text. */
    private static String powerQuery(String address, List<String> numbers) {
        String read =
                "let Source = Csv.Document(Web.Contents(\"%s\"), [Delimiter=\",\", Encoding=65001, QuoteStyle=QuoteStyle.Csv]), Rows = Table.PromoteHeaders(Source, [PromoteAllScalars=true])"
                        .formatted(address);
        return numbers.isEmpty()
                ? read + " in Rows"
                : read
                        + ", Figures = Table.TransformColumnTypes(Rows, {%s}, \"en-US\") in Figures"
                                .formatted(each(numbers, "{\"%s\", type number}"));
    }

    private static String optional(String around, List<String> columns, String pattern) {
        return columns.isEmpty() ? "" : around.formatted(each(columns, pattern));
    }

    private static String each(List<String> columns, String pattern) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
