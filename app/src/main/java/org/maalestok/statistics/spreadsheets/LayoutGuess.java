package org.maalestok.statistics.spreadsheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;
import org.maalestok.statistics.spreadsheets.Layout.Section;

/** Guesses the layout of a sheet from its first rows. A person sees the guess beside the rows, and has the last word. */
final class LayoutGuess {

    private static final Pattern TIME = Pattern.compile(
            "ar|aar|aarstal|year|tid|time|periode?|period|kvartal|quarter|maned|month|regnskabsar|skolear|statistikkar|argang");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?:noegletal|nokkeltall|nogletal|indikator(?:navn|er)?|indicator|variabel(?:kod|navn|e)?|statistikkvariabel|contents(?:code)?|kpi|maltal|key"
                    + " figure|statistikk)");
    private static final Pattern AREA =
            Pattern.compile("omrade|region|kommune?|kommuner|municipality|area|geografi|bopaelskommune");
    private static final Pattern AREA_CODE = Pattern.compile("(?:region|kommune?|kom|area|municipality|omrade)"
            + " ?(?:kode|code|nr|nummer|number|kod|id)|knr|komkode|kommunenr");
    private static final Pattern BREAKDOWN = Pattern.compile(
            ".*\\b(?:kjonn|kon|sex|gender|alder|age|civilstand|sivilstand|klassetrin|trinn|kode|code|nr|id|gruppe)\\b.*");
    private static final Pattern VALUE =
            Pattern.compile("(?:vaerdi|verdi|varde|value|indhold|innhold|antal|antall|belob|tall|tal)");
    /** What programs hand over beside a value. */
    private static final Pattern BESIDE_VALUE = Pattern.compile("count|status|is ?deleted|from ?date|updated");

    private static final Pattern ASIDE = Pattern.compile(
            ".*\\b(?:enhet|enhed|unit|kilde|source|sektor|sector|note|noter|merknad|bemaerkning|kommentar|oppdatert"
                    + " dato|opdateret|fylke|fylke nr navn|region ?navn)\\b.*|");
    private static final double MOSTLY = 0.6;
    private static final int FEW = 120;

    private final Sample sample;
    private final AreaNames areas;
    private final Heads heads;
    private final List<ColumnFacts> facts;

    LayoutGuess(Sample sample, AreaNames areas, Heads heads) {
        this.sample = sample;
        this.areas = areas;
        this.heads = heads;
        List<String> texts = heads.texts(sample, sample.shape().columns());
        List<GridRow> rows = dataRows();
        facts = IntStream.range(0, texts.size())
                .mapToObj(i -> ColumnFacts.of(texts.get(i), i, rows, areas))
                .toList();
    }

    private List<GridRow> dataRows() {
        List<GridCell> head = sample.row(heads.last()).map(GridRow::cells).orElse(List.of());
        return sample.from(heads.firstData()).stream()
                .filter(row -> !row.cells().equals(head))
                .toList();
    }

    /**
     * @param encoding of a text file, found out before; empty for others
     * @param delimiter of a text file, found out before; empty for others
     */
    Layout guess(String encoding, String delimiter, String sheet, String fileName) {
        Section sections = sections();
        List<Column> columns = columns(sections);
        String contents = "";
        boolean isNameless = columns.stream()
                .anyMatch(it -> it.role() == Role.VALUE && it.contents().isEmpty());
        if (isNameless
                && columns.stream().noneMatch(column -> column.role() == Role.CONTENTS)
                && sections != Section.CONTENTS) {
            contents = title(SheetTitle.isNoName(sheet) ? fileName.replaceFirst("\\.\\w+$", "") : sheet);
        }
        return new Layout(
                encoding,
                delimiter,
                sheet,
                heads.first(),
                heads.last(),
                heads.firstData(),
                columns,
                sections,
                decimal(columns, delimiter),
                "",
                contents,
                "",
                false);
    }

    private List<Column> columns(Section sections) {
        int area = best(LayoutGuess::areaScore);
        int time = best(it ->
                !it.saysPeriods() ? 0 : it.headSays(TIME.asMatchPredicate()) ? 2 : it.distinct.size() < FEW ? 1 : 0);
        int contents = best(it -> it.headSays(CONTENTS.asMatchPredicate()) && !it.isEmpty() ? 1 : 0);
        boolean areaInHeads =
                area < 0 && facts.stream().filter(it -> areas.isOne(it.head)).count() > 1;
        var columns = new ArrayList<Column>();
        for (int i = 0; i < facts.size(); i++) {
            ColumnFacts it = facts.get(i);
            boolean hidden = sample.shape().hiddenColumns().contains(i);
            Role role = i == area
                    ? Role.AREA
                    : i == time ? Role.TIME : i == contents ? Role.CONTENTS : role(it, i, hidden, area >= 0);
            columns.add(
                    role == Role.VALUE
                            ? value(it, hidden, areaInHeads, time >= 0)
                            : new Column(it.head, role, hidden, "", "", ""));
        }
        boolean said = contents >= 0 || sections == Section.CONTENTS;
        return said || isPlainValue(columns) ? withoutContents(columns) : columns;
    }

    /** The column that scores best, if any scores {@link #MOSTLY} at least; the first of several. */
    private int best(ToDoubleFunction<ColumnFacts> score) {
        return IntStream.range(0, facts.size())
                .boxed()
                .filter(i -> score.applyAsDouble(facts.get(i)) >= MOSTLY)
                .max(Comparator.comparingDouble((Integer i) -> score.applyAsDouble(facts.get(i)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    /** Numbers before names, and a name that we know before a head that only promises one. */
    private static double areaScore(ColumnFacts it) {
        double numbers = it.saysPeriods() ? 0 : it.share(it.areaNumbers);
        boolean saysCode = it.headSays(AREA_CODE.asMatchPredicate());
        if (numbers >= MOSTLY || saysCode && numbers > 0.2) {
            return 2 + numbers;
        }
        double names = it.share(it.areaNames);
        return names >= MOSTLY ? 1 + names : !it.isEmpty() && it.headSays(AREA.asMatchPredicate()) ? MOSTLY : 0;
    }

    /** @param areasKnown whether another column has the areas: one that is called so too only writes out their names, known to us or not */
    private Role role(ColumnFacts it, int index, boolean hidden, boolean areasKnown) {
        boolean isCounter = it.head.isEmpty() && it.isCounter && it.filled > 2;
        boolean isSecondName = it.share(it.areaNames) >= MOSTLY
                || areasKnown && it.headSays(AREA.asMatchPredicate()) && !it.looksLikeFigures();
        if (it.isEmpty() || hidden || isCounter || isSecondName || isBesideValue(it)) {
            return Role.IGNORED;
        }
        if (it.headSays(VALUE.asMatchPredicate()) && it.looksLikeFigures()) {
            return Role.VALUE;
        }
        if (it.headSays(ASIDE.asMatchPredicate()) && heads.first() > 0) {
            return Role.IGNORED;
        }
        boolean isBreakdown = it.headSays(BREAKDOWN.asMatchPredicate()) && it.distinct.size() < FEW;
        if (it.looksLikeFigures() && !isBreakdown && !it.hasZerosInFront) {
            return Role.VALUE;
        }
        boolean hasFigures = facts.stream().anyMatch(other -> other != it && other.looksLikeFigures());
        return hasFigures && (it.distinct.size() < FEW || it.distinct.size() < it.filled / 2)
                ? Role.OTHER
                : Role.IGNORED;
    }

    private boolean isBesideValue(ColumnFacts it) {
        return it.headSays(BESIDE_VALUE.asMatchPredicate())
                && facts.stream().anyMatch(other -> other.headSays(VALUE.asMatchPredicate()));
    }

    private Column value(ColumnFacts it, boolean hidden, boolean areaInHeads, boolean timeInRows) {
        if (areaInHeads && areas.isOne(it.head)
                || areaInHeads && Periods.within(it.head).isEmpty()) {
            return new Column(it.head, Role.VALUE, hidden, "", "", it.head);
        }
        String period = timeInRows ? "" : Periods.within(it.head).orElse("");
        return new Column(
                it.head, Role.VALUE, hidden, period, period.isEmpty() ? it.head : Periods.without(it.head), "");
    }

    /** A single column called {@code value}, whose name says nothing about what is measured. */
    private static boolean isPlainValue(List<Column> columns) {
        List<Column> values =
                columns.stream().filter(it -> it.role() == Role.VALUE).toList();
        return values.size() == 1
                && VALUE.matcher(Words.folded(values.getFirst().head())).matches();
    }

    private static List<Column> withoutContents(List<Column> columns) {
        return columns.stream()
                .map(it -> new Column(it.head(), it.role(), it.hidden(), it.period(), "", it.area()))
                .toList();
    }

    /** Rows with a single text right above rows with figures. */
    private Section sections() {
        List<GridRow> rows = sample.from(heads.firstData());
        List<GridCell> head = sample.row(heads.last()).map(GridRow::cells).orElse(List.of());
        var texts = new ArrayList<String>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            GridRow next = rows.get(i + 1);
            boolean hasRows = next.cells().equals(head) || next.cells().stream().anyMatch(Heads::isFigure);
            if (isHeading(rows.get(i)) && hasRows) {
                texts.add(heading(rows.get(i)));
            }
        }
        above().ifPresent(texts::add);
        if (texts.isEmpty() || texts.size() == 1 && above().isPresent()) {
            return Section.NONE;
        }
        if (texts.stream().allMatch(areas::isOne)) {
            return Section.AREA;
        }
        return texts.stream().allMatch(text -> Periods.find(text).isPresent()) ? Section.TIME : Section.CONTENTS;
    }

    /** The heading right above the heads, where each block of figures has a heading and heads of its own. */
    private java.util.Optional<String> above() {
        boolean repeated = sample.from(heads.firstData()).size() > dataRows().size();
        return repeated
                ? sample.row(heads.first() - 1L).filter(LayoutGuess::isHeading).map(LayoutGuess::heading)
                : java.util.Optional.empty();
    }

    static boolean isHeading(GridRow row) {
        List<String> texts = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(GridCell::words)
                .distinct()
                .toList();
        return texts.size() == 1 && !Numerals.looksLikeOne(texts.getFirst());
    }

    static String heading(GridRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(GridCell::words)
                .findFirst()
                .orElse("");
    }

    /** What the sheet is called: the first title above the heads, else the sheet. */
    private String title(String sheet) {
        return sample.rows().stream()
                .takeWhile(row -> heads.first() == 0 ? row.number() < heads.firstData() : row.number() < heads.first())
                .filter(LayoutGuess::isHeading)
                .map(LayoutGuess::heading)
                .findFirst()
                .orElse(sheet);
    }

    /** Whichever of comma and point some number can only be written with; of both the one with more; else the one that goes with the delimiter. */
    private char decimal(List<Column> columns, String delimiter) {
        List<String> texts = dataRows().stream()
                .flatMap(row -> IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).role() == Role.VALUE)
                        .mapToObj(row::cell))
                .filter(cell -> cell.kind() == GridCell.Kind.TEXT)
                .map(GridCell::text)
                .toList();
        long commas = texts.stream().filter(Numerals::isSurelyComma).count();
        long points = texts.stream().filter(Numerals::isSurelyPoint).count();
        if (commas != points) {
            return commas > points ? ',' : '.';
        }
        return delimiter.equals(",") ? '.' : ',';
    }

    /** All of it, the heads included. */
    static Layout of(Sample sample, AreaNames areas, String encoding, String delimiter, String sheet, String fileName) {
        return new LayoutGuess(sample, areas, Heads.find(sample, areas::isOne))
                .guess(encoding, delimiter, sheet, fileName);
    }
}
