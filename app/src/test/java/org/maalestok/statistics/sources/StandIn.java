package org.maalestok.statistics.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * A source on the loopback address. It answers at each path what it was told to, in turn, the last again and again; and it can misbehave in all the ways in which
 * sources do.
 */
public final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private volatile Reply otherwise = status(404, "{\"title\": \"Non-existent table\", \"status\": 404}");

    /** One request that came. */
    public record Asked(String method, String path, String query, String body) {}

    /** Answers a request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange, Asked asked) throws IOException;
    }

    private StandIn(HttpServer server) {
        this.server = server;
    }

    public static StandIn start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var standIn = new StandIn(server);
        server.createContext("/", standIn::handle);
        server.setExecutor(standIn.threads);
        server.start();
        return standIn;
    }

    /** The address of a path at this server, {@code /v2}. */
    public String at(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    public StandIn on(String path, Reply... inTurn) {
        replies.put(path, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    /** What to say at any other path. */
    public StandIn otherwise(Reply reply) {
        otherwise = reply;
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How many bytes of generated bodies went out. */
    public long sent() {
        return sent.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var uri = exchange.getRequestURI();
        var request = new Asked(exchange.getRequestMethod(), uri.getPath(), String.valueOf(uri.getRawQuery()), body);
        asked.add(request);
        var queue = replies.get(request.path());
        try (exchange) {
            if (queue == null) {
                otherwise.to(exchange, request);
            } else {
                next(queue).to(exchange, request);
            }
        }
    }

    private static Reply next(Deque<Reply> queue) {
        synchronized (queue) {
            return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
        }
    }

    public static Reply json(String body) {
        return body("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply rows(String body) {
        return body("text/csv", body.getBytes(StandardCharsets.UTF_8));
    }

    /** As a server in front of the source says that it is down for maintenance, with status 200. */
    public static Reply webPage() {
        return body(
                "text/html",
                "\n<!DOCTYPE html><html><head><title>Vedlikehold</title></head><body>Vi er snart tilbake</body></html>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static Reply body(String type, byte[] bytes, String... headers) {
        return (exchange, asked) -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            put(headers, exchange);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Packed, and broken off after so many bytes. */
    static Reply packed(String body, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        byte[] part = Arrays.copyOf(whole, Math.min(most, whole.length));
        return body("application/json", part, "Content-Encoding", "gzip");
    }

    /** @param headers name, value, name, value */
    public static Reply status(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (exchange, asked) -> {
            put(headers, exchange);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static void put(String[] headers, HttpExchange exchange) {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
    }

    /** Announces the whole body and hangs up after so many bytes. */
    public static Reply cutOff(String body, int after) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, after);
            exchange.getResponseBody().flush();
            throw new IOException("hangs up");
        };
    }

    /** Ends properly, and too early. */
    public static Reply truncated(String body, int after) {
        return json(new String(body.getBytes(StandardCharsets.UTF_8), 0, after, StandardCharsets.UTF_8));
    }

    /** Takes the request and hangs up without a word. */
    public static Reply hangsUp() {
        return (exchange, asked) -> {
            throw new IOException("hangs up");
        };
    }

    /** Sends a beginning and then nothing more, until the test is over. */
    public Reply fallsSilent(String beginning) {
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitForTheEnd();
        };
    }

    /** Says nothing at all, until the test is over. */
    public Reply neverAnswers() {
        return (exchange, asked) -> waitForTheEnd();
    }

    private void waitForTheEnd() {
        try {
            closing.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A beginning, and then the same line for so many bytes. */
    public Reply endless(String beginning, String line, long bytes) {
        byte[] block = line.repeat(Math.max(1, 65_536 / line.length())).getBytes(StandardCharsets.UTF_8);
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        };
    }

    /** Announces so many bytes. */
    public static Reply announces(long bytes, String beginning) {
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
