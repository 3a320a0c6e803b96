package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;

/** One delivery on its way through a mapping. What can be looked up for a category or a pair of categories is looked up once; a cell costs a few array reads. */
final class MappingPass implements TableSink {

    private static final byte[] NOTHING = {};

    private final Mapping mapping;
    private final Areas areas;
    private final FigureRows rows;
    private final Signs signs;
    private final Factor[] factors;
    private final byte[][] indicators;
    private final Indicators numbers;
    private final LeftOutCounts leftOut = new LeftOutCounts();
    private final boolean[] seenMeasures;
    private final Duplicates duplicates;
    private final List<MappedTable> withWaiting = new ArrayList<>();
    private @Nullable MappedTable current;
    private boolean any;
    private long cells;
    private long figures;

    MappingPass(Mapping mapping, Areas areas, FigureRows rows) {
        this.mapping = mapping;
        this.areas = areas;
        this.rows = rows;
        this.signs = new Signs(mapping.signs());
        this.factors = mapping.measures().stream()
                .map(measure -> new Factor(measure.factor()))
                .toArray(Factor[]::new);
        this.indicators = mapping.measures().stream()
                .map(measure -> FigureRows.field(measure.indicator()))
                .toArray(byte[][]::new);
        this.seenMeasures = new boolean[mapping.measures().size()];
        this.numbers = new Indicators(mapping);
        this.duplicates = new Duplicates(numbers.count());
    }

    @Override
    public void begin(SourceTable table) throws TableRefused {
        any = true;
        finishTable();
        current = new MappedTable(table, mapping, areas);
    }

    @Override
    public void accept(SourceCell cell) throws IOException, TableRefused {
        var table = current;
        if (table == null) {
            throw new IllegalStateException("A cell came before its table");
        }
        cells++;
        long combination = table.measures.combinationAt(cell.at);
        int found = table.measures.find(combination);
        if (found == Measures.NONE) {
            table.countNotAskedFor(combination);
            return;
        }
        var place = table.placeOf(cell);
        if (place.reason != null) {
            place.leftOut++;
            return;
        }
        if (place.isNotThen && cell.isNumber) {
            throw table.refused(Kind.AREA_NOT_THEN, cell, table.regionOf(cell), "");
        }
        if (place.isNotThen) {
            place.leftOut++;
            return;
        }
        if (place.underAnotherCode && !cell.isNumber) {
            table.waiting.add(place, found, cell);
            return;
        }
        for (; found != Measures.NONE; found = table.measures.next(found)) {
            write(table, place, cell, table.measures.measure(found));
        }
    }

    private void write(MappedTable table, Place place, SourceCell cell, int measure) throws IOException, TableRefused {
        if (!duplicates.add(numbers.of(measure), place)) {
            String figure = "%s, %s, %s"
                    .formatted(
                            mapping.measures().get(measure).indicator(),
                            new String(place.area, StandardCharsets.UTF_8),
                            new String(place.period, StandardCharsets.UTF_8));
            throw table.refused(Kind.DUPLICATE, cell, figure, "");
        }
        var columns = signs.find(cell.status)
                .filter(known -> !(cell.isNumber && known.isReason()))
                .orElse(null);
        if (columns == null) {
            throw table.refused(Kind.UNKNOWN_SIGN, cell, cell.status, "");
        }
        startRow(place, measure);
        if (cell.isNumber) {
            writeNumber(table, cell, factors[measure]);
        } else {
            rows.write(columns.reason());
        }
        rows.comma();
        rows.write(cell.isNumber ? columns.status() : NOTHING);
        rows.comma();
        rows.write(cell.isNumber ? NOTHING : columns.symbol());
        endRow(place, measure);
    }

    private void startRow(Place place, int measure) {
        rows.write(indicators[measure]);
        rows.comma();
        rows.write(place.area);
        rows.comma();
        rows.write(place.period);
        rows.comma();
    }

    private void endRow(Place place, int measure) throws IOException {
        rows.comma();
        rows.write(place.source);
        rows.endOfRow(numbers.of(measure));
        figures++;
    }

    /** Keeps the reasons under other codes where nothing else was said about the area. */
    private void writeWaiting(MappedTable table) throws IOException, TableRefused {
        for (int i = 0; i < table.waiting.count(); i++) {
            var cell = table.waiting.get(i);
            boolean kept = false;
            for (int found = cell.found(); found != Measures.NONE; found = table.measures.next(found)) {
                int measure = table.measures.measure(found);
                if (duplicates.add(numbers.of(measure), cell.place())) {
                    writeReason(table, cell, measure);
                    kept = true;
                }
            }
            if (!kept) {
                cell.place().leftOut++;
            }
        }
    }

    private void writeReason(MappedTable table, Waiting.Cell cell, int measure) throws IOException, TableRefused {
        var place = cell.place();
        var columns = signs.find(cell.sign()).orElse(null);
        if (columns == null) {
            throw table.refused(Kind.UNKNOWN_SIGN, place, cell.sign());
        }
        startRow(place, measure);
        rows.write(columns.reason());
        rows.comma();
        rows.comma();
        rows.write(columns.symbol());
        endRow(place, measure);
    }

    private void writeNumber(MappedTable table, SourceCell cell, Factor factor) throws TableRefused {
        if (!factor.multiply(cell)) {
            throw table.refused(Kind.BAD_NUMBER, cell, cell.number().toPlainString(), "");
        }
        rows.writeNumber(factor.unscaled, factor.decimals);
    }

    private void finishTable() {
        if (current != null) {
            if (current.waiting.count() > 0) {
                withWaiting.add(current);
            } else {
                current.countInto(leftOut);
            }
            for (int i = 0; i < seenMeasures.length; i++) {
                seenMeasures[i] |= current.measures.isThere(i);
            }
        }
    }

    /** After the last cell: what the mapping names must have been there. */
    void finish() throws IOException, TableRefused {
        finishTable();
        for (MappedTable table : withWaiting) {
            writeWaiting(table);
            table.countInto(leftOut);
        }
        for (int i = 0; any && i < seenMeasures.length; i++) {
            if (!seenMeasures[i] && current != null) {
                var measure = mapping.measures().get(i);
                throw current.refused(Kind.UNKNOWN_CATEGORY, current.missingOf(measure), "");
            }
        }
    }

    long cells() {
        return cells;
    }

    long figures() {
        return figures;
    }

    List<LeftOut> leftOut() {
        return leftOut.mostFirst();
    }
}
