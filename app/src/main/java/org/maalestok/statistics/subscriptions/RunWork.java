package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Run.State;
import org.maalestok.statistics.subscriptions.Run.Step;
import org.maalestok.ui.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a run does: fetch, apply the mapping, compare, propose. However it ends, its row says so, and no file is left behind. */
@Component
class RunWork {

    private static final Logger log = LoggerFactory.getLogger(RunWork.class);

    private final Sources sources;
    private final Mappings mappings;
    private final Mapper mapper;
    private final FigureImport figures;
    private final ProposalKeeping keeping;
    private final JdbcRuns runs;
    private final RunStart start;
    private final Contacts contacts;
    private final Sentences sentences;
    private final Clock clock;

    RunWork(
            Sources sources,
            Mappings mappings,
            Mapper mapper,
            FigureImport figures,
            ProposalKeeping keeping,
            JdbcRuns runs,
            RunStart start,
            Contacts contacts,
            Sentences sentences,
            Clock clock) {
        this.sources = sources;
        this.mappings = mappings;
        this.mapper = mapper;
        this.figures = figures;
        this.keeping = keeping;
        this.runs = runs;
        this.start = start;
        this.contacts = contacts;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Goes through a mapper, which knows nothing of being interrupted. */
    private static final class Interrupted extends IOException {}

    void perform(Run run, StoredSubscription stored, RunWatch watch) {
        try (var telling = watch.keepTelling()) {
            fetchAndPropose(run, stored, watch);
        } catch (TableRefused refused) {
            end(run, stateOf(refused.refusal()), said(refused.refusal(), stored.subscription()));
        } catch (Interrupted | RunWatch.Stopped stopped) {
            endStopped(run, watch);
        } catch (IOException unreachable) {
            log.info("Run {} of subscription {} failed", run.number(), run.subscription(), unreachable);
            end(run, State.FAILED, sentences.unreachable(unreachable));
        } catch (RuntimeException unexpected) {
            log.error("Run {} of subscription {} failed", run.number(), run.subscription(), unexpected);
            end(run, State.FAILED, sentences.of("run.unexpected", Sentences.said(unexpected)));
        }
    }

    private Text said(Refusal refusal, Subscription subscription) {
        return sources.find(subscription.source())
                .map(source -> sentences.of(refusal, source))
                .orElseGet(() -> sentences.of(refusal));
    }

    /** A source that gives nothing has failed; what it gives is refused. */
    private static State stateOf(Refusal refusal) {
        return switch (refusal.kind()) {
            case NO_ANSWER, NO_CONNECTION, TIMED_OUT, UNKNOWN_HOST, CONNECTION_CUT, SOURCE_SAYS_NO, ELSEWHERE ->
                State.FAILED;
            default -> State.REFUSED;
        };
    }

    private void fetchAndPropose(Run run, StoredSubscription stored, RunWatch watch) throws IOException, TableRefused {
        Subscription subscription = stored.subscription();
        var mapping = mappings.find(subscription.mapping());
        var source = sources.find(subscription.source());
        if (mapping.isEmpty()) {
            end(run, State.REFUSED, sentences.of("run.noMapping", subscription.mapping()));
        } else if (source.isEmpty()) {
            end(run, State.REFUSED, sentences.of("run.noSource", subscription.source()));
        } else {
            MappedFile mapped = fetch(subscription, source.get(), mapping.get().mapping(), watch);
            try {
                compare(run, stored, mapped, watch);
            } finally {
                Files.deleteIfExists(mapped.file());
            }
        }
    }

    private MappedFile fetch(Subscription subscription, Source source, Mapping mapping, RunWatch watch)
            throws IOException, TableRefused {
        try {
            var mapped = mapper.apply(mapping, LocalDate.now(clock), sink -> {
                try {
                    source.fetch(subscription.query(), sink, watch);
                } catch (InterruptedException e) {
                    throw new Interrupted();
                }
            });
            contacts.succeeded(source);
            return mapped;
        } catch (TableRefused refused) {
            contacts.failed(source, sentences.of(refused.refusal(), source));
            throw refused;
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (IOException unreachable) {
            contacts.failed(source, sentences.unreachable(unreachable));
            throw unreachable;
        }
    }

    private void compare(Run run, StoredSubscription stored, MappedFile mapped, RunWatch watch) throws IOException {
        watch.begins(Step.CHECKING);
        int against = keeping.latestRelease(stored.subscription().mapping());
        switch (figures.importFile(mapped.file(), true, watch)) {
            case ImportOutcome.Rejected rejected -> end(run, State.REFUSED, sentences.of(rejected));
            case ImportOutcome.WouldPublish would -> propose(run, mapped, would, against, watch);
            case ImportOutcome.Published published ->
                throw new IllegalStateException("A dry run published " + published.release());
        }
    }

    private void propose(Run run, MappedFile mapped, ImportOutcome.WouldPublish would, int against, RunWatch watch)
            throws IOException {
        Release.Counts counts = would.counts();
        if (counts.added() + counts.changed() + counts.withdrawn() == 0) {
            end(run, State.UNCHANGED, sentences.of("run.unchanged", counts.rows()));
        } else {
            watch.begins(Step.KEEPING);
            if (!keeping.keep(run, mapped, would, against)) {
                throw new RunWatch.Stopped();
            }
        }
    }

    private void endStopped(Run run, RunWatch watch) {
        Thread.interrupted(); // what follows talks to the database
        switch (watch.stop()) {
            case RunWatch.Asked asked -> end(run, State.STOPPED, sentences.of("run.stopped", asked.who()));
            case RunWatch.Lost lost ->
                log.warn("Run {} of subscription {} was taken over", run.number(), run.subscription());
            case RunWatch.ShuttingDown down -> start.breakOff(run, sentences.of("run.shutDown"));
            case RunWatch.GoOn goOn -> start.breakOff(run, sentences.of("run.shutDown"));
        }
    }

    private void end(Run run, State state, Text reason) {
        end(run, state, List.of(reason));
    }

    private void end(Run run, State state, List<Text> reasons) {
        runs.finish(run.subscription(), run.number(), State.RUNNING, state, clock.instant(), reasons);
    }
}
