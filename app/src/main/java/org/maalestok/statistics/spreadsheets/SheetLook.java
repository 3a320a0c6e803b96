package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;

/** Looks at the figures of a sheet without handing them over: for a person to see how they are understood, and to find them again. */
public final class SheetLook {

    private static final Set<Kind> IN_CELLS = Set.of(Kind.BAD_NUMBER, Kind.UNKNOWN_SIGN, Kind.FORMULA_ERROR);

    private final Grid grid;
    private final Layout layout;
    private final SheetWalk walk;
    private final SheetCodes codes;
    private final Figures figures;

    public SheetLook(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
        this.walk = new SheetWalk(grid, layout);
        this.codes = new SheetCodes(grid, layout);
        this.figures = new Figures(layout.decimal());
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
            figures.read(cell, into, (found, expected) -> codes.refused(Kind.BAD_NUMBER, cell, found, expected));
            var about = new ArrayList<String>();
            about.add(cell.contents());
            about.addAll(cell.others());
            first.add(new Understood(
                    codes.area(cell).code(),
                    codes.area(cell).name(),
                    codes.time(cell),
                    String.join(", ", about),
                    into.isNumber ? Optional.of(into.number()) : Optional.empty(),
                    into.status,
                    codes.place(cell)));
        });
        return first;
    }

    /**
     * What a mapping of the sheet has to know.
     *
     * @param table its dimensions
     * @param signs those that stand in place of numbers or beside them
     * @param title what stands above the heads; empty when nothing does
     * @param source whom the sheet names as its source; empty when it names nobody
     */
    public record Survey(SourceTable table, Map<String, Sighted> signs, String title, String source) {}

    /**
     * A sign in the sheet.
     *
     * @param cells in how many of them
     * @param first where the first one is
     */
    public record Sighted(long cells, String first) {}

    public Survey survey() throws IOException, TableRefused {
        var signs = new TreeMap<String, Sighted>();
        SourceTable table = new SheetDelivery(grid, layout).table();
        var into = new SourceCell(0);
        walk.walk(cell -> {
            figures.read(cell, into, (found, expected) -> codes.refused(Kind.BAD_NUMBER, cell, found, expected));
            if (!into.status.isEmpty()) {
                Sighted before = signs.get(into.status);
                signs.put(
                        into.status,
                        before == null
                                ? new Sighted(1, codes.place(cell))
                                : new Sighted(before.cells() + 1, before.first()));
            }
        });
        return new Survey(table, signs, SheetTitle.of(grid, layout), SheetSource.of(grid, layout));
    }

    /** Every kind of number that is none. */
    public List<Troubles.Trouble> troubles() throws IOException, TableRefused {
        return troubles((cell, sign, besideNumber) -> true);
    }

    /** Every kind of number that is none, and every sign that the mapping would need to know and does not. */
    public List<Troubles.Trouble> troubles(Mapping mapping) throws IOException, TableRefused {
        return troubles((cell, sign, besideNumber) -> mapping.explains(sign, besideNumber) || !isAsked(cell, mapping));
    }

    /** The same for somebody whom one of them has stopped; none where it was something else than a cell. */
    public List<Troubles.Trouble> troubles(Refusal first, Mapping mapping) throws IOException {
        if (!IN_CELLS.contains(first.kind())) {
            return List.of();
        }
        try {
            return troubles(mapping);
        } catch (TableRefused e) {
            return List.of();
        }
    }

    private interface Explained {
        boolean is(SheetCell cell, String sign, boolean besideNumber);
    }

    private List<Troubles.Trouble> troubles(Explained explained) throws IOException, TableRefused {
        var troubles = new Troubles();
        var into = new SourceCell(0);
        walk.walk(cell -> {
            try {
                figures.read(cell, into, (found, expected) -> codes.refused(Kind.BAD_NUMBER, cell, found, expected));
                if (!explained.is(cell, into.status, into.isNumber)) {
                    var sign = new Refusal(Kind.UNKNOWN_SIGN, grid.name(), "", into.status, "");
                    troubles.add(codes.inCell(sign, cell).refusal());
                }
            } catch (TableRefused refused) {
                troubles.add(refused.refusal());
            }
        });
        return troubles.list();
    }

    private boolean isAsked(SheetCell cell, Mapping mapping) {
        Map<String, String> about = found(cell).where();
        AreaNames.Parts area = codes.area(cell);
        return !mapping.areas().leavesOut(area.code(), area.name())
                && mapping.measures().stream()
                        .anyMatch(it -> about.entrySet().containsAll(it.where().entrySet()));
    }

    /** What a cell is about, in the codes of the table. */
    public record Found(String area, String time, Map<String, String> where, String place) {}

    /** The first cells that somebody looks for, at most so many. */
    public List<Found> find(Predicate<Found> wanted, int most) throws IOException, TableRefused {
        var found = new ArrayList<Found>();
        walk.walk(cell -> {
            if (found.size() >= most) {
                walk.stop();
                return;
            }
            Found it = found(cell);
            if (wanted.test(it)) {
                found.add(it);
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
        return new Found(codes.area(cell).code(), codes.time(cell), where, codes.place(cell));
    }
}
