package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.sources.Query;
import org.maalestok.statistics.sources.Source;
import org.maalestok.ui.Text;

/** A statistics office with one kind of table, region by year, drawn as text: one line for each region, the code and a figure for each year from 2024 on. */
final class Office implements Source {

    /** When the office says that its door opens. */
    static final Instant OPENS = Instant.parse("2026-11-24T08:30:00Z");

    private final Map<String, String> tables = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile CountDownLatch door = new CountDownLatch(0);
    private volatile CountDownLatch callers = new CountDownLatch(0);

    Office table(String code, String drawn) {
        tables.put(code, drawn);
        return this;
    }

    /** From now on who fetches waits in the middle, until the door is opened or the fetch is stopped. Await the first such caller with {@link #awaitCaller}. */
    Office closed() {
        callers = new CountDownLatch(1);
        door = new CountDownLatch(1);
        return this;
    }

    void open() {
        door.countDown();
    }

    void awaitCaller() throws InterruptedException {
        if (!callers.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody came to fetch");
        }
    }

    int fetches() {
        return fetches.get();
    }

    /** How many have fetched the same table at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public String code() {
        return "office";
    }

    @Override
    public Text name() {
        return new Text("Kontoret", "Kontoret", "The office");
    }

    @Override
    public SourceTable describe(String table) throws TableRefused {
        List<String[]> rows = rows(table);
        return new SourceTable(
                "The office",
                table,
                "Table " + table,
                List.of(
                        new Dimension(
                                "Region",
                                "region",
                                Role.AREA,
                                rows.stream()
                                        .map(row -> new Category(row[0], row[0]))
                                        .toList()),
                        new Dimension(
                                "Tid",
                                "year",
                                Role.TIME,
                                IntStream.range(2024, 2023 + rows.getFirst().length)
                                        .mapToObj(String::valueOf)
                                        .map(year -> new Category(year, year))
                                        .toList())),
                "",
                List.of());
    }

    private List<String[]> rows(String table) throws TableRefused {
        String drawn = tables.get(table);
        if (drawn == null) {
            throw new TableRefused(
                    new Refusal(Refusal.Kind.SOURCE_SAYS_NO, "office " + table, "", "there is no table " + table, ""));
        }
        return drawn.lines().map(line -> line.strip().split("\\s+")).toList();
    }

    @Override
    public void fetch(Query query, TableSink sink, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        var here = atOnce.computeIfAbsent(query.table(), code -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
        try {
            fetches.incrementAndGet();
            if (query.table().equals("down")) {
                throw new IOException("Connection refused");
            }
            sendAll(query.table(), sink, progress);
        } finally {
            here.decrementAndGet();
        }
    }

    private void sendAll(String table, TableSink sink, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        SourceTable head = describe(table);
        sink.begin(head);
        var cell = new SourceCell(2);
        long cells = 0;
        List<String[]> rows = rows(table);
        for (int region = 0; region < rows.size(); region++) {
            for (int year = 0; year + 1 < rows.get(region).length; year++) {
                cell.at[0] = region;
                cell.at[1] = year;
                set(cell, rows.get(region)[year + 1]);
                sink.accept(cell);
                progress.at(1, 2, ++cells);
            }
            if (region == 0) {
                waitAtTheDoor(progress);
            }
        }
        progress.at(2, 2, cells);
    }

    private static void set(SourceCell cell, String written) {
        if (written.matches("-?\\d+(\\.\\d+)?")) {
            var number = new java.math.BigDecimal(written);
            cell.setNumber(number.unscaledValue().longValueExact(), number.scale(), "");
        } else {
            cell.setSign(written);
        }
    }

    private void waitAtTheDoor(Progress progress) throws InterruptedException {
        callers.countDown();
        var mine = door;
        if (mine.getCount() > 0) {
            progress.waits(new Wait(Wait.Why.ASKED_TO, "HTTP 429", OPENS));
        }
        while (!mine.await(20, TimeUnit.MILLISECONDS)) {
            if (progress.isStopped()) {
                throw new InterruptedException();
            }
        }
        progress.goesOn();
    }
}
