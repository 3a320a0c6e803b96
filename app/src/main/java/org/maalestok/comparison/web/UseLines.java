package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Collectors;
import org.maalestok.comparison.web.Use.Line;

/**
 * A CSV file fetched by each tool: UTF-8, commas, a decimal point, English headings, and nothing but numbers in the columns of numbers. Codes stay text, so
 * that zeros in front of them stay; Excel is told which columns are numbers and how they are written, because it would else read them the way its own country
 * does.
 */
final class UseLines {

    private UseLines() {}

    /**
     * @param address of the file, encoded: it stands between double quotes everywhere
     * @param codes the columns that look like numbers and are none
     * @param numbers the columns of numbers
     */
    static List<Line> of(String address, List<String> codes, List<String> numbers) {
        return List.of(
                new Line(
                        "R",
                        "read.csv(\"%s\"%s, encoding = \"UTF-8\")"
                                .formatted(address, optional(", colClasses = c(%s)", codes, "%s = \"character\""))),
                new Line(
                        "Python (pandas)",
                        "import pandas; pandas.read_csv(\"%s\"%s)"
                                .formatted(address, optional(", dtype={%s}", codes, "\"%s\": str"))),
                new Line(
                        "Python",
                        "import csv, io, urllib.request; list(csv.DictReader(io.TextIOWrapper(urllib.request.urlopen(\"%s\"), \"utf-8\")))"
                                .formatted(address)),
                new Line(
                        "Excel (Power Query)",
                        "let Source = Csv.Document(Web.Contents(\"%s\"), [Delimiter=\",\", Encoding=65001, QuoteStyle=QuoteStyle.Csv]), "
                                        .formatted(address)
                                + "Rows = Table.PromoteHeaders(Source, [PromoteAllScalars=true]), "
                                + "Figures = Table.TransformColumnTypes(Rows, {%s}, \"en-US\") in Figures"
                                        .formatted(each(numbers, "{\"%s\", type number}"))),
                new Line("curl", "curl \"%s\"".formatted(address)));
    }

    private static String optional(String around, List<String> columns, String pattern) {
        return columns.isEmpty() ? "" : around.formatted(each(columns, pattern));
    }

    private static String each(List<String> columns, String pattern) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
