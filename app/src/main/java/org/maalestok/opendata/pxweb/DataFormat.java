package org.maalestok.opendata.pxweb;

import java.util.Arrays;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;

/** What data can be had as. */
enum DataFormat {
    JSON_STAT2("json-stat2", "application/json", "json"),
    PX("px", "text/plain;charset=UTF-8", "px"),
    CSV("csv", "text/csv;charset=UTF-8", "csv"),
    XLSX("xlsx", XlsxData.TYPE, "xlsx"),
    HTML("html", "text/html;charset=UTF-8", "html");

    static final String USUAL = "json-stat2";

    private final String code;
    private final String type;
    private final String extension;

    DataFormat(String code, String type, String extension) {
        this.code = code;
        this.type = type;
        this.extension = extension;
    }

    /** The format with this code, upper and lower case alike. */
    static DataFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.BAD_FORMAT,
                        "There is no format \"%s\"; there are %s."
                                .formatted(
                                        Problem.shortened(code),
                                        String.join(
                                                ", ",
                                                Arrays.stream(values())
                                                        .map(DataFormat::code)
                                                        .toList()))));
    }

    String code() {
        return code;
    }

    String type() {
        return type;
    }

    String extension() {
        return extension;
    }
}
