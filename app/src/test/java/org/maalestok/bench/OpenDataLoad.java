package org.maalestok.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks the open data of a running Målestok for 100 000 cells as JSON-stat, again and again, and tells the time from the question to the last byte beside
 * that of a bare query of the same cells written as bare JSON; goal: 150 ms. Then small questions, so many a second whatever the answers take; goal: 30 ms
 * at the 99th percentile. Client and server share the machine, so the times hold the way between them, too.
 */
final class OpenDataLoad {

    private static final String TABLE = "no-generated00";
    private static final int CELLS = 100_000;
    private static final int ROUNDS = 30;
    private static final double GOAL_LARGE_MS = 150;
    private static final double GOAL_SMALL_P99_MS = 30;

    private final String base;
    private final Path data;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> regions;
    private final List<String> contents;
    private final int periods;

    private OpenDataLoad(String base, Path data) throws IOException, InterruptedException {
        this.base = base.replaceAll("/$", "") + "/api/v2/tables/" + TABLE;
        this.data = data;
        JsonNode metadata = new ObjectMapper().readTree(get("/metadata"));
        regions = codes(metadata, "Region");
        contents = codes(metadata, "ContentsCode");
        periods = codes(metadata, "Tid").size();
    }

    /** @param arguments address, data directory, requests per second, seconds */
    static void main(String[] arguments) throws Exception {
        var load = new OpenDataLoad(arguments[0], Path.of(arguments[1]));
        load.large();
        load.small(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]) / 2);
        load.small(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private static List<String> codes(JsonNode metadata, String variable) {
        return List.copyOf(
                metadata.at("/dimension/%s/category/index".formatted(variable)).propertyNames());
    }

    private interface Run {
        void run() throws Exception;
    }

    private void large() throws Exception {
        var chosen = contents.subList(0, Math.min(contents.size(), Math.ceilDiv(CELLS, regions.size() * periods)));
        long cells = (long) chosen.size() * regions.size() * periods;
        String query = "/data?valueCodes%%5BRegion%%5D=*&valueCodes%%5BTid%%5D=*&valueCodes%%5BContentsCode%%5D=%s"
                .formatted(String.join(",", chosen));
        print("JSON-stat, %d cells".formatted(cells), times(() -> get(query)), 50, GOAL_LARGE_MS);
        try (var database = connect()) {
            print("bare SQL and JSON", times(() -> bare(database, chosen)), 50, GOAL_LARGE_MS);
        }
    }

    private static List<Double> times(Run run) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long begin = System.nanoTime();
            run.run();
            if (round >= ROUNDS) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return times;
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer + ": " + new String(answer.body()));
        }
        return answer.body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).build();
    }

    /** The embedded database says in its folder where it listens. */
    private Connection connect() throws IOException, SQLException {
        int port = Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
        String password = Files.readString(data.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    private static void bare(Connection database, List<String> indicators) throws SQLException {
        try (var query = database.prepareStatement("""
                        select o.value
                        from keyfigures.observation o
                        join keyfigures.indicator i using (indicator_id)
                        where i.code = any (?) and o.to_release = 2147483647
                        order by o.area_id, o.indicator_id, o.period""");
                var json = new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), OutputStream.nullOutputStream())) {
            query.setArray(1, database.createArrayOf("text", indicators.toArray()));
            var rows = query.executeQuery();
            json.writeStartArray();
            while (rows.next()) {
                json.writeNumber(rows.getBigDecimal(1));
            }
            json.writeEndArray();
        }
    }

    private void small(int perSecond, int seconds) throws InterruptedException {
        int total = perSecond * seconds;
        var times = new ConcurrentLinkedQueue<Double>();
        var failures = new AtomicInteger();
        var open = new CountDownLatch(total);
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            String path =
                    "/data?valueCodes%%5BRegion%%5D=%s,%s&valueCodes%%5BContentsCode%%5D=%s&valueCodes%%5BTid%%5D=*"
                            .formatted(any(regions), any(regions), any(contents));
            client.sendAsync(request(path), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) {
                    failures.incrementAndGet();
                } else {
                    times.add((System.nanoTime() - due) / 1e6);
                }
                open.countDown();
            });
        }
        open.await();
        print(
                "%d small requests a second for %d s, %d failed".formatted(perSecond, seconds, failures.get()),
                new ArrayList<>(times),
                99,
                GOAL_SMALL_P99_MS);
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static void print(String what, List<Double> times, int percentile, double goal) {
        times.sort(null);
        double reached = times.get((times.size() - 1) * percentile / 100);
        System.out.printf(
                "%-55s median %.1f ms, %dth percentile %.1f ms, largest %.1f ms: %.2f × %.0f ms%n",
                what, times.get(times.size() / 2), percentile, reached, times.getLast(), reached / goal, goal);
    }
}
