package org.maalestok.opendata.parquet;

/**
 * A column of a file.
 *
 * @param name unique in the file
 * @param kind what it holds
 * @param optional whether a row may have nothing in it
 */
public record Column(String name, Kind kind, boolean optional) {

    /** Digits behind the point of every decimal, so that columns of different files go together. */
    public static final int SCALE = 10;

    static final int PRECISION = 38;

    /** Bytes of a decimal. */
    static final int WIDTH = 16;

    /** What a column holds; numbers are those of the format. */
    public enum Kind {
        TEXT(6),
        /** {@code decimal(38,10)} */
        DECIMAL(7),
        /** Milliseconds from 1970 on, in UTC. */
        TIME(2);

        private final int physical;

        Kind(int physical) {
            this.physical = physical;
        }

        int physical() {
            return physical;
        }
    }

    void describe(Thrift thrift) {
        thrift.number(1, kind.physical());
        if (kind == Kind.DECIMAL) {
            thrift.number(2, WIDTH);
        }
        thrift.number(3, optional ? 1 : 0).text(4, name);
        switch (kind) {
            case TEXT -> thrift.number(6, 0).struct(10, type -> type.struct(1, text -> {}));
            case DECIMAL ->
                thrift.number(6, 5)
                        .number(7, SCALE)
                        .number(8, PRECISION)
                        .struct(
                                10,
                                type -> type.struct(
                                        5, decimal -> decimal.number(1, SCALE).number(2, PRECISION)));
            case TIME ->
                thrift.number(6, 9)
                        .struct(
                                10,
                                type -> type.struct(
                                        8, time -> time.bool(1, true).struct(2, unit -> unit.struct(1, millis -> {}))));
        }
    }
}
