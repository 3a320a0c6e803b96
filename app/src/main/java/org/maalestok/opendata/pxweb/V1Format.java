package org.maalestok.opendata.pxweb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;

/** What version 1 calls the formats. */
enum V1Format {
    PX("px", DataFormat.PX, "", false),
    JSON("json", DataFormat.JSON_PX, "", false),
    JSON_STAT("json-stat", DataFormat.JSON_STAT, "", false),
    JSON_STAT2("json-stat2", DataFormat.JSON_STAT2, "", false),
    CSV("csv", DataFormat.CSV, "UseTexts", false),
    CSV2("csv2", DataFormat.CSV, "UseTexts", true),
    CSV3("csv3", DataFormat.CSV, "UseCodes", true),
    XLSX("xlsx", DataFormat.XLSX, "UseTexts", false),
    HTML("html5_table", DataFormat.HTML, "UseTexts", false),
    SDMX("sdmx", DataFormat.SDMX, "", false);

    private final String code;
    private final DataFormat format;
    private final String param;
    private final boolean list;

    V1Format(String code, DataFormat format, String param, boolean list) {
        this.code = code;
        this.format = format;
        this.param = param;
        this.list = list;
    }

    static V1Format of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equalsIgnoreCase(code)
                        || format == HTML && code.equalsIgnoreCase(DataFormat.HTML.code()))
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.BAD_FORMAT, "format.none", Problem.shortened(code), codes()));
    }

    DataFormat format() {
        return format;
    }

    FormatOptions options() {
        return FormatOptions.of(format, param.isEmpty() ? List.of() : List.of(param));
    }

    private static String codes() {
        return Arrays.stream(values()).map(format -> format.code).collect(Collectors.joining(", "));
    }

    /** Whether every row has one value, with all variables in front. */
    boolean isList() {
        return list;
    }
}
