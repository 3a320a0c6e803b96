package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.statistics.spreadsheets.AreaNames;
import org.maalestok.statistics.spreadsheets.Grid;
import org.maalestok.statistics.spreadsheets.GridCell;
import org.maalestok.statistics.spreadsheets.GridRow;
import org.maalestok.statistics.spreadsheets.Grids;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Sample;
import org.maalestok.statistics.spreadsheets.SheetLook;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.web.LayoutPage.ColumnCard;
import org.maalestok.statistics.spreadsheets.web.LayoutPage.Letter;
import org.maalestok.statistics.spreadsheets.web.LayoutPage.RawRow;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of the layout. */
@Component
class SheetLayoutPages {

    private static final int ROWS_BEFORE = 3;
    private static final int ROWS_AFTER = 8;
    private static final int SHOWN_COLUMNS = 24;
    private static final int SAMPLES = 4;
    private static final int FIGURES = 12;
    private static final int LONGEST_CELL = 60;

    private final Spreadsheets spreadsheets;

    SheetLayoutPages(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    /** What the file gives for the page. */
    private record Seen(List<Grid.Sheet> sheets, Sample sample) {}

    LayoutPage of(
            Language language,
            Upload upload,
            Fields fields,
            int version,
            boolean saved,
            List<TwoForms.Difference> differences,
            HttpServletRequest request)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        Layout layout = LayoutForm.read(fields, upload.layout().orElseThrow());
        String refusal = "";
        Seen seen = new Seen(List.of(), new Sample(List.of(), new Grid.Shape(0, 0, java.util.Set.of(), List.of())));
        List<SheetLook.Understood> first = List.of();
        try {
            seen = spreadsheets.open(upload, grid -> new Seen(grid.sheets(), Sample.of(grid, layout.sheet())));
            first = spreadsheets.open(upload, grid -> new SheetLook(grid, layout).first(FIGURES));
        } catch (TableRefused e) {
            refusal = Phrases.sentence(e.refusal(), language);
        }
        List<LayoutPage.Problem> problems = layout.gaps().stream()
                .map(gap -> new LayoutPage.Problem(field(gap, layout), t.get("layout.gap." + gap)))
                .toList();
        String path = "admin/spreadsheets/" + upload.id();
        Frame frame = Steps.frame(request, t, t.get("layout.title"), path, !differences.isEmpty());
        Sample sample = seen.sample();
        return new LayoutPage(
                frame,
                t,
                upload.fileName(),
                Steps.address(language, upload, ""),
                Steps.address(language, upload, "delete"),
                layout.gaps().isEmpty() && refusal.isEmpty() ? Steps.address(language, upload, "mapping") : "",
                version,
                saved,
                fields,
                problems,
                differences.isEmpty()
                        ? Disagreement.none(t)
                        : Disagreement.of("", Optional.empty(), "", differences, name -> LayoutForm.label(name, t), t),
                !layout.encoding().isEmpty(),
                sheets(seen.sheets(), layout, t),
                Grids.ENCODINGS.stream()
                        .map(it -> new Choice(it, it, it.equals(layout.encoding())))
                        .toList(),
                choices(
                        List.of("semicolon", "comma", "tab", "pipe"),
                        LayoutForm.delimiterName(layout.delimiter()),
                        "layout.delimiter.",
                        t),
                choices(List.of("comma", "point"), layout.decimal() == ',' ? "comma" : "point", "layout.decimal.", t),
                choices(names(Layout.Section.values()), layout.sections().name(), "layout.sections.", t),
                sample.rows().stream().anyMatch(GridRow::hidden)
                        || !sample.shape().hiddenColumns().isEmpty(),
                IntStream.range(0, Math.min(SHOWN_COLUMNS, layout.columns().size()))
                        .mapToObj(i ->
                                new Letter(letters(i), layout.columns().get(i).hidden()))
                        .toList(),
                rows(sample, layout, t),
                columns(sample, layout, t),
                refusal,
                figures(first, language));
    }

