package org.maalestok.statistics.spreadsheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.spreadsheets.GridCell.Kind;

/** Reads one {@code c} element. */
final class XlsxCell {

    /** Day 0 of the calendar that begins in 1900, moved back by the 29 February 1900 that it believes in. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final XlsxGrid grid;
    private final SheetXml xml;
    private final String type;
    private final Styles.Look look;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean hasValue;
    private boolean hasFormula;

    XlsxCell(XlsxGrid grid, SheetXml xml) {
        this.grid = grid;
        this.xml = xml;
        type = xml.attribute("t");
        look = grid.styles().of(xml.number("s", -1));
    }

    GridCell read() throws XMLStreamException, TableRefused {
        StringBuilder open = null;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                hasValue = true;
                open = value;
            } else if (xml.opens("f")) {
                hasFormula = true;
                open = formula;
            } else if (xml.opens("t")) {
                open = inline;
            } else if (xml.closes("v") || xml.closes("f") || xml.closes("t")) {
                open = null;
            } else if (open != null && xml.isText()) {
                xml.appendTo(open);
            }
        }
        return hasFormula && !isComputed() ? new GridCell(Kind.FORMULA, "=" + formula) : cell();
    }

    /** Programs that write formulas without computing them leave the value out, or empty; only a text may be empty and computed. */
    private boolean isComputed() {
        return hasValue && (type.equals("str") || !value.toString().isBlank());
    }

    private GridCell cell() {
        return switch (type) {
            case "s" -> sharedText();
            case "str" -> GridCell.text(value.toString());
            case "inlineStr" -> GridCell.text(inline.toString());
            case "b" -> new GridCell(Kind.BOOLEAN, value.toString().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new GridCell(Kind.ERROR, value.toString());
            case "d" -> new GridCell(Kind.DATE, value.toString());
            default -> number(value.toString().strip());
        };
    }

    private GridCell sharedText() {
        Optional<BigDecimal> index = StoredNumber.of(value.toString().strip());
        return index.filter(it -> it.scale() == 0 && it.precision() < 10)
                .flatMap(it -> grid.texts().find(it.intValue()))
                .map(GridCell::text)
                .orElseGet(() -> new GridCell(Kind.ERROR, "text " + value));
    }

    private GridCell number(String text) {
        if (text.isEmpty()) {
            return GridCell.EMPTY;
        }
        Optional<BigDecimal> number = StoredNumber.of(text);
        if (number.isEmpty()) {
            return new GridCell(Kind.INEXACT, text);
        }
        return switch (look) {
            case PLAIN -> new GridCell(Kind.NUMBER, number.get().toPlainString());
            case PERCENT -> new GridCell(Kind.PERCENT, percent(number.get()).toPlainString());
            case DATE -> date(number.get());
        };
    }

    private static BigDecimal percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private GridCell date(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            return new GridCell(Kind.INEXACT, days.toPlainString());
        }
        LocalDate first = grid.isFrom1904() ? DAY_0_FROM_1904 : DAY_0;
        return new GridCell(Kind.DATE, first.plusDays(days.longValue()).toString());
    }
}
