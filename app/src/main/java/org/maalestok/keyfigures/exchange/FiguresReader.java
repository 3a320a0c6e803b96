package org.maalestok.keyfigures.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.FigureImport.Step;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.ui.Text;

/** Checks a figures file as far as that is possible without looking at what has been published before. */
public final class FiguresReader {

    private static final int DUPLICATES_SHOWN = 100;

    private final Path file;
    private final Codes codes;
    private final Rejections rejections;
    private final Contents contents = new Contents();
    /** The second and further rows of a cell, by their line. */
    private final Map<Long, Duplicate> duplicates = new LinkedHashMap<>();

    private long duplicatesNotShown;

    private record Duplicate(Cell cell, String key) {}

    private FiguresReader(Path file, Codes codes, Rejections rejections) {
        this.file = file;
        this.codes = codes;
        this.rejections = rejections;
    }

    /** The file, ready to be written; null when something is wrong, which then stands in the rejections. */
    public static @Nullable CheckedFile check(Path file, Codes codes, Rejections rejections, Progress progress)
            throws IOException, SQLException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            rejections.add(
                    Kind.NOT_A_FILE,
                    0,
                    String.valueOf(file),
                    () -> Files.isDirectory(file) ? Words.of("directory") : Text.NONE);
            return null;
        }
        return new FiguresReader(file, codes, rejections).check(progress);
    }

    private @Nullable CheckedFile check(Progress progress) throws IOException, SQLException {
        var pass = new Pass(file, codes, rejections, progress, Step.CHECKING);
        pass.run(row -> {
            if (!contents.add(row)) {
                noteDuplicate(row, pass);
            }
        });
        refuseDuplicates();
        var dataSet = pass.dataSet();
        return dataSet != null && rejections.isEmpty()
                ? new CheckedFile(file, codes, dataSet, contents, pass.checksum())
                : null;
    }

    private void noteDuplicate(Row row, Pass pass) {
        if (duplicates.size() < DUPLICATES_SHOWN) {
            duplicates.put(row.line(), new Duplicate(Cell.of(row), pass.key()));
        } else {
            duplicatesNotShown++;
        }
    }

    /** Which line a cell stood on first is not remembered for millions of rows: it is looked up in the file when somebody needs to know. */
    private void refuseDuplicates() throws IOException, SQLException {
        if (duplicates.isEmpty()) {
            return;
        }
        var cells = duplicates.values().stream().map(Duplicate::cell).collect(Collectors.toSet());
        var first = CheckedFile.find(file, codes, cells);
        duplicates.forEach((line, duplicate) -> {
            var place = first.get(duplicate.cell());
            rejections.add(Kind.DUPLICATE, line, duplicate.key(), place == null ? "" : String.valueOf(place.line()));
        });
        rejections.addUnseen(Kind.DUPLICATE, duplicatesNotShown);
    }
}
