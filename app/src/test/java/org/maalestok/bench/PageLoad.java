package org.maalestok.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a running Målestok for its pages, so many times a second whatever the answers take (an open loop), and tells the server time of each kind
 * of page, from its {@code Server-Timing} header, against the goals: median 20 ms, 99th percentile 60 ms. The same seed asks for the same pages.
 */
final class PageLoad {

    private static final double GOAL_MEDIAN_MS = 20;
    private static final double GOAL_P99_MS = 60;

    private final String base;
    private final List<String> municipalities;
    private final SplittableRandom random = new SplittableRandom(1);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private PageLoad(String base, List<String> municipalities) {
        this.base = base;
        this.municipalities = municipalities;
    }

    /** @param arguments address, areas.csv, requests per second, seconds, process id of the server */
    static void main(String[] arguments) throws Exception {
        var load = new PageLoad(arguments[0], municipalities(Path.of(arguments[1])));
        int perSecond = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        load.run(perSecond, seconds / 2);
        System.out.printf(
                "%d requests a second for %d s, after a warm-up of half as long; server time in ms%n",
                perSecond, seconds);
        load.print(load.run(perSecond, seconds));
        System.out.printf("Memory of the Java process: %s%n", memory(arguments[4]));
    }

    private static List<String> municipalities(Path areas) throws java.io.IOException {
        try (var lines = Files.lines(areas)) {
            return lines.filter(line -> line.startsWith("NO-") && line.contains(",municipality,") && line.endsWith(","))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }

    private static String memory(String process) throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce((first, second) -> first + ", " + second)
                .orElse("unknown");
    }

    private Map<String, List<Double>> run(int perSecond, int seconds) throws InterruptedException {
        Map<String, List<Double>> times = new ConcurrentHashMap<>();
        int total = perSecond * seconds;
        var open = new CountDownLatch(total);
        var failures = new AtomicInteger();
        long begin = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            ask(page(), times, failures, open);
        }
        open.await();
        if (failures.get() > 0) {
            System.out.printf("%d of %d requests failed%n", failures.get(), total);
        }
        return times;
    }

    private record Page(String kind, String path) {}

    private String another() {
        return municipalities.get(random.nextInt(municipalities.size()));
    }

    private Page page() {
        String area = another();
        int number = random.nextInt(3_000);
        String code = "no.generated%02d.n%04d".formatted(number % 20, number);
        return switch (random.nextInt(20)) {
            case 0 -> new Page("front", "/nb/");
            case 1, 2 -> new Page("municipality", "/nb/municipality/" + area);
            case 3 ->
                new Page(
                        "municipality, one service",
                        "/da/municipality/%s?service=generated%02d".formatted(area, random.nextInt(20)));
            case 4, 5 -> new Page("indicator with own", "/nb/indicator/%s?area=%s".formatted(code, area));
            case 6 -> new Page("indicator, whole country", "/en/indicator/" + code);
            case 7 ->
                new Page(
                        "catalogue",
                        "/nb/catalogue?q="
                                + List.of("tjeneste", "pr%C3%B8ve", "n0017", "1")
                                        .get(random.nextInt(4)));
            case 8 -> new Page("about the data", "/nb/data");
            case 9 ->
                new Page(
                        "profile (50 and 150 ms)",
                        "/nb/municipality/%s/service/generated%02d".formatted(area, random.nextInt(20)));
            case 10 -> new Page("overview (50 and 150 ms)", "/en/municipality/%s/overview".formatted(area));
            case 11 ->
                new Page(
                        "findings of a service (50)",
                        "/da/municipality/%s/service/generated%02d/findings".formatted(area, random.nextInt(20)));
            case 12 -> new Page("all findings (50 and 150 ms)", "/nb/municipality/%s/findings".formatted(area));
            case 13, 14 ->
                new Page("over time (50 and 150 ms)", "/nb/indicator/%s/over-time?area=%s".formatted(code, area));
            case 15 -> new Page("over time, a file", "/en/indicator/%s/over-time.csv?area=%s".formatted(code, area));
            case 16 -> new Page("units", "/da/indicator/%s/units?area=%s".formatted(code, area));
            case 17 ->
                new Page(
                        "side by side (50 and 150 ms)",
                        "/nb/compare?areas=%s,%s,%s,%s&service=generated%02d"
                                .formatted(area, another(), another(), another(), random.nextInt(20)));
            case 18 ->
                new Page("similar peers (50 and 150 ms)", "/nb/municipality/%s/peers?like=&w.size=3".formatted(area));
            default ->
                new Page(
                        "find",
                        "/nb/municipalities?q="
                                + List.of("tr", "oslo", "sand", "tonsberg").get(random.nextInt(4)));
        };
    }

    private void ask(Page page, Map<String, List<Double>> times, AtomicInteger failures, CountDownLatch open) {
        var request = HttpRequest.newBuilder(URI.create(base + page.path()))
                .timeout(Duration.ofSeconds(30))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() >= 400) {
                failures.incrementAndGet();
            } else {
                response.headers().firstValue("Server-Timing").ifPresent(timing -> times.computeIfAbsent(
                                page.kind(), kind -> Collections.synchronizedList(new ArrayList<>()))
                        .add(Double.parseDouble(timing.substring(timing.indexOf("dur=") + 4))));
            }
            open.countDown();
        });
    }

    private void print(Map<String, List<Double>> times) {
        var all = new ArrayList<Double>();
        var kinds = new LinkedHashMap<String, List<Double>>();
        times.keySet().stream().sorted().forEach(kind -> kinds.put(kind, times.get(kind)));
        kinds.values().forEach(all::addAll);
        kinds.put("all pages", all);
        System.out.printf("%-28s %6s %8s %8s %8s  %s%n", "page", "n", "median", "p99", "max", "of the goals");
        kinds.forEach(PageLoad::print);
    }

    private static void print(String kind, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double p99 = sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * 0.99)));
        System.out.printf(
                "%-28s %6d %8.1f %8.1f %8.1f  %.2f × 20 ms, %.2f × 60 ms%n",
                kind, sorted.size(), median, p99, sorted.getLast(), median / GOAL_MEDIAN_MS, p99 / GOAL_P99_MS);
    }
}
