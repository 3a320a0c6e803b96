package org.maalestok.keyfigures.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.FigureImport.Step;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.ui.Text;

/** One reading of a file from beginning to end: preamble, header, rows. */
final class Pass {

    private static final String HEADER = "indicator,area,period,value,status";
    private static final String SYMBOL = ",symbol";
    private static final String SOURCE_AREA = ",source_area";
    private static final int ROWS_PER_REPORT = 1 << 16;

    private final Path file;
    private final Rejections rejections;
    private final RowReader rowReader;
    private final Progress progress;
    private final Step step;
    private final Fields fields = new Fields();
    private @Nullable DataSet dataSet;
    private long checksum;
    private long rows;

    Pass(Path file, Codes codes, Rejections rejections, Progress progress, Step step) {
        this.file = file;
        this.rejections = rejections;
        this.rowReader = new RowReader(codes, rejections);
        this.progress = progress;
        this.step = step;
    }

    /** Hands every good row to the sink; what is wrong with the others goes to the rejections. */
    void run(RowSink sink) throws IOException, SQLException {
        long length = Files.size(file);
        try (var lines = new Lines(file)) {
            readAll(lines, sink, length);
            checksum = lines.checksum();
            progress.at(step, rows, length, length);
        } catch (Refused refused) {
            rejections.add(refused.rejection());
        }
    }

    private void readAll(Lines lines, RowSink sink, long length) throws IOException, SQLException, Refused {
        int columns = readPreambleAndHeader(lines);
        while (lines.next()) {
            readRow(lines, columns, sink);
            if (++rows % ROWS_PER_REPORT == 0) {
                progress.at(step, rows, lines.bytesRead(), length);
            }
        }
        if (rows == 0) {
            throw new Refused(Kind.NO_ROWS, lines.line(), Text.NONE, Text.NONE);
        }
    }

    private int readPreambleAndHeader(Lines lines) throws IOException, Refused {
        var preamble = new Preamble(rejections);
        boolean more = lines.next();
        while (more && lines.isComment()) {
            preamble.read(lines.text(), lines.line());
            more = lines.next();
        }
        dataSet = preamble.finish(lines.line());
        String header = more ? lines.text() : "";
        boolean symbol = header.startsWith(HEADER + SYMBOL);
        boolean sourceArea = header.endsWith(SOURCE_AREA);
        if (!header.equals(HEADER + (symbol ? SYMBOL : "") + (sourceArea ? SOURCE_AREA : ""))) {
            throw new Refused(Kind.WRONG_HEADER, lines.line(), Rejections.quoted(header), Words.of("header", HEADER));
        }
        rowReader.expect(symbol, sourceArea);
        return RowReader.STATUS + 1 + (symbol ? 1 : 0) + (sourceArea ? 1 : 0);
    }

    private void readRow(Lines lines, int columns, RowSink sink) throws IOException, SQLException {
        if (!fields.split(lines.buffer(), lines.from(), lines.to())) {
            rejections.add(Kind.OPEN_QUOTE, lines.line(), lines.text(), "");
        } else if (fields.count() != columns) {
            refuseCount(lines.line(), columns);
        } else {
            var row = rowReader.read(fields, lines.line());
            if (row != null) {
                sink.accept(row);
            }
        }
    }

    private void refuseCount(long line, int columns) {
        boolean perhapsComma =
                fields.count() == columns + 1 && fields.text(RowReader.VALUE).matches("-?\\d+");
        rejections.add(Kind.FIELD_COUNT, line, this::fieldCount, () -> {
            Text header = Words.of("fields.header", columns);
            return perhapsComma ? Words.sentences(header, Words.of("fields.point")) : header;
        });
    }

    private Text fieldCount() {
        int count = fields.count();
        return count == 1 && fields.isEmpty(0)
                ? Words.of("fields.none")
                : Words.of(count == 1 ? "fields.one" : "fields.other", count);
    }

    /** The row's key as it stands in the file; only while the sink has it. */
    String key() {
        return "%s, %s, %s"
                .formatted(
                        fields.text(RowReader.INDICATOR), fields.text(RowReader.AREA), fields.text(RowReader.PERIOD));
    }

    /** What the preamble said; null when it was not good. */
    @Nullable DataSet dataSet() {
        return dataSet;
    }

    /** Of the whole file, when it was read to its end. */
    long checksum() {
        return checksum;
    }
}
