package org.maalestok.keyfigures.exchange;

import java.nio.charset.StandardCharsets;

/** The fields of one line, as ranges of the line's buffer. Quotation marks as in RFC 4180, except that a field cannot hold a line feed. */
final class Fields {

    private static final int MOST = 16;

    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private byte[] bytes = {};
    private int count;

    /** Cuts the line; false when a quotation mark stands wrong. Fields behind the sixteenth are counted, not kept. */
    boolean split(byte[] buffer, int start, int end) {
        bytes = buffer;
        count = 0;
        int at = start;
        while (true) {
            int next = at < end && buffer[at] == '"' ? quoted(at + 1, end) : plain(at, end);
            if (next < 0) {
                return false;
            }
            if (next >= end) {
                return true;
            }
            at = next + 1;
        }
    }

    private int plain(int start, int end) {
        int at = start;
        while (at < end && bytes[at] != ',') {
            at++;
        }
        add(start, at);
        return at;
    }

    /** Takes the doubled quotation marks out in place: the text only becomes shorter. */
    private int quoted(int start, int end) {
        int write = start;
        for (int at = start; at < end; at++) {
            if (bytes[at] == '"') {
                boolean doubled = at + 1 < end && bytes[at + 1] == '"';
                if (!doubled) {
                    add(start, write);
                    return at + 1 == end || bytes[at + 1] == ',' ? at + 1 : -1;
                }
                at++;
            }
            bytes[write++] = bytes[at];
        }
        return -1;
    }

    private void add(int start, int end) {
        if (count < MOST) {
            from[count] = start;
            to[count] = end;
        }
        count++;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }
}
