package org.maalestok.opendata.parquet;

/**
 * A column of a file.
 *
 * @param name unique in the file
 * @param kind what it holds
 * @param optional whether a row may have nothing in it
 */
public record Column(String name, Kind kind, boolean optional) {

    /** What a column holds; numbers are those of the format. */
    public enum Kind {
        TEXT(6),
        /** {@code double}: fifteen digits, as every reader computes with them. */
        NUMBER(5),
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
        thrift.number(3, optional ? 1 : 0).text(4, name);
        switch (kind) {
            case TEXT -> thrift.number(6, 0).struct(10, type -> type.struct(1, text -> {}));
            case NUMBER -> {} // A double needs no other name.
            case TIME ->
                thrift.number(6, 9)
                        .struct(
                                10,
                                type -> type.struct(
                                        8, time -> time.bool(1, true).struct(2, unit -> unit.struct(1, millis -> {}))));
        }
    }
}
