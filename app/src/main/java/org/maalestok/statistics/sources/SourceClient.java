package org.maalestok.statistics.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Asks one source, with manners: never more calls than it stands, again where that can help and after the wait that it asks for, and nothing outside its base
 * address. What is no answer becomes a refusal with the source's own words.
 */
final class SourceClient {

    private final BaseAddress base;
    private final SourceSettings settings;
    private final Exchange exchange;
    private final CallWindow window;
    private final Pause pause;

    SourceClient(SourceSettings settings, CallLog log, Pause pause) {
        this.base = BaseAddress.of(settings.address());
        this.settings = settings;
        this.exchange = new Exchange(settings.patience(), settings.largestBody().toBytes());
        this.window = new CallWindow(pause, log, settings.calls(), settings.window());
        this.pause = pause;
    }

    /** Makes something of a body while it arrives. */
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream body) throws IOException, TableRefused;
    }

    /**
     * The address of something at the source.
     *
     * @throws TableRefused when the path would lead elsewhere
     */
    URI at(String path, String query, Call call) throws TableRefused {
        try {
            return base.at(path, query);
        } catch (IllegalArgumentException e) {
            throw call.refuse(Kind.ELSEWHERE, "", path, base.address().toString());
        }
    }

    /** The page that the source names as the next one. */
    URI next(String named, URI from, Call call) throws TableRefused {
        return base.below(named, from)
                .orElseThrow(() ->
                        call.refuse(Kind.ELSEWHERE, "", named, base.address().toString()));
    }

    CallWindow window() {
        return window;
    }

    Pause pause() {
        return pause;
    }

    /**
     * Sends the request and lets {@code reading} have the body, once: when that has begun, nothing is tried again.
     *
     * @throws TableRefused when no answer comes, or another one than was asked for, or a body that ends before its end
     */
    <T> T ask(Request request, Call call, Reading<T> reading) throws IOException, TableRefused, InterruptedException {
        try (Answer answer = answer(request, call)) {
            return answer.read(call, reading);
        }
    }

    private Answer answer(Request request, Call call) throws IOException, TableRefused, InterruptedException {
        var patience = settings.retries();
        for (int attempt = 1; ; attempt++) {
            window.take(call.progress());
            Exchange.Result result = exchange.send(request, base, call);
            switch (result) {
                case Exchange.Answered answered -> {
                    return answered.answer();
                }
                case Exchange.TryAgain again -> waitOrGiveUp(again, attempt, patience, call);
            }
        }
    }

    private void waitOrGiveUp(Exchange.TryAgain again, int attempt, Patience patience, Call call)
            throws TableRefused, InterruptedException {
        Optional<Duration> asked = again.retryAfter().flatMap(header -> Patience.retryAfter(header, pause.now()));
        Duration wait = asked.orElse(patience.after(attempt));
        boolean tooLong = wait.compareTo(patience.longest()) > 0;
        if (tooLong) {
            String until = pause.now().plus(wait).toString();
            throw call.refuse(Kind.NO_ANSWER, "", "%s, Retry-After %s".formatted(again.why(), until), "");
        }
        if (call.single() || attempt >= patience.attempts()) {
            throw call.refuse(again.trouble().kind(), "", "%s × %d".formatted(again.why(), attempt), "");
        }
        var why = asked.isPresent() ? Source.Wait.Why.ASKED_TO : Source.Wait.Why.NO_ANSWER;
        call.progress().waits(new Source.Wait(why, again.why(), pause.now().plus(wait)));
        pause.rest(wait, call.progress()::isStopped);
    }
}
