package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Period;

/**
 * A JSON-stat body by the million, laid out as PxWeb does: regions, then contents, then years. The same seed gives the same figures; two in a hundred are
 * missing or suppressed.
 */
record GeneratedBody(int regions, int contents, int firstYear, int years, long seed) {

    long cells() {
        return (long) regions * contents * years;
    }

    static String region(int number) {
        return "%04d".formatted(number + 1);
    }

    static String content(int number) {
        return "KOS%04d".formatted(number);
    }

    static String indicator(int number) {
        return "no.generated%02d.n%04d".formatted(number % 20, number);
    }

    @FunctionalInterface
    interface Taker {
        /** @param value the number or the sign */
        void take(int region, int content, int year, String value);
    }

    void forEach(Taker taker) {
        var random = new SplittableRandom(seed);
        for (int region = 0; region < regions; region++) {
            for (int content = 0; content < contents; content++) {
                double figure = Math.pow(10, 1 + 4 * (content % 97) / 97.0) * (0.6 + 0.8 * random.nextDouble());
                for (int year = firstYear; year < firstYear + years; year++) {
                    figure *= 0.95 + 0.12 * random.nextDouble();
                    int fate = random.nextInt(100);
                    taker.take(
                            region, content, year, fate == 0 ? ".." : fate == 1 ? ":" : decimal(figure, content % 3));
                }
            }
        }
    }

    private static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(Math.round(number * Math.pow(10, decimals)), decimals)
                .toPlainString();
    }

    private static boolean isNumber(String value) {
        return !value.equals("..") && !value.equals(":");
    }

    Path writeJsonStat(Path file) throws IOException {
        try (var json = new PrintWriter(Files.newBufferedWriter(file))) {
            json.print("{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Generated\",\"source\":\"SSB\",");
            json.print("\"role\":{\"time\":[\"Tid\"],\"geo\":[\"Region\"],\"metric\":[\"ContentsCode\"]},");
            json.print("\"id\":[\"Region\",\"ContentsCode\",\"Tid\"],\"size\":[%d,%d,%d],\"dimension\":{"
                    .formatted(regions, contents, years));
            json.print(dimension("Region", regions, GeneratedBody::region) + ",");
            json.print(dimension("ContentsCode", contents, GeneratedBody::content) + ",");
            json.print(dimension("Tid", years, i -> String.valueOf(firstYear + i)) + "},\"value\":[");
            var number = new long[1];
            forEach((region, content, year, value) -> {
                json.print(number[0]++ == 0 ? "" : ",");
                json.print(isNumber(value) ? value : "null");
            });
            json.print("],\"status\":{");
            writeStatus(json);
            json.print("}}");
        }
        return file;
    }

    private void writeStatus(PrintWriter json) {
        var number = new long[1];
        var any = new boolean[1];
        forEach((region, content, year, value) -> {
            if (!isNumber(value)) {
                json.print((any[0] ? ",\"" : "\"") + number[0] + "\":\"" + value + "\"");
                any[0] = true;
            }
            number[0]++;
        });
    }

    private static String dimension(String code, int size, IntFunction<String> category) {
        return "\"%s\":{\"label\":\"%1$s\",\"category\":{\"index\":{%s}}}"
                .formatted(
                        code,
                        IntStream.range(0, size)
                                .mapToObj(i -> "\"%s\":%d".formatted(category.apply(i), i))
                                .collect(Collectors.joining(",")));
    }

    /** The rows as the importer writes them, in COPY's text format. */
    Path writeForCopy(Path file) throws IOException {
        try (var rows = new PrintWriter(Files.newBufferedWriter(file))) {
            forEach((region, content, year, value) -> {
                int state = value.equals("..") ? 2 : value.equals(":") ? 4 : 1;
                rows.append(String.valueOf(content + 1)).append('\t');
                rows.append(String.valueOf(region + 1)).append('\t');
                rows.append(String.valueOf(Period.year(year).code())).append("\t1\t1\t");
                rows.append(String.valueOf(state)).append("\t0\t");
                rows.append(state == 1 ? value : "\\N").append("\t\\N\n");
            });
        }
        return file;
    }
}
