package org.maalestok.statistics.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;

/** One request and what comes of it: an answer whose first byte is there, or a reason to try again later. */
final class Exchange {

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    /** The plainest HTTP: what it is told to do is done here, where it can be checked. Made when the first question is asked. */
    private static final class Plain {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(20))
                .proxy(ProxySelector.getDefault())
                .build();
    }

    private final Duration patience;
    private final long largestBody;

    Exchange(Duration patience, long largestBody) {
        this.patience = patience;
        this.largestBody = largestBody;
    }

    sealed interface Result {}

    record Answered(Answer answer) implements Result {}

    /**
     * @param why what the source said, or the machine that was asked
     * @param trouble what kind of trouble that is
     * @param retryAfter what the header of that name says
     */
    record TryAgain(String why, Trouble trouble, Optional<String> retryAfter) implements Result {}

    /** @throws TableRefused when the source says no, or something else than it was asked for */
    Result send(Request request, BaseAddress base, Call call) throws IOException, TableRefused, InterruptedException {
        Request current = request;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer;
            try {
                answer = open(current, call);
            } catch (IOException e) {
                return new TryAgain(current.address().getHost(), Trouble.of(e), Optional.empty());
            }
            if (!REDIRECTS.contains(answer.status())) {
                return judge(answer, current.answer(), call);
            }
            current = follow(current, answer, base, call);
        }
        throw call.refuse(Kind.NO_ANSWER, "", "HTTP 30x × %d".formatted(MOST_REDIRECTS), "");
    }

    private Answer open(Request request, Call call) throws IOException, InterruptedException {
        var arriving = new ArrivingBody(patience, call.progress()::isStopped);
        var waiting = Plain.CLIENT.sendAsync(request.http(patience), headers -> arriving);
        return new Answer(await(waiting, call), arriving, Math.min(largestBody, request.most()));
    }

    /** Waits for the headers, and notices on the way that somebody wants to stop. */
    private static HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> waiting, Call call)
            throws IOException, InterruptedException {
        try {
            while (true) {
                Patience.checkNotStopped(call.progress()::isStopped);
                try {
                    return waiting.get(Patience.STEP.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(words(e.getCause()), e);
        } finally {
            waiting.cancel(true);
        }
    }

    private static Request follow(Request request, Answer answer, BaseAddress base, Call call) throws TableRefused {
        String named = answer.header("Location").orElse("");
        answer.close();
        URI to = base.onSameHost(named, request.address())
                .orElseThrow(() ->
                        call.refuse(Kind.ELSEWHERE, "", named, base.address().toString()));
        return answer.status() == 303 ? request.fetched(to) : request.to(to);
    }

    private static Result judge(Answer answer, Form form, Call call)
            throws IOException, TableRefused, InterruptedException {
        if (PASSING.contains(answer.status())) {
            answer.close();
            return new TryAgain("HTTP %d".formatted(answer.status()), Trouble.SAID, answer.header("Retry-After"));
        }
        if (answer.status() != 200) {
            throw answer.refusedBySource(call);
        }
        Optional<Character> first;
        try {
            first = answer.firstCharacter();
        } catch (IOException e) {
            answer.close();
            Patience.checkNotStopped(call.progress()::isStopped);
            return new TryAgain("HTTP 200, 0 B", Trouble.SAID, Optional.empty());
        }
        if (first.isPresent() && form.begins(first.get())) {
            return new Answered(answer);
        }
        throw answer.refuse(call, form);
    }

    private static String words(@Nullable Throwable trouble) {
        if (trouble == null) {
            return "";
        }
        String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
