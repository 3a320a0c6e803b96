package org.maalestok.statistics.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.maalestok.statistics.formats.TableRefused;

/** How the styles of a workbook show numbers, as far as it matters: as a date, with a percent sign, or plainly. */
final class Styles {

    /** What a number is shown as. */
    enum Look {
        PLAIN,
        PERCENT,
        DATE
    }

    /** As many as a workbook has at most. */
    private static final int MOST_STYLES = 65_536;

    /** What is not part of the pattern: quoted words, escaped signs, colours and conditions in brackets. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final List<Look> looks = new ArrayList<>();

    static Styles none() {
        return new Styles();
    }

    static Styles read(SheetXml xml) throws XMLStreamException, TableRefused {
        var styles = new Styles();
        var codes = new HashMap<Integer, String>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                refuseMore(codes.size(), xml);
                codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                inCells = xml.opens("cellXfs");
            } else if (inCells && xml.opens("xf")) {
                refuseMore(styles.looks.size(), xml);
                styles.looks.add(look(xml.number("numFmtId", 0), codes));
            }
        }
        return styles;
    }

    private static void refuseMore(int styles, SheetXml xml) throws TableRefused {
        if (styles >= MOST_STYLES) {
            throw xml.tooMany("styles", MOST_STYLES);
        }
    }

    /** The numbers below 164 are built in (ECMA-376, part 1, 18.8.30). */
    private static Look look(int format, Map<Integer, String> codes) {
        String code = codes.get(format);
        if (code != null) {
            return look(code);
        }
        if (format == 9 || format == 10) {
            return Look.PERCENT;
        }
        boolean date = format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
        return date ? Look.DATE : Look.PLAIN;
    }

    static Look look(String code) {
        String pattern = DECORATION.matcher(code).replaceAll("");
        if (pattern.equalsIgnoreCase("general")) {
            return Look.PLAIN;
        }
        if (pattern.contains("%")) {
            return Look.PERCENT;
        }
        return DATE_LETTERS.matcher(pattern.replaceAll("(?i)general", "")).find() ? Look.DATE : Look.PLAIN;
    }

    Look of(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
    }
}
