package org.maalestok.keyfigures.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.FigureImport.Step;

/** A file with which nothing is wrong in itself. */
public final class CheckedFile {

    private final Path path;
    private final Codes codes;
    private final DataSet dataSet;
    private final Contents contents;
    private final long checksum;

    CheckedFile(Path path, Codes codes, DataSet dataSet, Contents contents, long checksum) {
        this.path = path;
        this.codes = codes;
        this.dataSet = dataSet;
        this.contents = contents;
        this.checksum = checksum;
    }

    /** A place in the file: the line, and the key as it is written there. */
    public record Place(long line, String key) {}

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public DataSet dataSet() {
        return dataSet;
    }

    public Contents contents() {
        return contents;
    }

    /** Reads the rows again; false when the file is no longer the one that was checked, and what was handed over must be thrown away. */
    public boolean forEachRow(RowSink sink, Progress progress) throws IOException, SQLException {
        var rejections = new Rejections();
        var pass = new Pass(path, codes, rejections, progress, Step.WRITING);
        pass.run(sink);
        return rejections.isEmpty() && pass.checksum() == checksum;
    }

    /** Where the cells stand first. */
    public Map<Cell, Place> find(Collection<Cell> cells) throws IOException, SQLException {
        return find(path, codes, cells);
    }

    static Map<Cell, Place> find(Path path, Codes codes, Collection<Cell> cells) throws IOException, SQLException {
        var places = new HashMap<Cell, Place>();
        var pass = new Pass(path, codes, new Rejections(), Progress.NONE, Step.CHECKING);
        pass.run(row -> {
            var cell = Cell.of(row);
            if (cells.contains(cell)) {
                places.putIfAbsent(cell, new Place(row.line(), pass.key()));
            }
        });
        return places;
    }
}
