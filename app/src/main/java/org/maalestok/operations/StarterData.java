package org.maalestok.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.keyfigures.RuleFiles;
import org.maalestok.municipalities.AreaFiles;
import org.maalestok.municipalities.OutlineFiles;
import org.maalestok.statistics.SubscriptionFiles;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.SchemeReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the starter data: on the first start all of it, later only what has changed. A start that is killed in the middle goes on where it was,
 * because each part is loaded whole or not at all and then noted down.
 */
@Component
class StarterData {

    /** Any number that nobody else locks. */
    private static final long LOCK = 0x4d616c6573746f6bL;

    /** In place of the hash while a part is being loaded. */
    private static final String BEGUN = "";

    private final Path folder;
    private final DataSource source;
    private final JdbcClient database;
    private final AreaFiles areas;
    private final OutlineFiles outlines;
    private final CatalogueFiles catalogue;
    private final RuleFiles rules;
    private final FigureImport figures;
    private final SubscriptionFiles subscriptions;
    private final AccountSchemes schemes;
    private String said = "";

    StarterData(
            @Value("${maalestok.starter.directory}") String folder,
            DataSource source,
            JdbcClient database,
            AreaFiles areas,
            OutlineFiles outlines,
            CatalogueFiles catalogue,
            RuleFiles rules,
            FigureImport figures,
            SubscriptionFiles subscriptions,
            AccountSchemes schemes) {
        this.folder = Path.of(folder);
        this.source = source;
        this.database = database;
        this.areas = areas;
        this.outlines = outlines;
        this.catalogue = catalogue;
        this.rules = rules;
        this.figures = figures;
        this.subscriptions = subscriptions;
        this.schemes = schemes;
    }

    /** Brings the database up to the files; does nothing where there are none. Nodes that start together on one database wait for each other. */
    void load() {
        try (var connection = source.getConnection();
                var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            try {
                loadParts();
            } finally {
                lock.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Loading the starter data", null, e);
        }
    }

    private void loadParts() {
        part("areas", filesIn("areas", ".csv"), () -> areas.load(folder.resolve("areas")));
        for (Path file : filesIn("outlines", ".topojson")) {
            part("outlines/" + file.getFileName(), List.of(file), () -> outlines.load(file));
        }
        part("catalogue", filesIn("catalogue", ".yaml"), this::loadCatalogue);
        for (Path file : filesIn("quality", ".yaml")) {
            part("quality/" + file.getFileName(), List.of(file), () -> loadRules(file));
        }
        for (Path file : filesIn("figures", ".csv")) {
            part("figures/" + file.getFileName(), List.of(file), begunBefore -> importFigures(file, begunBefore));
        }
        for (Path file : filesIn("subscriptions", ".yaml")) {
            part("subscriptions/" + file.getFileName(), List.of(file), () -> loadSubscription(file));
        }
        for (Path file : filesIn("accounts", ".yaml")) {
            part("accounts/" + file.getFileName(), List.of(file), () -> loadScheme(file));
        }
    }

    private void loadCatalogue() {
        switch (catalogue.load(folder.resolve("catalogue"))) {
            case CatalogueFiles.Rejected rejected ->
                throw new StartupProblem("The catalogue of the starter data is refused: " + rejected);
            case CatalogueFiles.Loaded loaded -> sayWhatWasKept(loaded.kept());
        }
    }

    private static void sayWhatWasKept(List<String> codes) {
        if (!codes.isEmpty()) {
            System.out.println(
                    "The starter data describes %s otherwise than the secretariat does; the secretariat's definition stays."
                            .formatted(String.join(", ", codes)));
        }
    }

    private void loadRules(Path file) {
        if (rules.load(file) instanceof RuleFiles.Rejected rejected) {
            throw new StartupProblem("The rules of quality in the starter data are refused:%n%s"
                    .formatted(rejected.faults().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(System.lineSeparator()))));
        }
    }

    private void loadSubscription(Path file) {
        if (subscriptions.load(file) instanceof SubscriptionFiles.Rejected rejected) {
            throw new StartupProblem("A subscription of the starter data is refused: " + rejected.sentence());
        }
    }

    private void loadScheme(Path file) {
        try {
            var scheme = SchemeReader.read(file);
            if (!schemes.begin(scheme)) {
                System.out.println(
                        "The starter data adds accounts up by %s otherwise than the secretariat does; the secretariat's scheme stays."
                                .formatted(scheme.code()));
            }
        } catch (TableRefused refused) {
            throw new StartupProblem("A scheme of the starter data is refused: "
                    + refused.refusal().sentence(Language.EN));
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
        }
    }

    private void importFigures(Path file, boolean begunBefore) {
        if (begunBefore && changesNothing(file)) {
            return;
        }
        if (figures.importFile(file, false, FigureImport.Progress.NONE) instanceof ImportOutcome.Rejected rejected) {
            throw new StartupProblem("The starter data in %s is refused: %s"
                    .formatted(file, rejected.shown().getFirst()));
        }
    }

    /** So that a start killed between the release and the note of it does not publish the same figures twice. */
    private boolean changesNothing(Path file) {
        if (figures.importFile(file, true, FigureImport.Progress.NONE) instanceof ImportOutcome.WouldPublish would) {
            Counts counts = would.counts();
            return counts.unchanged() > 0 && counts.added() + counts.changed() + counts.withdrawn() == 0;
        }
        return false;
    }

    private void part(String name, List<Path> files, Runnable load) {
        part(name, files, begunBefore -> load.run());
    }

    /** @param load told whether the part, or an older version of it, may be in the database already */
    private void part(String name, List<Path> files, Consumer<Boolean> load) {
        if (files.isEmpty()) {
            return;
        }
        String hash = hash(files);
        Optional<String> loaded = database.sql("select sha256 from operations.starter_file where name = ?")
                .param(name)
                .query(String.class)
                .optional();
        if (!loaded.equals(Optional.of(hash))) {
            sayOnce(name.replaceFirst("/.*", ""));
            note(name, BEGUN);
            load.accept(loaded.isPresent());
            note(name, hash);
        }
    }

    /** One line for each folder, not for each file. */
    private void sayOnce(String part) {
        if (!said.equals(part)) {
            Steps.say("Loading the starter data: " + part);
            said = part;
        }
    }

    private void note(String name, String hash) {
        database.sql("""
                insert into operations.starter_file (name, sha256) values (?, ?)
                on conflict (name) do update set sha256 = excluded.sha256, loaded = now()\
                """).params(name, hash).update();
    }

    private List<Path> filesIn(String part, String ending) {
        Path directory = folder.resolve(part);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<Path> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
