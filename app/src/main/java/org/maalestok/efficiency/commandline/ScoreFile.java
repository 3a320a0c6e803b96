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
            throw new Refused("%s cannot be written: %s. Choose another place with -o.".formatted(file, reason(e)));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".", ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "the folder is not there"
                : String.valueOf(e.getMessage());
    }
}
