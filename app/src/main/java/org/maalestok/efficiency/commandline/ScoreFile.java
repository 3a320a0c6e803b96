package org.maalestok.efficiency.commandline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maalestok.frontier.Warning;

/**
 * The table in the form its source had: the same separator and decimal sign, so that the program that wrote the one opens the
 * other. Warnings lie beside it, in FILE.warnings.txt. A file is there whole or not at all; where a link leads to it, it is
 * replaced where it lies, and who may read it stays as it was. Lines end in a line feed alone (docs/decisions/0670).
 */
final class ScoreFile {

    private static final Pattern WORKBOOK = Pattern.compile("(?i)\\.(xlsx?|xlsm|ods)$");

    private ScoreFile() {}

    static String text(Table table, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(table.heading());
            table.rows().forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** To the screen or to the next program. One that has read enough and closes, as head does, is no failure. */
    static void print(OutputStream out, Table table, char separator) {
        try {
            out.write(text(table, separator).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals("Broken pipe")) {
                throw new Refused("The table could not be written to its end: %s.".formatted(reason));
            }
        }
    }

    /** Before long work is begun, so that it is not lost at its end; and no file is written over its own source. */
    static void refuseWhereNothingCanBeWritten(Path file, Optional<Path> source) {
        obstacle(file, source).ifPresent(reason -> {
            throw refused(file, reason);
        });
    }

    private static Optional<String> obstacle(Path file, Optional<Path> source) {
        Path folder = file.toAbsolutePath().getParent();
        if (source.filter(read -> sameFile(file, read)).isPresent()) {
            return Optional.of("it is the file that is read");
        }
        if (WORKBOOK.matcher(file.toString()).find()) {
            return Optional.of("scores are separated values and no workbook, so their file's name should end in .csv");
        }
        if (Files.isDirectory(file)) {
            return Optional.of("it is a folder");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return Optional.of("nothing may be written to it");
        }
        if (isPassedOn(file)) {
            return Optional.empty();
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("the folder is not there");
        }
        return Files.isWritable(folder) ? Optional.empty() : Optional.of("nothing may be written to that folder");
    }

    /** Whether what is written is read by something at the other end: a device such as /dev/null, or a pipe with a name. */
    private static boolean isPassedOn(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
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
        if (isPassedOn(file)) {
            pass(file, text(report.table(), separator));
            return;
        }
        try {
            // Spreadsheets take a file with semicolons for UTF-8 only when it says so.
            replace(file, (separator == ',' ? "" : "\uFEFF") + text(report.table(), separator));
            Path beside = file.resolveSibling(file.getFileName() + ".warnings.txt");
            if (report.warnings().isEmpty()) {
                Files.deleteIfExists(beside);
            } else {
                List<String> sentences =
                        report.warnings().stream().map(Warning::sentence).toList();
                replace(beside, String.join("\n", sentences) + "\n");
            }
        } catch (IOException e) {
            throw refused(file, String.valueOf(e.getMessage()));
        }
    }

    /** What is no file is written to and never replaced by one. */
    private static void pass(Path device, String text) {
        try {
            Files.writeString(device, text);
        } catch (IOException e) {
            throw refused(device, String.valueOf(e.getMessage()));
        }
    }

    private static void replace(Path named, String text) throws IOException {
        Path file = Files.exists(named) ? named.toRealPath() : named;
        Path unfinished = file.resolveSibling(".%s.%d.part"
                .formatted(file.getFileName(), ProcessHandle.current().pid()));
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished);
            keepPermissions(file, unfinished);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Before anything is written, so that nobody reads in between what the file is closed to. */
    private static void keepPermissions(Path file, Path unfinished) throws IOException {
        boolean kept = Files.getFileStore(unfinished).supportsFileAttributeView(PosixFileAttributeView.class);
        if (kept && Files.exists(file)) {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
        }
    }
}
