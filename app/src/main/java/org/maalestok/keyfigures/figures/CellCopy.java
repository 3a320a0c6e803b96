package org.maalestok.keyfigures.figures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads cells by PostgreSQL's binary COPY, row by row and without an object for each cell. The layout is described in PostgreSQL's manual, chapter COPY, section Binary Format;
 * that a message holds one row, in chapter Frontend/Backend Protocol, section COPY Operations.
 */
final class CellCopy {

    /** The columns that {@link #read} expects, in this order. */
    static final String COLUMNS = "indicator_id, area_id, period, state, flags, value, symbol";

    private static final int SIGNATURE_AND_FLAGS = 11 + Integer.BYTES;
    private static final short END = -1;
    private static final int NULL = -1;

    private final BinaryNumber number = new BinaryNumber();

    /** @param select gives {@link #COLUMNS}; without parameters, as COPY takes none */
    void read(Connection connection, String select, Map<Integer, SlabBuilder> builders) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (%s) to stdout (format binary)".formatted(select));
        try {
            byte @Nullable [] message = copy.readFromCopy();
            boolean first = true;
            while (message != null) {
                var row = ByteBuffer.wrap(message);
                if (first) {
                    skipHead(row);
                    first = false;
                }
                if (row.hasRemaining() && row.getShort() != END) {
                    take(row, builders);
                }
                message = copy.readFromCopy();
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void skipHead(ByteBuffer row) {
        row.position(SIGNATURE_AND_FLAGS);
        int extension = row.getInt();
        row.position(row.position() + extension);
    }

    private void take(ByteBuffer row, Map<Integer, SlabBuilder> builders) {
        var builder = builders.get(getInt(row));
        int area = getInt(row);
        int period = getInt(row);
        int state = getShort(row);
        int flags = getShort(row);
        boolean isNumber = row.getInt() != NULL;
        boolean isShort = isNumber && number.read(row);
        if (builder == null) {
            return;
        }
        if (!isNumber) {
            builder.addReason(area, period, state, symbol(row));
        } else if (isShort) {
            builder.addNumber(area, period, number.unscaled(), number.scale(), flags);
        } else {
            builder.addNumber(area, period, number.exact(), flags);
        }
    }

    private static int getInt(ByteBuffer row) {
        row.getInt();
        return row.getInt();
    }

    private static short getShort(ByteBuffer row) {
        row.getInt();
        return row.getShort();
    }

    private static @Nullable String symbol(ByteBuffer row) {
        int length = row.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] text = new byte[length];
        row.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
