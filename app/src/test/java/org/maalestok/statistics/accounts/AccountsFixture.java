package org.maalestok.statistics.accounts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brotli.dec.BrotliInputStream;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.accounts.Accounts.Delivered;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mappers;

/** Accounts with the real areas and the scheme of the starter data. */
final class AccountsFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Areas AREAS = StarterAreas.inMemory();

    private final Accounts accounts;
    private AccountScheme scheme;

    AccountsFixture(Path folder) throws IOException, TableRefused {
        accounts = new Accounts(Mappers.of(AREAS, folder), AREAS);
        scheme = starterScheme();
    }

    static AccountScheme starterScheme() throws IOException, TableRefused {
        return SchemeReader.read(starter("accounts/no-accounts-0a.yaml"));
    }

    AccountsFixture with(AccountScheme other) {
        scheme = other;
        return this;
    }

    /** The rows of the file that these make. */
    List<String> rows(Delivered... files) throws IOException, TableRefused {
        var mapped = map(files);
        try (var lines = Files.lines(mapped.file())) {
            return lines.filter(line -> !line.startsWith("#")).skip(1).toList();
        } finally {
            Files.delete(mapped.file());
        }
    }

    MappedFile map(Delivered... files) throws IOException, TableRefused {
        return add(files).mapped();
    }

    Accounts.Added add(Delivered... files) throws IOException, TableRefused {
        return accounts.add(scheme, TODAY, List.of(files));
    }

    Refusal refusal(Delivered... files) throws IOException {
        try {
            map(files);
        } catch (TableRefused e) {
            return e.refusal();
        }
        throw new AssertionError("nothing was refused");
    }

    static Delivered file(String name, String text) {
        return new Delivered(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Delivered file(Path path) {
        return new Delivered(String.valueOf(path.getFileName()), () -> unpacked(path));
    }

    static InputStream unpacked(Path path) throws IOException {
        var body = Files.newInputStream(path);
        return path.toString().endsWith(".bro") ? new BrotliInputStream(body, 1 << 16) : body;
    }

    /** A line of the file that municipalities send. */
    static String line(
            String form,
            String period,
            String region,
            String accountClass,
            String function,
            String art,
            long thousands) {
        return "%s%s%s%18s%s%s %s%9d\n".formatted(form, period, region, "", accountClass, function, art, thousands);
    }

    static Path starter(String path) {
        return beside("starter/" + path).orElseThrow();
    }

    static Optional<Path> shared(String path) {
        return beside("shared/data/norway/" + path);
    }

    private static Optional<Path> beside(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
