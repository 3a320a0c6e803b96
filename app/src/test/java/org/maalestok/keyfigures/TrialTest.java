package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.Condition;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.FigureImport.Step;
import org.maalestok.keyfigures.ImportOutcome.WouldPublish;

/** A dry run looks at rules and decisions like a release, and nobody waits for it. */
class TrialTest {

    private static final String FIRST =
            file("sample", "no.a,NO-3911,2025,90,", "no.a,NO-3901,2025,140,", "no.b,NO-3911,2025,500,");

    private static final String SECOND =
            file("sample", "no.a,NO-3911,2025,170,", "no.a,NO-3905,2025,150,", "no.b,NO-3911,2025,500,");

    private final DataSource database = TestDatabase.fresh();
    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(database).catalogue("no.a", "no.b", "no.sum = no.a + no.b");

    private WouldPublish dryRun(String text) {
        return (WouldPublish) figures.bring(text.getBytes(StandardCharsets.UTF_8), true, Progress.NONE);
    }

    private static List<String> sentences(WouldPublish would) {
        return would.suspects().stream()
                .map(suspect -> suspect.areaId() + " " + suspect.sentence().en())
                .toList();
    }

    @Test
    void whatWasComparedWithOneReleaseIsNotPublishedAfterAnother(@TempDir Path folder) throws IOException {
        var imports = figures.get(FigureImport.class);
        Path file = Files.writeString(folder.resolve("figures.csv"), SECOND);
        figures.publish(file("another", "no.b,NO-3905,2025,1,"));
        assertThat(imports.importFile(file, Condition.latestIs(0), Progress.NONE))
                .as("another data set does not matter")
                .isInstanceOf(ImportOutcome.Published.class);
        int latest = figures.publish(FIRST).number();
        assertThat(imports.importFile(file, Condition.latestIs(latest - 1), Progress.NONE))
                .isInstanceOfSatisfying(ImportOutcome.Rejected.class, rejected -> assertThat(rejected.totals())
                        .containsOnlyKeys(Rejection.Kind.OVERTAKEN));
        assertThat(imports.importFile(file, Condition.latestIs(latest), Progress.NONE))
                .isInstanceOf(ImportOutcome.Published.class);
    }

    @Test
    void findsWhatTheReleaseWillFindInChangedNewAndComputedFigures() {
        figures.rules(DecidedFigures.RULES.replace("indicators: [no.a]", "indicators: [no.a, no.sum]"));
        figures.publish(FIRST);
        var would = dryRun(SECOND);
        assertThat(would.counts()).isEqualTo(new Release.Counts(3, 1, 1, 1, 1));
        assertThat(sentences(would))
                .containsExactly(
                        "1 170\u00a0NOK is above 100\u00a0NOK.",
                        "3 150\u00a0NOK is above 100\u00a0NOK.",
                        "1 670\u00a0NOK is above 100\u00a0NOK.");
        assertThat(figures.count("release")).isEqualTo(1);
        assertThat(figures.count("suspect where closed_by is not null")).isZero();
        figures.publish(SECOND);
        assertThat(figures.count("suspect where release_number = 2")).isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void waitsForNobodyWhoPublishesOrDecides() throws SQLException {
        figures.rules(DecidedFigures.RULES);
        figures.publish(FIRST);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('maalestok.keyfigures.release'))");
            assertThat(sentences(dryRun(SECOND))).hasSize(2);
            statement.execute("select pg_advisory_unlock(hashtext('maalestok.keyfigures.release'))");
        }
    }

    @Test
    @Timeout(60)
    void letsOthersPublishWhileItReadsItsFileAndKeepsToTheStateThatItSaw() throws Exception {
        figures.rules(DecidedFigures.RULES);
        figures.publish(FIRST);
        var published = new AtomicReference<Release>();
        Progress interrupted = (step, rows, bytes, ofBytes) -> {
            if (step == Step.WRITING && published.get() == null) {
                published.set(elsewhere(() -> figures.publish(FIRST.replace(",140,", ",130,"))));
            }
        };
        var would = (WouldPublish) figures.bring(SECOND.getBytes(StandardCharsets.UTF_8), true, interrupted);
        assertThat(published.get()).isNotNull();
        assertThat(would.counts().withdrawn()).isEqualTo(1);
    }

    private static Release elsewhere(Callable<Release> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("It had to wait", e);
        }
    }
}
