package org.maalestok.statistics.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.ui.Text;
import org.springframework.util.unit.DataSize;

/** A stand-in, a source of some kind that asks it, and time that passes at once. */
final class SourceFixture implements AutoCloseable {

    final StandIn standIn;
    final QuickPause pause = new QuickPause();
    private Duration patience = Duration.ofSeconds(20);
    private Duration glance = Duration.ofSeconds(20);
    private DataSize largest = DataSize.ofMegabytes(64);
    private long cells = 100_000;

    SourceFixture() throws IOException {
        standIn = StandIn.start();
    }

    SourceFixture patience(Duration time) {
        patience = time;
        return this;
    }

    SourceFixture glance(Duration time) {
        glance = time;
        return this;
    }

    SourceFixture largest(DataSize size) {
        largest = size;
        return this;
    }

    SourceFixture cells(long most) {
        cells = most;
        return this;
    }

    SourceSettings settings(SourceKind kind) {
        return new SourceSettings(
                kind,
                standIn.at("/api"),
                Text.same("Stand-in"),
                "da",
                cells,
                1000,
                Duration.ofSeconds(1),
                largest,
                patience,
                5,
                Duration.ofMinutes(10),
                glance);
    }

    Source source(SourceKind kind) {
        return new ConfiguredSources(
                        new SourcesSettings(Map.of("test", settings(kind))), code -> new RememberedCalls(pause), pause)
                .find("test")
                .orElseThrow();
    }

    SourceClient client() {
        return new SourceClient(settings(SourceKind.STATBANK), new RememberedCalls(pause), pause);
    }

    /** The body that the stand-in answers at {@code /api/table}. */
    String ask(Progress progress) throws IOException, TableRefused, InterruptedException {
        return ask(Form.JSON, progress);
    }

    String ask(Form form, Progress progress) throws IOException, TableRefused, InterruptedException {
        return client().ask(
                        request(form), call(progress), body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    Request request(Form form) {
        return Request.table(BaseAddress.of(standIn.at("/api")).at("table"), "{}", form);
    }

    static Call call(Progress progress) {
        return new Call("ssb, 12134", progress);
    }

    /** What the refusal is when something is refused. */
    static Refusal refusal(Attempt attempt) {
        try {
            attempt.run();
        } catch (TableRefused e) {
            return e.refusal();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return Assertions.fail("nothing was refused");
    }

    /** Something that may be refused. */
    interface Attempt {
        void run() throws IOException, TableRefused, InterruptedException;
    }

    static Query query(String table, Map<String, List<String>> selection) {
        return new Query(table, selection);
    }

    /** Can be stopped from anywhere. */
    static class Stoppable implements Progress {

        final AtomicBoolean stopped = new AtomicBoolean();
        volatile int requests;
        volatile int ofRequests;
        volatile long cells;

        @Override
        public void at(int requests, int ofRequests, long cells) {
            this.requests = requests;
            this.ofRequests = ofRequests;
            this.cells = cells;
        }

        @Override
        public boolean isStopped() {
            return stopped.get();
        }
    }

    /** A file among the real ones, where they lie beside the repository. */
    static Optional<Path> real(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve("shared/data").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
