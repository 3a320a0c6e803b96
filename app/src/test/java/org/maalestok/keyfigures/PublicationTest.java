package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.keyfigures.KeyFiguresFixture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.FigureImport.GoingOn;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.FigureImport.Step;

/** A release is out whole or not at all, whatever happens meanwhile. */
class PublicationTest {

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.c");

    /** The server ends our connection in the middle of the COPY: at the first import of a data set, and at a later one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsKeptWhenTheConnectionBreaks(boolean somethingStands) {
        if (somethingStands) {
            figures.publish(file("sample", "no.a,NO-3911,1000,1,"));
        }
        var other = figures.secondNode();
        Progress killing = (step, rows, bytes, of) -> {
            if (step == Step.WRITING && bytes < of) {
                other.jdbc().sql("""
                                select pg_terminate_backend(pid)
                                from pg_stat_activity
                                where datname = current_database()
                                and query like 'copy%'
                                """).query(rs -> {});
            }
        };

        assertThatThrownBy(() -> figures.bring(manyRows("sample").getBytes(StandardCharsets.UTF_8), false, killing))
                .isInstanceOf(RuntimeException.class);
        assertThat(other.count("release")).isEqualTo(somethingStands ? 1 : 0);
        assertThat(other.count("observation")).isEqualTo(somethingStands ? 1 : 0);
        assertThat(figures.publish(file("sample", "no.a,NO-3911,2020,1,")).number())
                .isEqualTo(somethingStands ? 2 : 1);
    }

    private static String manyRows(String dataSet) {
        return file(
                dataSet,
                IntStream.range(0, 9_000)
                        .boxed()
                        .flatMap(i -> IntStream.of(1, 2, 3).boxed().flatMap(n -> IntStream.of(3901, 3905, 3911)
                                .mapToObj(area -> "no.%s,NO-%d,%d,%d,".formatted(" abc".charAt(n), area, 1000 + i, i))))
                        .toArray(String[]::new));
    }

    @Test
    void aFileThatChangesUnderwayIsRejected(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("figures.csv"), file("sample", "no.a,NO-3911,2020,1,"));
        Progress meddling = (step, rows, bytes, of) -> {
            if (step == Step.CHECKING) {
                append(file, "no.a,NO-3911,2020,2,\n");
            }
        };

        assertThat(figures.figureImport().importFile(file, false, meddling))
                .hasToString(
                        "Rejected[shown=[The file was changed while it was being imported.], totals={FILE_CHANGED=1}, clashes=[]]");
        assertThat(figures.count("observation")).isZero();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever waits hears so at once, and not only that it takes long. */
    @Test
    @Timeout(30)
    void anImportThatWaitsForAnotherSaysSo() throws Exception {
        var writing = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var going = new AtomicReference<Optional<GoingOn>>(Optional.empty());
        var other = figures.secondNode();
        Progress slow = (step, rows, bytes, of) -> {
            if (step == Step.WRITING) {
                writing.countDown();
                await(told);
            }
        };
        Progress listening = new Progress() {
            @Override
            public void at(Step step, long rows, long bytes, long of) {}

            @Override
            public void waitsForOthers() {
                going.set(other.figureImport().findGoingOn());
                told.countDown();
            }
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> figures.bring(bytes("one", "no.a"), false, slow));
            await(writing);
            assertThat(other.bring(bytes("two", "no.b"), false, listening)).isInstanceOf(ImportOutcome.Published.class);
            assertThat(told.getCount()).isZero();
            assertThat(going.get())
                    .hasValueSatisfying(it -> assertThat(it.isOf("one")).isTrue());
            assertThat(first.get()).isInstanceOf(ImportOutcome.Published.class);
            assertThat(other.figureImport().findGoingOn()).isEmpty();
        }
    }

    /** Whoever waits for a page is told to come again, and nothing of theirs is published. */
    @Test
    @Timeout(30)
    void aPageDoesNotWaitForAnImport() throws Exception {
        var writing = new CountDownLatch(1);
        var refused = new CountDownLatch(1);
        Progress slow = (step, rows, bytes, of) -> {
            if (step == Step.WRITING) {
                writing.countDown();
                await(refused);
            }
        };
        var other = figures.secondNode();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> figures.bring(bytes("one", "no.a"), false, slow));
            await(writing);
            assertThatThrownBy(() -> other.bring(bytes("two", "no.b"), false, Progress.IMPATIENT))
                    .isInstanceOf(ImportGoingOn.class);
            refused.countDown();
            assertThat(first.get()).isInstanceOf(ImportOutcome.Published.class);
        }
        assertThat(figures.count("release")).isEqualTo(1);
    }

    private static byte[] bytes(String dataSet, String indicator) {
        return file(dataSet, indicator + ",NO-3911,2020,1,").getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void importsOfSeveralNodesWaitForEachOther() throws Exception {
        figures.keyFigures();
        var nodes = IntStream.range(0, 3).mapToObj(i -> figures.secondNode()).toList();
        var imports = new ArrayList<Callable<Release>>();
        for (int i = 0; i < 12; i++) {
            var node = nodes.get(i % 3);
            var text = file("sample-" + i % 3, "no.%s,NO-3911,2020,%d,".formatted("abc".charAt(i % 3), i));
            imports.add(() -> node.publish(text));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var done : threads.invokeAll(imports)) {
                assertThat(done.get().counts().rows()).isEqualTo(1);
            }
        }

        assertThat(figures.keyFigures().listReleases())
                .extracting(Release::number)
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(figures.keyFigures().listReleases())
                .isSortedAccordingTo((a, b) -> b.published().compareTo(a.published()));
        assertThat(figures.jdbc()
                        .sql("select count(*) from keyfigures.observation where to_release = 2147483647")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anotherDataSetMayTakeOverWhatTheFirstGaveUp() {
        figures.publish(file("first", "no.a,NO-3911,2020,1,", "no.a,NO-3901,2020,2,"));
        assertThat(figures.bring(file("second", "no.a,NO-3911,2020,1,"))).isInstanceOf(ImportOutcome.Rejected.class);

        figures.publish(file("first", "no.a,NO-3901,2020,2,"));
        figures.publish(file("second", "no.a,NO-3911,2020,3,"));

        assertThat(figures.keyFigures().listSourcesOf(figures.indicator("no.a"), AsOf.LATEST))
                .extracting(release -> release.dataSet().code())
                .containsExactly("second", "first");
        assertThat(figures.keyFigures().listSourcesOf(figures.indicator("no.a"), AsOf.release(1)))
                .extracting(Release::number)
                .containsExactly(1);
    }
}
