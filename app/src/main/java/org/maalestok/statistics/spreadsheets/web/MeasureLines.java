package org.maalestok.statistics.spreadsheets.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.LikelyIndicators;
import org.maalestok.statistics.mapping.web.MappingRows.Picking;
import org.maalestok.statistics.mapping.web.Scale;
import org.maalestok.statistics.mapping.web.Where;
import org.maalestok.statistics.spreadsheets.Layout;

/** The lines of the form of a mapping in which it is said what is measured: one for each contents of a file, with a category picked of every further dimension. */
final class MeasureLines {

    private static final Set<String> TOTALS =
            Set.of("i alt", "ialt", "alle", "total", "totalt", "all", "begge kjønn", "t", "tot", "00");

    private final SourceTable table;

    MeasureLines(SourceTable table) {
        this.table = table;
    }

    private List<Category> contents() {
        return table.dimension(Layout.CONTENTS).map(Dimension::categories).orElse(List.of());
    }

    /** The dimensions in which a category has to be picked. */
    List<Picking> pickings() {
        return further().stream()
                .map(it -> new Picking(
                        it.code(), it.categories().stream().map(Category::code).toList()))
                .toList();
    }

    private List<Dimension> further() {
        return table.dimensions().stream()
                .filter(it ->
                        it.role() == Dimension.Role.OTHER && it.categories().size() > 1)
                .toList();
    }

    /** The fields with a line for all that the file has; what is there already stays as it is. What code or name leave no doubt of is filled in, once. */
    Fields complete(Fields fields, LikelyIndicators likely) {
        List<Picking> pickings = pickings();
        var where = new ArrayList<>(fields.list("where"));
        var indicator = padded(fields.list("indicator"), where.size(), "");
        var factor = padded(fields.list("factor"), where.size(), "1");
        var picks = new ArrayList<List<String>>();
        List<String> before = fields.list("pickDimension");
        for (Picking picking : pickings) {
            int old = before.indexOf(picking.dimension());
            picks.add(padded(old < 0 ? List.of() : fields.list("pick" + old), where.size(), ""));
        }
        takePicksOut(where, picks, pickings);
        Set<String> there = contentsIn(where);
        for (Category category : contents()) {
            if (!there.contains(category.code()) && where.size() < Draft.MOST_ROWS) {
                where.add(Where.print(Map.of(Layout.CONTENTS, category.code())));
                indicator.add(likely.certain(category.label())
                        .map(Indicator::code)
                        .filter(it -> !indicator.contains(it))
                        .orElse(""));
                factor.add(Scale.of(category.label()));
                for (int i = 0; i < picks.size(); i++) {
                    picks.get(i).add(total(pickings.get(i)));
                }
            }
        }
        Fields all = fields.with("where", where)
                .with("indicator", indicator)
                .with("factor", factor)
                .with("pickDimension", pickings.stream().map(Picking::dimension).toList());
        for (int i = 0; i < picks.size(); i++) {
            all = all.with("pick" + i, picks.get(i));
        }
        return all;
    }

    /** A remembered mapping has all conditions in one line; those that can be picked are picked. */
    private static void takePicksOut(List<String> where, List<List<String>> picks, List<Picking> pickings) {
        for (int row = 0; row < where.size(); row++) {
            var conditions = new LinkedHashMap<>(Where.parse(where.get(row)).orElse(Map.of()));
            for (int i = 0; i < pickings.size(); i++) {
                String category = conditions.remove(pickings.get(i).dimension());
                if (category != null) {
                    picks.get(i).set(row, category);
                }
            }
            if (!conditions.isEmpty()) {
                where.set(row, Where.print(conditions));
            }
        }
    }

    static List<String> padded(List<String> list, int size, String with) {
        var padded = new ArrayList<>(list.subList(0, Math.min(size, list.size())));
        while (padded.size() < size) {
            padded.add(with);
        }
        return padded;
    }

    private static Set<String> contentsIn(List<String> where) {
        var contents = new HashSet<String>();
        where.forEach(
                line -> Where.parse(line).map(it -> it.get(Layout.CONTENTS)).ifPresent(contents::add));
        return contents;
    }

    private static String total(Picking picking) {
        return picking.categories().stream()
                .filter(it -> TOTALS.contains(it.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
