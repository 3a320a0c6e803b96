package org.maalestok.opendata.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Thrift's compact protocol, in which Parquet writes what it says of itself. Fields of a struct come in the order of their numbers. See
 * <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">its specification</a>.
 */
final class Thrift {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int last;

    /** A struct that stands alone. */
    static byte[] struct(Consumer<Thrift> fields) {
        var thrift = new Thrift();
        fields.accept(thrift);
        thrift.out.write(0);
        return thrift.out.toByteArray();
    }

    Thrift bool(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
        return this;
    }

    Thrift number(int field, int value) {
        header(field, I32);
        zigzag(value);
        return this;
    }

    Thrift number(int field, long value) {
        header(field, I64);
        zigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        header(field, BINARY);
        text(value);
        return this;
    }

    Thrift struct(int field, Consumer<Thrift> fields) {
        header(field, STRUCT);
        inside(fields);
        return this;
    }

    <T> Thrift structs(int field, List<T> items, Consumer<T> each) {
        list(field, STRUCT, items.size());
        items.forEach(item -> inside(thrift -> each.accept(item)));
        return this;
    }

    Thrift numbers(int field, List<Integer> items) {
        list(field, I32, items.size());
        items.forEach(this::zigzag);
        return this;
    }

    Thrift texts(int field, List<String> items) {
        list(field, BINARY, items.size());
        items.forEach(this::text);
        return this;
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(size);
        }
    }

    private void inside(Consumer<Thrift> fields) {
        open.push(last);
        last = 0;
        fields.accept(this);
        out.write(0);
        last = open.pop();
    }

    /** The distance from the field before is always short here. */
    private void header(int field, int type) {
        out.write((field - last) << 4 | type);
        last = field;
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
