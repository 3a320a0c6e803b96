package org.maalestok.keyfigures.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.exchange.CheckedFile;
import org.maalestok.keyfigures.exchange.Codes;
import org.maalestok.keyfigures.exchange.FiguresReader;
import org.maalestok.keyfigures.exchange.Rejections;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** Checks a file by itself first, and asks the database only when nothing is wrong with it. */
@Component
final class FileImport implements FigureImport {

    private final Catalogue catalogue;
    private final Areas areas;
    private final Publication publication;
    private final Trial trial;
    private final JdbcReleases releases;

    FileImport(Catalogue catalogue, Areas areas, Publication publication, Trial trial, JdbcReleases releases) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.publication = publication;
        this.trial = trial;
        this.releases = releases;
    }

    @Override
    public ImportOutcome importFile(Path path, boolean dryRun, Progress progress) {
        return checked(
                path,
                progress,
                file -> dryRun ? trial.of(file, progress) : publication.publish(file, Condition.NONE, progress));
    }

    @Override
    public ImportOutcome importFile(Path path, Condition condition, Progress progress) {
        return checked(path, progress, file -> publication.publish(file, condition, progress));
    }

    @Override
    public Optional<GoingOn> findGoingOn() {
        return releases.findGoingOn();
    }

    private ImportOutcome checked(Path path, Progress progress, Function<CheckedFile, ImportOutcome> next) {
        var rejections = new Rejections();
        try {
            var file = FiguresReader.check(path, new Codes(catalogue, areas), rejections, progress);
            if (file == null) {
                return rejections.outcome();
            }
            return next.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(path), e);
        } catch (SQLException e) {
            throw new IllegalStateException("Checking a file does not touch the database (%s)".formatted(path), e);
        }
    }
}
