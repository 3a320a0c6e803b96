package org.maalestok.keyfigures.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.RuleFiles;
import org.maalestok.keyfigures.releases.JdbcReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** From a file to the rules in force, and the list brought up to date, in one transaction. */
@Component
class LoadedRules implements RuleFiles {

    private final StoredRules rules;
    private final ReleaseInspection inspection;
    private final JdbcReleases releases;
    private final TransactionOperations transactions;

    LoadedRules(
            StoredRules rules,
            ReleaseInspection inspection,
            JdbcReleases releases,
            TransactionOperations transactions) {
        this.rules = rules;
        this.inspection = inspection;
        this.releases = releases;
        this.transactions = transactions;
    }

    @Override
    public Outcome load(Path file) {
        String text = read(file);
        var read = RuleReader.read(text, String.valueOf(file.getFileName()));
        if (!read.faults().isEmpty()) {
            return new Rejected(read.faults().list());
        }
        int count =
                (int) read.rules().rules().stream().map(Rule::number).distinct().count();
        return new Loaded(count, Objects.requireNonNull(transactions.execute(status -> replace(text))));
    }

    private int replace(String text) {
        releases.lockPatiently();
        if (rules.text().equals(Optional.of(text))) {
            return 0;
        }
        rules.replace(text);
        int latest = releases.latestNumber();
        return latest == 0 ? 0 : inspection.all(latest);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules in %s cannot be read".formatted(file), e);
        }
    }
}
