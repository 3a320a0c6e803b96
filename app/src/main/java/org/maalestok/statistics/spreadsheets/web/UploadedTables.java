package org.maalestok.statistics.spreadsheets.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.TableUses;
import org.maalestok.statistics.spreadsheets.SeenTable;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** The tables in files that wait for a mapping. */
@Component
class UploadedTables implements TableUses {

    private static final String PREFIX = "upload-";

    private final Spreadsheets spreadsheets;
    private final Mappings mappings;

    UploadedTables(Spreadsheets spreadsheets, Mappings mappings) {
        this.spreadsheets = spreadsheets;
        this.mappings = mappings;
    }

    static String id(Upload upload) {
        return PREFIX + upload.id();
    }

    /** None: a file is there once, and whose mapping it takes is chosen on its page. */
    @Override
    public List<Use> list(String mapping) {
        return List.of();
    }

    @Override
    public Optional<Use> find(String id) {
        return Optional.of(id)
                .filter(it -> it.matches(PREFIX + "\\d{1,18}"))
                .flatMap(it -> spreadsheets.find(Long.parseLong(it.substring(PREFIX.length()))))
                .filter(it -> it.kind().isTable() && it.published().isEmpty())
                .map(this::use);
    }

    private Use use(Upload upload) {
        return new Use(
                id(upload),
                upload.fileName(),
                "admin/spreadsheets/" + upload.id(),
                true,
                freeCode(upload.fileName()),
                "",
                Map.of(),
                () -> look(upload));
    }

    /** After the file, with a number behind it when somebody has that one already. */
    private String freeCode(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[æä]", "ae")
                .replaceAll("[øö]", "oe")
                .replace("å", "aa")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), 90)).replaceAll("^-|-$", "");
        String code = cut.isEmpty() || cut.equals("new") ? "table" : cut;
        return Stream.concat(Stream.of(code), IntStream.iterate(2, i -> i + 1).mapToObj(i -> code + "-" + i))
                .filter(it -> mappings.find(it).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The first table: files with several of them have the same variables in all. */
    private Seen look(Upload upload) {
        try {
            SeenTable seen = spreadsheets.table(upload);
            return new Seen(seen.tables().stream().findFirst(), Text.same(""), Text.same(""));
        } catch (TableRefused e) {
            throw new IllegalStateException("It was readable when it was uploaded: " + upload.fileName(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
