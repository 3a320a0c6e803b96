package org.maalestok.statistics.formats;

import java.math.BigDecimal;
import java.util.TreeMap;

/** Counts cells: how many, how many of them numbers, their sum, and how many of each sign. */
final class Tally implements TableSink {

    long cells;
    long numbers;
    BigDecimal sum = BigDecimal.ZERO;
    final TreeMap<String, Long> signs = new TreeMap<>();
    final TreeMap<String, Long> beside = new TreeMap<>();

    @Override
    public void begin(SourceTable table) {}

    @Override
    public void accept(SourceCell cell) {
        if (cell.isNumber) {
            number(cell.number(), cell.status);
        } else {
            sign(cell.status);
        }
    }

    void number(BigDecimal number, String status) {
        cells++;
        numbers++;
        sum = sum.add(number);
        if (!status.isEmpty()) {
            beside.merge(status, 1L, Long::sum);
        }
    }

    void sign(String sign) {
        cells++;
        signs.merge(sign, 1L, Long::sum);
    }

    @Override
    public String toString() {
        return "%d cells, %d numbers, sum %s, signs %s, beside numbers %s"
                .formatted(cells, numbers, sum.stripTrailingZeros().toPlainString(), signs, beside);
    }
}
