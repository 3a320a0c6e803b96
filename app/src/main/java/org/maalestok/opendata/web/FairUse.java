package org.maalestok.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.maalestok.access.ClientAddress;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * One client may make so many calls in a window of time; then it is asked to wait until the next one begins. Counted on each node by itself, in memory:
 * this keeps a runaway script from the others, and need not be exact.
 */
class FairUse extends OncePerRequestFilter {

    /** More clients than this in one window share one count, so that made-up addresses fill no memory. */
    private static final int MOST_CLIENTS = 100_000;

    /** A question that we are to keep counts as so many that we only answer: the disk is everybody's. */
    private static final int KEEPING = 100;

    private final OpenDataSettings settings;
    private final Clock clock;
    private volatile Window window = new Window(-1, new ConcurrentHashMap<>());

    private record Window(long number, ConcurrentHashMap<String, AtomicInteger> calls) {

        int count(String client, int weight) {
            String counted = calls.size() < MOST_CLIENTS || calls.containsKey(client) ? client : "";
            return calls.computeIfAbsent(counted, c -> new AtomicInteger()).addAndGet(weight);
        }
    }

    FairUse(OpenDataSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long second = clock.instant().getEpochSecond();
        Window now = current(second / settings.timeWindow());
        int calls = now.count(ClientAddress.of(request), weight(request));
        long left = settings.timeWindow() - second % settings.timeWindow();
        announce(calls, left, response);
        if (calls <= settings.maxCalls()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, left);
        }
    }

    /** As draft-ietf-httpapi-ratelimit-headers (10) has it: what applies, and how much is left for how many seconds. */
    private void announce(int calls, long seconds, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy", "\"calls\";q=%d;w=%d".formatted(settings.maxCalls(), settings.timeWindow()));
        response.setHeader(
                "RateLimit", "\"calls\";r=%d;t=%d".formatted(Math.max(0, settings.maxCalls() - calls), seconds));
    }

    /** However the address is written: a letter may stand there as a number. */
    private static int weight(HttpServletRequest request) {
        String address = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        boolean keeps = request.getMethod().equals("POST")
                && address.toLowerCase(Locale.ROOT).contains("/savedqueries");
        return keeps ? KEEPING : 1;
    }

    private Window current(long number) {
        Window now = window;
        if (now.number() != number) {
            now = new Window(number, new ConcurrentHashMap<>());
            window = now; // Two who do this at once lose each other's first call.
        }
        return now;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        ProblemDocument.write(
                request,
                response,
                new Problem(
                        Kind.TOO_MANY_CALLS,
                        seconds == 1 ? "calls.tooMany.one" : "calls.tooMany.other",
                        settings.maxCalls(),
                        settings.timeWindow(),
                        seconds));
    }
}
