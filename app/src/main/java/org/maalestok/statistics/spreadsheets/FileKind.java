package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.JsonStatReader;
import org.maalestok.statistics.formats.PxTableReader;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.sources.KoladaFile;

/** What a file is, told by its first bytes and not by its name. */
public enum FileKind {
    PX("(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|MATRIX|CREATION-DATE)\\s*=.*", PxTableReader::new),
    JSON_STAT("\\{(\\s*\"dataset\"\\s*:|.*\"class\"\\s*:\\s*\"dataset\").*", JsonStatReader::new),
    /** Values as the API of Kolada gives them, saved. */
    KOLADA("\\{(?=.*\"values\"\\s*:\\s*\\[).*\"kpi\"\\s*:.*", KoladaFile::new),
    /** The account of one municipality (KOSTRA form 0A), in lines of 48 characters. */
    ACCOUNT("0[A-Z](19|20)\\d{2}[ 1-4]\\d{6}.*", null),
    /** An extract of many accounts in JSON. */
    ACCOUNTS("\\[\\s*\\[.*", null),
    /** Rows and columns as people make them: whatever is none of the others. */
    SHEET(".*", null);

    /** How many bytes at the beginning are looked at. */
    public static final int LOOKED_AT = 4096;

    private final Pattern beginning;
    private final @Nullable Supplier<TableReader> reader;

    FileKind(String beginning, @Nullable Supplier<TableReader> reader) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
        this.reader = reader;
    }

    /** @param beginning the first {@link #LOOKED_AT} bytes */
    public static FileKind of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return Stream.of(values())
                .filter(kind -> kind.beginning.matcher(text).matches())
                .findFirst()
                .orElseThrow();
    }

    public static FileKind of(Path file) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            return of(body.readNBytes(LOOKED_AT));
        }
    }

    /** What reads a table that says itself which its variables are; empty for other files. */
    public Optional<TableReader> reader() {
        return Optional.ofNullable(reader).map(Supplier::get);
    }

    /** Whether it is a table that says itself which its variables are. */
    public boolean isTable() {
        return reader != null;
    }

    /** Whether a scheme adds it up to figures. */
    public boolean isAccounts() {
        return this == ACCOUNT || this == ACCOUNTS;
    }
}
