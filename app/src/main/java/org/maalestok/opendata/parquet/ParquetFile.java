package org.maalestok.opendata.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Parquet file that is being written, row by row. Only the rows of the current group are held. */
public final class ParquetFile {

    static final int PLAIN = 0;
    static final int RUNS = 3;

    private static final int GZIP = 2;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** So many cells make a group: a few megabytes in memory, and readers rarely need more than one at a time. */
    private static final int CELLS_IN_GROUP = 200_000;

    private final OutputStream out;
    private final List<Column> columns;
    private final List<Page> pages;
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private long rows;
    private int rowsInGroup;

    /** @param offset where the page begins in the file */
    private record Chunk(Column column, long offset, int size, int packed, int rows) {}

    private record Group(List<Chunk> chunks, int rows) {

        long size() {
            return chunks.stream().mapToLong(Chunk::size).sum();
        }
    }

    public ParquetFile(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.pages = columns.stream().map(column -> new Page(column.optional())).toList();
        write(MAGIC);
    }

    public void text(int column, String text) {
        pages.get(column).text(text);
    }

    public void number(int column, double value) {
        pages.get(column).number(value);
    }

    public void time(int column, long millis) {
        pages.get(column).time(millis);
    }

    /** An optional column has no value in this row. */
    public void nothing(int column) {
        pages.get(column).nothing();
    }

    /** Every column has been given its value. */
    public void endRow() throws IOException {
        rows++;
        if (++rowsInGroup >= Math.max(1, CELLS_IN_GROUP / columns.size())) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < columns.size(); i++) {
            Page.Packed page = pages.get(i).pack();
            int header = page.header().length;
            chunks.add(new Chunk(
                    columns.get(i), position, page.size() + header, page.body().length + header, page.rows()));
            write(page.header());
            write(page.body());
        }
        groups.add(new Group(chunks, rowsInGroup));
        rowsInGroup = 0;
    }

    /**
     * Writes the last rows and what the file says of itself. The stream stays open.
     *
     * @param about what is to be known of the file as a whole
     */
    public void finish(Map<String, String> about) throws IOException {
        if (rowsInGroup > 0) {
            endGroup();
        }
        byte[] footer = Thrift.struct(file -> describe(file, about));
        write(footer);
        write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        write(MAGIC);
        out.flush();
    }

    private void describe(Thrift file, Map<String, String> about) {
        var schema = new ArrayList<Runnable>();
        schema.add(() -> file.text(4, "schema").number(5, columns.size()));
        columns.forEach(column -> schema.add(() -> column.describe(file)));
        file.number(1, 1)
                .structs(2, schema, Runnable::run)
                .number(3, rows)
                .structs(4, groups, group -> describe(file, group))
                .structs(5, List.copyOf(about.entrySet()), entry -> file.text(1, entry.getKey())
                        .text(2, entry.getValue()))
                .text(6, "malestok version 1.0");
    }

    private void describe(Thrift file, Group group) {
        file.structs(1, group.chunks(), chunk -> file.number(2, chunk.offset())
                        .struct(3, data -> data.number(1, chunk.column().kind().physical())
                                .numbers(2, List.of(PLAIN, RUNS))
                                .texts(3, List.of(chunk.column().name()))
                                .number(4, GZIP)
                                .number(5, (long) chunk.rows())
                                .number(6, (long) chunk.size())
                                .number(7, (long) chunk.packed())
                                .number(9, chunk.offset())))
                .number(2, group.size())
                .number(3, (long) group.rows());
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
