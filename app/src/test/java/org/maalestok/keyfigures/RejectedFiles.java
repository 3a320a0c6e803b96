package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome.Rejected;

/** Figures of one data set are there, and files come that cannot be taken. */
final class RejectedFiles implements AutoCloseable {

    private final KeyFiguresFixture figures;

    RejectedFiles() {
        figures = KeyFiguresFixture.on(TestDatabase.fresh())
                .catalogue("no.school.gross", "no.school.pupils", "no.per_pupil = no.school.gross / no.school.pupils");
        figures.publish(file("other", "no.school.pupils,NO-3905,2020,900,"));
    }

    List<String> rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The reasons; and nothing is kept. */
    List<String> rejected(byte[] bytes) {
        var outcome = figures.bring(bytes, false, Progress.NONE);
        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(figures.count("release")).isEqualTo(1);
        assertThat(figures.count("observation")).isEqualTo(1);
        assertThat(figures.count("data_set")).isEqualTo(1);
        return ((Rejected) outcome).shown().stream().map(Rejection::toString).toList();
    }

    ImportOutcome bring(String text) {
        return figures.bring(text);
    }

    ImportOutcome bring(byte[] bytes, boolean dryRun, Progress progress) {
        return figures.bring(bytes, dryRun, progress);
    }

    FigureImport figureImport() {
        return figures.figureImport();
    }

    @Override
    public void close() {
        figures.close();
    }
}
