package org.maalestok.keyfigures.releases;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.exchange.CellState;
import org.maalestok.keyfigures.exchange.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table by PostgreSQL's binary COPY, in chunks of 64 kB and without an object per row. The layout is described in PostgreSQL's
 * manual, chapter COPY, section Binary Format; that of {@code numeric} in its source, {@code numeric_recv}.
 */
final class RowCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** More than a row takes without its texts. */
    private static final int ROW_WITHOUT_TEXTS = 160;

    private static final short END = -1;
    private static final int NULL = -1;

    private final CopyIn copy;
    private final int release;
    private final int dataSetId;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final BinaryNumeric numeric = new BinaryNumeric();

    private RowCopy(CopyIn copy, int release, int dataSetId) {
        this.copy = copy;
        this.release = release;
        this.dataSetId = dataSetId;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Into the observations themselves, as current from this release on. */
    static RowCopy intoObservations(Connection connection, int release, int dataSetId) throws SQLException {
        return open(connection, """
                copy keyfigures.observation
                    (indicator_id, area_id, period, from_release, data_set_id, state, flags, value, symbol, source_area)
                from stdin (format binary)
                """, release, dataSetId);
    }

    /** Into the transaction's own table {@code incoming}. */
    static RowCopy intoIncoming(Connection connection) throws SQLException {
        return open(connection, """
                copy incoming (indicator_id, area_id, period, state, flags, value, symbol, source_area)
                from stdin (format binary)
                """, 0, 0);
    }

    private static RowCopy open(Connection connection, String sql, int release, int dataSetId) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        return new RowCopy(copies.copyIn(sql), release, dataSetId);
    }

    void write(Row row) throws SQLException {
        byte[] symbol = row.symbol();
        byte[] sourceArea = row.sourceArea();
        makeRoom(ROW_WITHOUT_TEXTS + length(symbol) + length(sourceArea));
        buffer.putShort((short) (release > 0 ? 10 : 8));
        putInt(row.indicatorId());
        putInt(row.areaId());
        putInt(row.period());
        if (release > 0) {
            putInt(release);
            putInt(dataSetId);
        }
        putShort(row.state().code());
        putShort(row.flags());
        if (row.state() == CellState.NUMBER) {
            numeric.put(row.unscaled(), row.scale(), buffer);
        } else {
            buffer.putInt(NULL);
        }
        putText(symbol);
        putText(sourceArea);
    }

    private static int length(byte @Nullable [] text) {
        return text == null ? 0 : text.length;
    }

    private void putText(byte @Nullable [] text) {
        if (text == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(text.length).put(text);
        }
    }

    private void putInt(int value) {
        buffer.putInt(Integer.BYTES).putInt(value);
    }

    private void putShort(int value) {
        buffer.putInt(Short.BYTES).putShort((short) value);
    }

    private void makeRoom(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Everything was written. */
    void finish() throws SQLException {
        makeRoom(Short.BYTES);
        buffer.putShort(END);
        send();
        copy.endCopy();
    }

    /** Gives up when {@link #finish} was not reached, so that the connection can be rolled back. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
