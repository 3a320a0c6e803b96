package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A format in which an agency delivers a table with its dimensions, told by the first bytes of a file and not by its name. */
public enum SourceForm {
    PX("(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|MATRIX|CREATION-DATE)\\s*=.*", PxTableReader::new),
    JSON_STAT("\\{(\\s*\"dataset\"\\s*:|.*\"class\"\\s*:\\s*\"dataset\").*", JsonStatReader::new);

    private static final int LOOKED_AT = 4096;

    private final Pattern beginning;
    private final Supplier<TableReader> reader;

    SourceForm(String beginning, Supplier<TableReader> reader) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
        this.reader = reader;
    }

    /** What the file is; empty when it is a spreadsheet, or anything else. */
    public static Optional<SourceForm> of(Path file) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            String text = new String(body.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
            for (SourceForm form : values()) {
                if (form.beginning.matcher(text).matches()) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }
    }

    /** Reads the whole file. */
    public void read(Path file, String name, TableSink sink) throws IOException, TableRefused {
        try (InputStream body = Files.newInputStream(file)) {
            reader.get().read(body, name, sink);
        }
    }
}
