package org.maalestok.efficiency.commandline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.maalestok.frontier.Warning;

/**
 * The table in the form its source had: the same separator and decimal sign, so that the program that wrote the one opens the
 * other. Warnings lie beside it, in FILE.warnings.txt. A file is there whole or not at all.
 */
final class ScoreFile {

    private ScoreFile() {}

    static String text(Table table, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            csv.writeRecord(table.heading());
            table.rows().forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Before long work is begun, so that it is not lost at its end; and no file is written over its own source. */
    static void refuseWhereNothingCanBeWritten(Path file, Path source) {
        Path folder = file.toAbsolutePath().getParent();
        String reason = sameFile(file, source)
                ? "it is the file that is read"
                : Files.isDirectory(file)
                        ? "it is a folder"
                        : folder == null || !Files.isDirectory(folder)
                                ? "the folder is not there"
                                : !Files.isWritable(folder) ? "nothing may be written to that folder" : "";
        if (!reason.isEmpty()) {
            throw refused(file, reason);
        }
    }

    private static boolean sameFile(Path file, Path source) {
        try {
            return Files.exists(file) && Files.isSameFile(file, source);
        } catch (IOException oneIsNotThere) {
            return false;
        }
    }

    private static Refused refused(Path file, String reason) {
        return new Refused("%s cannot be written: %s. Choose another place with -o.".formatted(file, reason));
    }

    static void write(Path file, Report report, char separator) {
        try {
            // Spreadsheets take a file with semicolons for UTF-8 only when it says so.
            replace(file, (separator == ',' ? "" : "\uFEFF") + text(report.table(), separator));
            Path beside = file.resolveSibling(file.getFileName() + ".warnings.txt");
            Files.deleteIfExists(beside);
            if (!report.warnings().isEmpty()) {
                List<String> sentences =
                        report.warnings().stream().map(Warning::sentence).toList();
                replace(beside, String.join("\n", sentences) + "\n");
            }
        } catch (IOException e) {
            throw refused(file, String.valueOf(e.getMessage()));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(".%s.%d.part"
                .formatted(file.getFileName(), ProcessHandle.current().pid()));
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