    private static String field(String gap, Layout layout) {
        return switch (gap) {
            case "area", "contents" -> gap;
            case "time" -> "period";
            default -> layout.columns().isEmpty() ? "firstData" : "role0";
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<Choice> choices(List<String> values, String chosen, String key, Texts t) {
        return values.stream()
                .map(it -> new Choice(it, t.get(key + it), it.equals(chosen)))
                .toList();
    }

    private static List<Choice> sheets(List<Grid.Sheet> sheets, Layout layout, Texts t) {
        return sheets.size() < 2
                ? List.of()
                : sheets.stream()
                        .map(it -> new Choice(
                                it.name(),
                                it.hidden() ? t.get("layout.hiddenSheet", it.name()) : it.name(),
                                it.name().equals(layout.sheet())))
                        .toList();
    }

    /** The letters of a column, as spreadsheets have them. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static List<RawRow> rows(Sample sample, Layout layout, Texts t) {
        int from = layout.firstHead() > 0 ? layout.firstHead() - ROWS_BEFORE : layout.firstData() - ROWS_BEFORE;
        var rows = new ArrayList<RawRow>();
        for (GridRow row : sample.rows()) {
            boolean near = row.number() >= from && row.number() < layout.firstData() + ROWS_AFTER;
            if (near && !row.isBlank()) {
                String kind = row.number() >= layout.firstHead() && row.number() <= layout.lastHead()
                        ? "head"
                        : row.number() < layout.firstData() || row.hidden() && !layout.withHidden() ? "aside" : "data";
                rows.add(new RawRow(row.number(), kind, t.get("layout.row." + kind), row.hidden(), cells(row, layout)));
            }
        }
        return rows;
    }

    private static List<String> cells(GridRow row, Layout layout) {
        return IntStream.range(0, Math.min(SHOWN_COLUMNS, layout.columns().size()))
                .mapToObj(i -> shortened(row.cell(i)))
                .toList();
    }

    private static String shortened(GridCell cell) {
        String words = cell.kind() == GridCell.Kind.PERCENT ? cell.words() + " %" : cell.words();
        return words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL - 1) + "…" : words;
    }

    private static List<ColumnCard> columns(Sample sample, Layout layout, Texts t) {
        var cards = new ArrayList<ColumnCard>();
        for (int i = 0; i < layout.columns().size(); i++) {
            Layout.Column column = layout.columns().get(i);
            String name = column.head().isEmpty()
                    ? t.get("layout.column.nameless", letters(i))
                    : t.get("layout.column", letters(i), column.head());
            cards.add(new ColumnCard(
                    i,
                    name,
                    samples(sample, layout, i),
                    column.hidden(),
                    choices(names(Layout.Role.values()), column.role().name(), "layout.role.", t),
                    column.role() == Layout.Role.VALUE,
                    column.period(),
                    column.contents(),
                    column.area()));
        }
        return cards;
    }

    private static String samples(Sample sample, Layout layout, int column) {
        List<String> texts = sample.rows().stream()
                .filter(row -> row.number() >= layout.firstData())
                .map(row -> shortened(row.cell(column)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
        return String.join(" · ", texts);
    }

    private List<LayoutPage.Figure> figures(List<SheetLook.Understood> first, Language language) {
        AreaNames areas = spreadsheets.areaNames();
        String country =
                areas.country(first.stream().map(SheetLook.Understood::area).toList());
        return first.stream()
                .map(it -> new LayoutPage.Figure(
                        areas.find(it.area(), it.areaName(), country)
                                .map(area -> area.name().in(language) + " (" + area.code() + ")")
                                .orElse(it.areaName().equals(it.area()) ? it.area() : it.area() + " " + it.areaName()),
                        it.time(),
                        it.contents(),
                        value(it.value(), it.sign(), language),
                        it.place()))
                .toList();
    }

    /** The number with all the decimals that it has, and what stands beside it. */
    static String value(Optional<BigDecimal> number, String sign, Language language) {
        String text = number.map(it -> Numbers.in(language).format(it, Math.min(12, it.scale())))
                .orElse("");
        return (text + " " + sign).strip();
    }
}
