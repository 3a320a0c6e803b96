package org.maalestok.keyfigures.exchange;

/**
 * The key of a figure.
 *
 * @param period as {@link org.maalestok.keyfigures.Period#code()}
 */
public record Cell(int indicatorId, int areaId, int period) {

    static Cell of(Row row) {
        return new Cell(row.indicatorId, row.areaId, row.period);
    }
}
