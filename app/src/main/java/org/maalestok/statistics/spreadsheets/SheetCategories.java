package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.TableRefused;

/** The categories of a sheet's dimensions, as they are met from the top: areas, periods, contents, and those of the further columns. */
final class SheetCategories {

    private static final int MOST = 200_000;
    private static final int AREAS = 0;
    private static final int TIMES = 1;
    private static final int CONTENTS = 2;
    private static final int OTHERS = 3;

    private final SheetWalk walk;
    private final SheetCodes codes;

    /** For each dimension the codes, with label and place. */
    private final List<Map<String, Indexed>> categories = new ArrayList<>();

    private record Indexed(int index, String label) {}

    SheetCategories(SheetWalk walk, SheetCodes codes) {
        this.walk = walk;
        this.codes = codes;
    }

    /** Goes through the sheet once. */
    void collect() throws IOException, TableRefused {
        categories.clear();
        for (int i = 0; i < OTHERS + walk.others().size(); i++) {
            categories.add(new LinkedHashMap<>());
        }
        walk.walk(cell -> {
            AreaNames.Parts area = codes.area(cell);
            add(AREAS, area.code(), area.name(), cell);
            add(TIMES, codes.time(cell), codes.time(cell), cell);
            add(CONTENTS, cell.contents(), cell.contents(), cell);
            for (int i = 0; i < cell.others().size(); i++) {
                add(OTHERS + i, cell.others().get(i), cell.others().get(i), cell);
            }
        });
    }

    private void add(int dimension, String code, String label, SheetCell cell) throws TableRefused {
        Map<String, Indexed> known = categories.get(dimension);
        known.putIfAbsent(code, new Indexed(known.size(), label));
        if (known.size() > MOST) {
            throw codes.refused(
                    Kind.TOO_LARGE,
                    cell,
                    "a column with more than 200 000 different texts",
                    "a column with figures in it");
        }
    }

    List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(dimension(Layout.AREA, Dimension.Role.AREA, AREAS));
        dimensions.add(dimension(Layout.TIME, Dimension.Role.TIME, TIMES));
        dimensions.add(dimension(Layout.CONTENTS, Dimension.Role.CONTENTS, CONTENTS));
        List<Layout.Column> others = walk.others();
        for (int i = 0; i < others.size(); i++) {
            dimensions.add(dimension(others.get(i).head(), Dimension.Role.OTHER, OTHERS + i));
        }
        return dimensions;
    }

    private Dimension dimension(String code, Dimension.Role role, int index) {
        List<Category> list = categories.get(index).entrySet().stream()
                .map(it -> new Category(it.getKey(), it.getValue().label()))
                .toList();
        return new Dimension(code, code, role, list);
    }

    void place(SheetCell cell, SourceCell into) {
        into.at[AREAS] = index(AREAS, codes.area(cell).code());
        into.at[TIMES] = index(TIMES, codes.time(cell));
        into.at[CONTENTS] = index(CONTENTS, cell.contents());
        for (int i = 0; i < cell.others().size(); i++) {
            into.at[OTHERS + i] = index(OTHERS + i, cell.others().get(i));
        }
    }

    private int index(int dimension, String code) {
        Indexed known = categories.get(dimension).get(code);
        if (known == null) {
            throw new IllegalStateException("The file was changed while it was read");
        }
        return known.index();
    }
}
