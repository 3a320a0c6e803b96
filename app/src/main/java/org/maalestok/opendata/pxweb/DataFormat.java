package org.maalestok.opendata.pxweb;

import java.util.Arrays;
import java.util.List;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Selection;
import org.maalestok.opendata.Variable;

/** What data can be had as. */
enum DataFormat {
    JSON_STAT2("json-stat2", "application/json", "json"),
    PX("px", "text/plain;charset=UTF-8", "px"),
    CSV("csv", "text/csv;charset=UTF-8", "csv"),
    XLSX("xlsx", XlsxData.TYPE, "xlsx"),
    HTML("html", "text/html;charset=UTF-8", "html"),
    JSON_PX("json-px", "application/json", "json"),
    PARQUET("parquet", "application/vnd.apache.parquet", "parquet"),
    /** What only {@link V1Controller} has. */
    JSON_STAT("json-stat", "application/json", "json"),
    SDMX("sdmx", "application/xml;charset=UTF-8", "xml");

    static final String USUAL = "json-stat2";

    /** What version 2 of the interface has. */
    static final List<DataFormat> OFFERED = Arrays.stream(values())
            .filter(format -> format.compareTo(JSON_STAT) < 0)
            .toList();

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
        return OFFERED.stream()
                .filter(format -> format.code.equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.BAD_FORMAT,
                        "format.none",
                        Problem.shortened(code),
                        String.join(", ", OFFERED.stream().map(DataFormat::code).toList())));
    }

    /** The cells in the shape that the format demands: some have one variable above, and always the same. */
    Selection shape(Selection asked) {
        return switch (this) {
            case JSON_PX, PARQUET -> asked.withAbove(Variable.CONTENTS);
            case SDMX -> asked.withAbove(Variable.TIME);
            default -> asked;
        };
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
