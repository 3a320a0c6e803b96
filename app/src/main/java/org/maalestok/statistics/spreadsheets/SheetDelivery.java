package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.mapping.Mapper;

/**
 * Hands a sheet over as a table. The sheet is read twice: once for the categories of the dimensions {@link Layout#AREA}, {@link Layout#TIME},
 * {@link Layout#CONTENTS} and those of the further columns, then for the cells, in the order of the sheet. What is refused on the way says in which cell.
 */
public final class SheetDelivery implements Mapper.Delivery {

    private static final int MOST_CATEGORIES = 200_000;
    private static final int AREAS = 0;
    private static final int TIMES = 1;
    private static final int CONTENTS = 2;
    private static final int OTHERS = 3;

    private final Grid grid;
    private final Layout layout;
    private final SheetWalk walk;
    private final Figures figures;

    /** For each dimension the codes, with label and place. */
    private final List<Map<String, Indexed>> categories = new ArrayList<>();

    private final Map<String, String> times = new HashMap<>();
    private @Nullable SheetCell lastRefused;
    private String lastArea = "";
    private AreaNames.Parts lastParts = AreaNames.parts("");

    private record Indexed(int index, String label) {}

    public SheetDelivery(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
        this.walk = new SheetWalk(grid, layout);
        this.figures = new Figures(layout.decimal());
    }

    /** Which rows had nothing to hand over; known after the first reading. */
    public Skipped skipped() {
        return walk.skipped();
    }

    /** The table without its cells. */
    public SourceTable table() throws IOException, TableRefused {
        collect();
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(dimension(Layout.AREA, Dimension.Role.AREA, AREAS));
        dimensions.add(dimension(Layout.TIME, Dimension.Role.TIME, TIMES));
        dimensions.add(dimension(Layout.CONTENTS, Dimension.Role.CONTENTS, CONTENTS));
        List<Layout.Column> others = walk.others();
        for (int i = 0; i < others.size(); i++) {
            dimensions.add(dimension(others.get(i).head(), Dimension.Role.OTHER, OTHERS + i));
        }
        return new SourceTable("", "", layout.sheet(), dimensions, "", List.of());
    }

    private Dimension dimension(String code, Dimension.Role role, int index) {
        List<Category> list = categories.get(index).entrySet().stream()
                .map(it -> new Category(it.getKey(), it.getValue().label()))
                .toList();
        return new Dimension(code, code, role, list);
    }

    private void collect() throws IOException, TableRefused {
        categories.clear();
        for (int i = 0; i < OTHERS + walk.others().size(); i++) {
            categories.add(new LinkedHashMap<>());
        }
        walk.walk(cell -> {
            AreaNames.Parts area = area(cell);
            add(AREAS, area.code(), area.name(), cell);
            add(TIMES, time(cell), time(cell), cell);
            add(CONTENTS, cell.contents(), cell.contents(), cell);
            for (int i = 0; i < cell.others().size(); i++) {
                add(OTHERS + i, cell.others().get(i), cell.others().get(i), cell);
            }
        });
    }

    private void add(int dimension, String code, String label, SheetCell cell) throws TableRefused {
        Map<String, Indexed> known = categories.get(dimension);
        known.putIfAbsent(code, new Indexed(known.size(), label));
        if (known.size() > MOST_CATEGORIES) {
            throw refused(
                    Kind.TOO_LARGE,
                    cell,
                    "a column with more than 200 000 different texts",
                    "a column with figures in it");
        }
    }

    private String time(SheetCell cell) {
        return times.computeIfAbsent(cell.time(), text -> Periods.find(text).orElse(text));
    }

    /** Neighbours in a sheet are mostly about the same area. */
    private AreaNames.Parts area(SheetCell cell) {
        if (!cell.area().equals(lastArea)) {
            lastArea = cell.area();
            lastParts = AreaNames.parts(lastArea);
        }
        return lastParts;
    }

    @Override
    public void sendTo(TableSink sink) throws IOException, TableRefused {
        var into = begin(sink);
        walk.walk(cell -> send(cell, into, sink));
    }

    /** The same again, with the cell in front that was refused the last time. */
    Mapper.Delivery beginningWithRefused() {
        SheetCell first = Objects.requireNonNull(lastRefused, "No cell was refused");
        return sink -> {
            var into = begin(sink);
            send(first, into, sink);
            walk.walk(cell -> send(cell, into, sink));
        };
    }

    private SourceCell begin(TableSink sink) throws IOException, TableRefused {
        SourceTable table = table();
        sink.begin(table);
        return new SourceCell(table.dimensions().size());
    }

