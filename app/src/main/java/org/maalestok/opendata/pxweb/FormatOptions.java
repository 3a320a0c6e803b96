package org.maalestok.opendata.pxweb;

import java.util.List;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * How a format is to look.
 *
 * @param naming whether values are named by code, by text or by both
 * @param title whether the title stands above
 * @param separator between the fields of CSV
 * @param status whether CSV says beside each number what stands at it; our own addition to PxWebApi
 */
record FormatOptions(Naming naming, boolean title, char separator, boolean status) {

    enum Naming {
        CODES,
        TEXTS,
        BOTH
    }

    private static final List<String> FOR_TABLES = List.of("csv", "html", "xlsx");
    private static final String PARAMS =
            "UseCodes, UseTexts, UseCodesAndTexts, IncludeTitle, IncludeStatus, SeparatorTab, SeparatorSpace, SeparatorSemicolon";

    /** Reads {@code outputFormatParams}; what does not go with the format, or with each other, is refused. */
    static FormatOptions of(DataFormat format, List<String> params) {
        Naming naming = null;
        Character separator = null;
        boolean title = false;
        boolean status = false;
        for (String param : params) {
            switch (param.toLowerCase(java.util.Locale.ROOT)) {
                case "usecodes" -> naming = once(naming, Naming.CODES, param);
                case "usetexts" -> naming = once(naming, Naming.TEXTS, param);
                case "usecodesandtexts" -> naming = once(naming, Naming.BOTH, param);
                case "includetitle" -> title = true;
                case "includestatus" -> status = true;
                case "separatortab" -> separator = once(separator, '\t', param);
                case "separatorspace" -> separator = once(separator, ' ', param);
                case "separatorsemicolon" -> separator = once(separator, ';', param);
                default -> throw new Problem(Kind.BAD_PARAMETER, "param.none", Problem.shortened(param), PARAMS);
            }
        }
        boolean tabular = FOR_TABLES.contains(format.code());
        if ((naming != null || title) && !tabular || (separator != null || status) && format != DataFormat.CSV) {
            throw new Problem(
                    Kind.BAD_PARAMETER, "param.wrong", Problem.shortened(String.join(",", params)), format.code());
        }
        return new FormatOptions(
                naming == null ? Naming.CODES : naming, title, separator == null ? ',' : separator, status);
    }

    private static <T> T once(@org.jspecify.annotations.Nullable T before, T now, String param) {
        if (before != null && !before.equals(now)) {
            throw new Problem(Kind.BAD_PARAMETER, "param.contradicts", param);
        }
        return now;
    }

    /** How a value is called in the answer. */
    String name(Value value, Language language) {
        Text label = value.label();
        return switch (naming) {
            case CODES -> value.code();
            case TEXTS -> label.in(language);
            case BOTH ->
                label.in(language).equals(value.code()) ? value.code() : value.code() + " " + label.in(language);
        };
    }
}