    private void send(SheetCell cell, SourceCell into, TableSink sink) throws IOException, TableRefused {
        place(cell, into);
        figures.read(cell, into, (found, expected) -> refused(Kind.BAD_NUMBER, cell, found, expected));
        try {
            sink.accept(into);
        } catch (TableRefused e) {
            lastRefused = cell;
            throw inCell(e.refusal(), cell);
        }
    }

    private void place(SheetCell cell, SourceCell into) {
        into.at[AREAS] = index(AREAS, area(cell).code());
        into.at[TIMES] = index(TIMES, time(cell));
        into.at[CONTENTS] = index(CONTENTS, cell.contents());
        for (int i = 0; i < cell.others().size(); i++) {
            into.at[OTHERS + i] = index(OTHERS + i, cell.others().get(i));
        }
    }

    private int index(int dimension, String code) {
        Indexed known = categories.get(dimension).get(code);
        if (known == null) {
            throw new IllegalStateException("The file %s was changed while it was read".formatted(grid.name()));
        }
        return known.index();
    }

    /**
     * A figure as it is understood.
     *
     * @param area the source's code
     * @param areaName what the source calls it
     * @param contents what is measured, with what further columns say of it
     * @param value the number with all its decimals; empty when there is a sign
     * @param sign why there is no number, or what stands beside it
     */
    public record Understood(
            String area,
            String areaName,
            String time,
            String contents,
            Optional<BigDecimal> value,
            String sign,
            String place) {}

    /** The first figures, for a person to look at. */
    public List<Understood> first(int most) throws IOException, TableRefused {
        var first = new ArrayList<Understood>();
        var into = new SourceCell(0);
        walk.walk(cell -> {
            if (first.size() >= most) {
                walk.stop();
                return;
            }
            figures.read(cell, into, (found, expected) -> refused(Kind.BAD_NUMBER, cell, found, expected));
            var about = new ArrayList<String>();
            about.add(cell.contents());
            about.addAll(cell.others());
            first.add(new Understood(
                    area(cell).code(),
                    area(cell).name(),
                    time(cell),
                    String.join(", ", about),
                    into.isNumber ? Optional.of(into.number()) : Optional.empty(),
                    into.status,
                    place(cell.row(), cell.column())));
        });
        return first;
    }

    /**
     * What a mapping of the sheet has to know.
     *
     * @param table its dimensions
     * @param signs those that stand in place of numbers or beside them, with how often
     */
    public record Survey(SourceTable table, Map<String, Long> signs) {}

    public Survey survey() throws IOException, TableRefused {
        var signs = new TreeMap<String, Long>();
        SourceTable table = table();
        var into = new SourceCell(0);
        walk.walk(cell -> {
            figures.read(cell, into, (found, expected) -> refused(Kind.BAD_NUMBER, cell, found, expected));
            if (!into.status.isEmpty()) {
                signs.merge(into.status, 1L, Long::sum);
            }
        });
        return new Survey(table, signs);
    }

    /** What a cell is about, in the codes of the table. */
    public record Found(String area, String time, Map<String, String> where, String place) {}

    /** The first cells that somebody looks for, at most so many. */
    public List<Found> find(Predicate<Found> wanted, int most) throws IOException, TableRefused {
        var found = new ArrayList<Found>();
        walk.walk(cell -> {
            if (found.size() < most) {
                Found it = found(cell);
                if (wanted.test(it)) {
                    found.add(it);
                }
            }
        });
        return found;
    }

    private Found found(SheetCell cell) {
        var where = new LinkedHashMap<String, String>();
        where.put(Layout.CONTENTS, cell.contents());
        List<Layout.Column> others = walk.others();
        for (int i = 0; i < others.size(); i++) {
            where.put(others.get(i).head(), cell.others().get(i));
        }
        return new Found(area(cell).code(), time(cell), where, place(cell.row(), cell.column()));
    }

    private TableRefused inCell(Refusal refusal, SheetCell cell) {
        int column =
                switch (refusal.kind()) {
                    case UNKNOWN_AREA -> cell.areaColumn();
                    case BAD_PERIOD -> cell.timeColumn();
                    default -> cell.column();
                };
        return new TableRefused(new Refusal(
                refusal.kind(), grid.name(), place(cell.row(), column), refusal.found(), refusal.expected()));
    }

    private TableRefused refused(Kind kind, SheetCell cell, String found, String expected) {
        return Refusals.of(kind, grid.name(), place(cell.row(), cell.column()), found, expected);
    }

    private String place(long row, int column) {
        return grid.place(layout.sheet(), row, column);
    }
}
